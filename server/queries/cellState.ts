import { isPoorlyLinked, type Rates, ratesOf } from '#domain/coverage/rates.ts';
import { householdsIn } from '#domain/coverage/tally.ts';
import { type Day, dayNumber } from '#domain/time/day.ts';
import type { CellMetric } from '#domain/words.ts';
import { isGroundWithin, coverageInSight, openIssuesOn, type Sight } from './coverageWithin.ts';
import { answeringOn } from './live/directory.ts';
import { isOn, type TownLive } from './live/townLive.ts';

/** What the bytes say that are not percentages or numbers. */
const nobodyObligated = 255;
const notShown = 254;
const mostConflicts = 250;
/** The same for metric=cadre, whose values take two bytes. */
const noSuchCell = 65_534;

const poorlyLinkedFlag = 1;
const noLeadFlag = 2;

/** One small value a cell: `values[i]` belongs to cell number `firstNo + i`. */
export interface CellVector {
  readonly firstNo: number;
  readonly values: Uint8Array | Uint16Array;
  /** Bit 0: linked under 90 %; bit 1: no lead. */
  readonly flags: Uint8Array;
  /** metric=cadre: the leads the values point at, by code. */
  readonly cadres: readonly { readonly id: string; readonly name: string; readonly colour: number }[];
}

/** Where a reader may see what: null for nowhere. */
export interface CellSight {
  readonly coverage: Sight | null;
  readonly issues: Sight | null;
}

/** What colours the map on a day. */
export const cellStateOn = (town: TownLive, metric: CellMetric, asOf: Day, sight: CellSight): CellVector => {
  const { cells } = town.partition;
  const day = dayNumber(asOf);
  // Cells of that day alone: an edition to come changes nothing of a day before it, not even how long an answer is.
  const numbers = cells.filter((cell) => isOn(cell, day)).map(({ no }) => no);
  const firstNo = numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 1);
  const length = numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b), firstNo) - firstNo + 1;
  const rates = sight.coverage === null ? null : cellRates(town, day, sight.coverage);
  const leads = cells.map((cell) => (isOn(cell, day) ? leadOn(town, cell.id, day) : null));

  const flags = new Uint8Array(length);
  const values = metric === 'cadre' ? new Uint16Array(length).fill(noSuchCell) : new Uint8Array(length).fill(notShown);
  const listed = [...new Set(leads.filter((id) => id !== null))]
    .flatMap((id) => town.directory.cadres.get(id) ?? [])
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const places = new Map(listed.map(({ id }, i) => [id, i + 1]));
  const valueOf = valuesBy(town, metric, day, sight, rates);

  for (const [key, cell] of cells.entries()) {
    if (!isOn(cell, day)) continue;
    const lead = leads[key] ?? null;
    const seen = rates?.(key) ?? null;
    const at = cell.no - firstNo;
    flags[at] = (seen && isPoorlyLinked(seen) ? poorlyLinkedFlag : 0) | (lead === null ? noLeadFlag : 0);
    values[at] = metric === 'cadre' ? (places.get(lead ?? '') ?? 0) : valueOf(key);
  }
  return {
    firstNo,
    values,
    flags,
    cadres: metric === 'cadre' ? listed.map(({ id, name, colour }) => ({ id, name, colour })) : [],
  };
};

const leadOn = ({ directory }: TownLive, cellId: string, day: number): string | null =>
  answeringOn(directory, cellId, day).find(({ role }) => role === 'lead')?.cadreId ?? null;

/** The rates of a cell by key; null where the reader may not see them. */
const cellRates = (town: TownLive, day: number, sight: Sight): ((key: number) => Rates | null) => {
  const on = coverageInSight(town, 'cell', sight, { from: day, to: day + 1 }).on(day);
  return (key) => {
    const { counts } = on.of([key]);
    const isSeen = isGroundWithin(sight, town.partition.cells[key]?.villageId ?? null) || householdsIn(counts) > 0;
    return isSeen ? ratesOf(counts) : null;
  };
};

const valuesBy = (
  town: TownLive,
  metric: CellMetric,
  day: number,
  { issues }: CellSight,
  rates: ((key: number) => Rates | null) | null,
): ((key: number) => number) => {
  if (metric === 'cadre') return () => 0;
  if (metric === 'conflicts') {
    const open = issues && openIssuesOn(town, issues, day).byCell;
    return (key) => {
      const cell = town.partition.cells[key];
      const conflicts = open?.get(cell?.id ?? '')?.conflicts;
      if (conflicts === undefined && !(issues && isGroundWithin(issues, cell?.villageId ?? null))) return notShown;
      return Math.min(conflicts ?? 0, mostConflicts);
    };
  }
  return (key) => {
    const seen = rates?.(key);
    if (!seen) return notShown;
    const rate = seen[metric];
    // Down, not to the nearest: 94.9 % is not in the class that begins at 95.
    return rate === null ? nobodyObligated : Math.floor(rate * 100 + 1e-9);
  };
};
