import { Button } from 'antd';
import type { Plan } from '../../../server/app.ts';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './planSide.module.css';

interface Props {
  readonly plan: Plan;
  /** The page's session draws: it holds the draft. */
  readonly isDrawing: boolean;
  readonly onTake: () => void;
}

/** Who draws now, told plainly, and the way to take over when one may. */
export function HeldLine({ plan, isDrawing, onTake }: Props) {
  const { hold: w } = useText(boundariesPlanText);
  if (plan.state !== 'draft') return null;
  const { heldBy, may } = plan;
  const isMine = isDrawing || heldBy?.isMe === true;
  const others = plan.openBy.filter(({ accountId }) => accountId !== heldBy?.accountId).map(({ name }) => name);
  return (
    <div className={css.held} data-testid="held">
      <span>{isMine ? w.mine : heldBy ? w.other(heldBy.name) : w.free}</span>
      {!isDrawing && may.draw === null && (
        <Button size="small" type="primary" onClick={onTake}>
          {w.take}
        </Button>
      )}
      {others.length > 1 && <span className={css.others}>{w.open(others.length)}</span>}
    </div>
  );
}
