import type { DrawingNow } from '../../../editor/drawing.ts';
import { boundariesLinesText } from '../../../text/boundariesLines.ts';
import { editorText } from '../../../text/editor.ts';
import { editorFaults } from '../../../text/editorFaults.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { deedWords } from '../../../panels/boundaries/lineWords.ts';
import type { PlanNames } from '../../../panels/boundaries/planNames.ts';
import css from './draw.module.css';

interface Props {
  readonly now: DrawingNow;
  readonly names: PlanNames;
  readonly hint: string;
}

/** What is being done and whom it moves, or why it cannot be done; else what the tool expects. */
export function StatusLine({ now, names, hint }: Props) {
  const w = useText(editorText);
  const faults = useText(editorFaults);
  const lines = useText(boundariesLinesText);
  const { deed, moved, sketch } = now;
  const [fault] = now.faults;
  const [first, ...more] = moved;
  const movedWords = first
    ? [
        w.moved(first.households.length, names.cell(first.from), names.cell(first.to)),
        ...(more.length > 0 ? [w.movedMore(more.length)] : []),
      ].join('，')
    : w.movedNobody;
  return (
    <div className={css.status} role="status" data-testid="status">
      {fault ? (
        <span className={css.danger}>{faults[fault.kind]}</span>
      ) : (
        deed && <span className={css.deed}>{w.doneSoFar(deedWords(deed, names, lines), movedWords)}</span>
      )}
      {sketch.snapped && (
        <span className={css.snapped}>{w.snapped(w.snappedTo[sketch.snapped.to], sketch.snapped.name)}</span>
      )}
      <span className={css.hint}>{hint}</span>
    </div>
  );
}
