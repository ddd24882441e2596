import { type Ref, useImperativeHandle, useState } from 'react';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './hoverCard.module.css';

export interface HoverCell {
  readonly name: string;
  readonly village: string;
  /** "87.5%" of the rate shown, or null where the reader sees no rates. */
  readonly rate: string | null;
  readonly rateName: string;
  readonly lead: string | null;
  readonly households: number | null;
  readonly overdue: number | null;
  readonly conflicts: number;
}
export interface HoverHandle {
  readonly show: (cell: HoverCell, at: { x: number; y: number }) => void;
  readonly hide: () => void;
}

/** Follows the pointer over cells. Only this card renders when the pointer moves. */
export function HoverCard({ ref }: { ref: Ref<HoverHandle> }) {
  const w = useText(coverageText);
  const [shown, setShown] = useState<{ cell: HoverCell; x: number; y: number } | null>(null);
  useImperativeHandle(
    ref,
    () => ({
      show: (cell, { x, y }) => setShown({ cell, x, y }),
      hide: () => setShown(null),
    }),
    [],
  );
  if (!shown) return null;
  const { cell, x, y } = shown;
  const notes = [
    ...(cell.households === null ? [] : [w.hover.households(cell.households)]),
    ...(cell.overdue ? [w.hover.overdue(cell.overdue)] : []),
    ...(cell.conflicts > 0 ? [w.hover.conflicts(cell.conflicts)] : []),
  ];
  return (
    <div className={css.card} style={{ transform: `translate(${x + 14}px, ${y + 14}px)` }} data-testid="hover-card">
      <p className={css.name}>
        {cell.name} <small>{cell.village}</small>
      </p>
      {cell.rate !== null && (
        <p>
          {cell.rateName} <b>{cell.rate}</b>
        </p>
      )}
      <p>{cell.lead === null ? <em className={css.vacant}>{w.hover.noLead}</em> : `${w.hover.lead} ${cell.lead}`}</p>
      {notes.length > 0 && <p className={css.notes}>{notes.join(' · ')}</p>}
    </div>
  );
}
