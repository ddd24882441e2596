import { Button, Radio, Tooltip } from 'antd';
import type { PlanConflicts } from '../../../server/app.ts';
import { boundariesCompareText } from '../../text/boundariesCompare.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './planPanels.module.css';

type Conflict = PlanConflicts['items'][number];
type Choice = 'mine' | 'theirs';

interface Props {
  readonly conflict: Conflict;
  /** Its place among all, from 1. */
  readonly at: number;
  readonly all: number;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
  readonly onTurn: (step: 1 | -1) => void;
}

/** One conflict of a draft with what was published: what it is, and whose version shall stand. */
export function ConflictCard({ conflict, at, all, choice, onChoose, onTurn }: Props) {
  const { rebase: w } = useText(boundariesCompareText);
  const hasMine = conflict.choices.includes('mine');
  return (
    <section className={css.card} data-chosen="true" data-testid="conflict">
      <p className={css.quiet}>
        {w.at(at, all)} · {w.step(conflict.seq)}
      </p>
      <p className={css.name}>{conflict.message}</p>
      <Radio.Group
        value={choice}
        onChange={(event) => onChoose(event.target.value as Choice)}
        options={[
          {
            value: 'mine',
            label: <Tooltip title={hasMine ? null : w.mineNot}>{w.mine}</Tooltip>,
            disabled: !hasMine,
          },
          { value: 'theirs', label: w.theirs, disabled: !conflict.choices.includes('theirs') },
        ]}
      />
      {!hasMine && <p className={css.quiet}>{w.mineNot}</p>}
      <div className={css.row}>
        <Button size="small" disabled={at === 1} onClick={() => onTurn(-1)}>
          {w.previous}
        </Button>
        <Button size="small" disabled={at === all} onClick={() => onTurn(1)}>
          {w.next}
        </Button>
      </div>
    </section>
  );
}
