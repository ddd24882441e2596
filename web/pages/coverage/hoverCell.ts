import type { HoverCell } from '../../panels/coverage/HoverCard.tsx';
import { householdsOf } from '../../panels/coverage/Headline.tsx';
import type { Painting } from './looks.ts';
import type { CellDirectory } from './places.ts';

/** What the hover card says of a cell on the day that is painted; null for a number nobody knows. */
export const hoverCellOf = (
  no: number,
  painting: Painting | null,
  { byNo }: CellDirectory,
  rateName: string,
): HoverCell | null => {
  const known = byNo.get(no)?.properties;
  if (!known) return null;
  const painted = painting?.cells.find((cell) => cell.no === no);
  const isRate = painting?.metric !== 'conflicts' && painting?.metric !== 'cadre';
  return {
    name: known.name,
    village: known.village.name,
    rate: isRate && painted ? (painted.value === null ? '—' : `${painted.value}%`) : null,
    rateName,
    lead: known.cadres.find(({ role }) => role === 'lead')?.name ?? null,
    households: known.counts ? householdsOf(known.counts) : null,
    overdue: known.counts?.overdue ?? null,
    conflicts: known.openConflicts,
  };
};
