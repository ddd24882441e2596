import type { Plan } from '../../../server/app.ts';
import { boundariesText } from '../../text/boundaries.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { type NextStep, plansBySection } from './planOrder.ts';
import { PlanRow } from './PlanRow.tsx';
import css from './planList.module.css';

interface Props {
  readonly plans: readonly Plan[];
  readonly today: string;
  readonly zone: string;
  /** The reader draws: drafts come first. A leader sees what waits for a decision first. */
  readonly draws: boolean;
  readonly onStep: (plan: Plan, step: NextStep) => void;
}

/** Plans by where they stand. */
export function PlanList({ plans, today, zone, draws, onStep }: Props) {
  const w = useText(boundariesText);
  return (
    <div className={css.list}>
      {plansBySection(plans, { today, draws }).map(({ section, plans: shown }, at) => (
        <section key={section} data-section={section}>
          <h2 className={css.section}>
            {w.sections[section]} <span>{shown.length}</span>
          </h2>
          <ul>
            {shown.map((plan) => (
              <PlanRow key={plan.id} plan={plan} zone={zone} isUrgent={at === 0} onStep={onStep} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
