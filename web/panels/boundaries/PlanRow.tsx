import { Button } from 'antd';
import { dayAt } from '#domain/time/day.ts';
import type { Plan } from '../../../server/app.ts';
import { boundariesText } from '../../text/boundaries.ts';
import { longDay, shortDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { type NextStep, nextStepOf } from './planOrder.ts';
import css from './planList.module.css';

interface Props {
  readonly plan: Plan;
  readonly zone: string;
  readonly isUrgent: boolean;
  readonly onStep: (plan: Plan, step: NextStep) => void;
}

/** One plan: what it is, where it stands, who holds it, and the next step as a button that says what happens. */
export function PlanRow({ plan, zone, isUrgent, onStep }: Props) {
  const w = useText(boundariesText);
  const { language } = useLanguage();
  const on = (instant: number | null): string => (instant === null ? '' : shortDay(dayAt(instant, zone), language));
  const step = nextStepOf(plan);
  const isMine = step === 'draw' || step === 'rebase' || step === 'review' || step === 'publish';
  const facts = [
    w.base(plan.baseEdition.name),
    w.by(plan.createdBy, on(plan.createdAt)),
    plan.submittedBy !== null && w.submitted(plan.submittedBy, on(plan.submittedAt)),
    plan.approvedBy !== null && w.approved(plan.approvedBy, on(plan.approvedAt)),
    plan.effectiveFrom !== null && w.effective(longDay(plan.effectiveFrom, language)),
    plan.documentNo !== null && plan.documentNo !== '' && w.document(plan.documentNo),
    w.steps(plan.lines),
  ].filter((fact) => fact !== false);
  return (
    <li className={css.row} data-testid="plan" data-state={plan.state}>
      <div className={css.words}>
        <h3 className={css.name}>
          <button type="button" onClick={() => onStep(plan, 'look')}>
            {plan.name}
          </button>
          {plan.isBehind && plan.state !== 'published' && plan.state !== 'superseded' && (
            <span className={css.behind}>{w.behind}</span>
          )}
          {plan.heldBy && <span className={css.held}>{plan.heldBy.isMe ? w.heldByMe : w.held(plan.heldBy.name)}</span>}
        </h3>
        {plan.reason !== '' && <p className={css.reason}>{plan.reason}</p>}
        {plan.remark !== null && plan.state === 'draft' && <p className={css.remark}>{w.remark(plan.remark)}</p>}
        <p className={css.facts}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <Button type={isUrgent && isMine ? 'primary' : 'default'} onClick={() => onStep(plan, step)}>
        {w.next[step]}
      </Button>
    </li>
  );
}
