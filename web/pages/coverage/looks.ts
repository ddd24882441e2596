import type { CellMetric } from '#domain/words.ts';
import type { CellState } from '../../../server/app.ts';
import { decodedState, stateMarks } from '../../api/cellState.ts';
import { lookBits, type Looks } from '../../map/model.ts';
import { classOfPercent } from '../../parts/palette/coverage.ts';
import { conflictClass } from '../../parts/palette/people.ts';
import { fillOf } from './fills.ts';

export interface Answerer {
  readonly id: string;
  readonly name: string;
  readonly colour: number;
}

/** One cell on the day shown: its number, its class, and whether it counts in the legend. */
export interface PaintedCell {
  readonly no: number;
  /** Percent, open conflicts, or null where nobody is obligated (or, by cadre, nobody answers). */
  readonly value: number | null;
  readonly answerer: Answerer | null;
  readonly isPoorlyLinked: boolean;
  readonly hasNoLead: boolean;
  readonly isOutside: boolean;
}

export interface Painting {
  readonly asOf: string;
  readonly metric: CellMetric;
  readonly looks: Looks;
  readonly cells: readonly PaintedCell[];
}

export interface PaintWishes {
  /** Cells of the chosen village; null: all. */
  readonly isInside: ((no: number) => boolean) | null;
  /** By contact leader or unit: who answers for a cell; null: as the state says. */
  readonly answererOf: ((no: number) => Answerer | null) | null;
}

const isRate = (metric: CellMetric): boolean => metric !== 'conflicts' && metric !== 'cadre';

const lookOf = (metric: CellMetric, cell: PaintedCell): number => {
  const over = (cell.isOutside ? lookBits.outside : 0) | 0;
  if (isRate(metric)) {
    if (cell.value === null) return fillOf.plain | lookBits.nobody | over;
    const dotted = cell.isPoorlyLinked ? lookBits.dotted : 0;
    return fillOf.coverage(classOfPercent(cell.value, cell.isPoorlyLinked)) | dotted | over;
  }
  if (metric === 'conflicts') return fillOf.conflicts(conflictClass(cell.value ?? 0)) | over;
  return cell.answerer ? fillOf.person(cell.answerer.colour) | over : fillOf.plain | lookBits.vacant | over;
};

/** From the state vector of a day to what every cell looks like, and the cells as the legend counts them. */
export const paintingOf = (state: CellState, { isInside, answererOf }: PaintWishes): Painting => {
  const { metric } = state;
  const { firstNo, values, isPoorlyLinked, hasNoLead } = decodedState(state);
  const looks = new Uint16Array(values.length);
  const cells: PaintedCell[] = [];
  for (const [i, value] of values.entries()) {
    const isAbsent = value === (metric === 'cadre' ? stateMarks.absentByCadre : stateMarks.absent);
    if (isAbsent) continue;
    const no = firstNo + i;
    const listed = metric === 'cadre' && value > 0 ? (state.cadres?.[value - 1] ?? null) : null;
    const cell: PaintedCell = {
      no,
      value: metric === 'cadre' || (isRate(metric) && value === stateMarks.nobody) ? null : value,
      answerer: metric === 'cadre' ? (answererOf ? answererOf(no) : listed) : null,
      isPoorlyLinked: isPoorlyLinked(i),
      hasNoLead: hasNoLead(i),
      isOutside: isInside !== null && !isInside(no),
    };
    looks[i] = lookOf(metric, cell);
    cells.push(cell);
  }
  return { asOf: state.asOf, metric, looks: { firstNo, looks }, cells };
};
