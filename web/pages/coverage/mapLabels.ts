import type { CellLabel, VillageLabel } from '../../map/model.ts';
import type { Division } from '../../../server/app.ts';
import type { PaintedCell, Painting } from './looks.ts';
import { asLonLat, type CellDirectory } from './places.ts';

const valueOf = (painting: Painting, cell: PaintedCell): string => {
  if (painting.metric === 'conflicts') return '';
  if (painting.metric === 'cadre') return cell.answerer?.name ?? '';
  return cell.value === null ? '' : `${cell.value}%`;
};

/** What stands in each cell: its percentage, or the name of who answers for it; conflicts as circles. */
export const cellLabels = (painting: Painting | null, { byNo }: CellDirectory): readonly CellLabel[] => {
  if (!painting) return [];
  return painting.cells.flatMap((cell) => {
    const known = byNo.get(cell.no);
    if (!known) return [];
    const { label, name } = known.properties;
    return [
      {
        no: cell.no,
        at: asLonLat(label),
        name,
        value: valueOf(painting, cell),
        conflicts: painting.metric === 'conflicts' ? (cell.value ?? 0) : 0,
        isOutside: cell.isOutside,
      },
    ];
  });
};

export const villageLabels = (villages: readonly Division[]): readonly VillageLabel[] =>
  villages.flatMap(({ id, name, label }) => (label ? [{ id, name, at: asLonLat(label) }] : []));

/** The cells one answerer holds, for lighting them together; only when the map is coloured by who answers. */
export const kinOf = (painting: Painting | null): ((no: number) => readonly number[]) => {
  if (painting?.metric !== 'cadre') return (no) => [no];
  const held = new Map<string, number[]>();
  const holder = new Map<number, string>();
  for (const { no, answerer } of painting.cells) {
    if (!answerer) continue;
    held.set(answerer.id, [...(held.get(answerer.id) ?? []), no]);
    holder.set(no, answerer.id);
  }
  return (no) => held.get(holder.get(no) ?? '') ?? [no];
};
