import type { CoverageLevel } from '#domain/coverage/levels.ts';
import { type Rates, ratesOf } from '#domain/coverage/rates.ts';
import { householdsIn, type Tally } from '#domain/coverage/tally.ts';
import { addMonths, type Day, dayNumber, dayOf } from '#domain/time/day.ts';
import { type CoverageLine, coverageLines } from './coverageItems.ts';
import { coverageInSight, openIssuesOn, type Sight, summed } from './coverageWithin.ts';
import type { TownLive } from './live/townLive.ts';

export interface CoverageAsked {
  readonly sight: Sight;
  readonly level: CoverageLevel;
  readonly asOf: Day;
}

/** One line of the coverage table: its tally, its rates, and both a month before. */
export interface CoverageItem extends Tally, Rates {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentName: string | null;
  readonly openIssues: number;
  readonly openConflicts: number;
  readonly monthAgo: Rates;
}

const byOf = (level: CoverageLevel): 'cell' | 'cadre' => (level === 'cadre' || level === 'unit' ? 'cadre' : 'cell');

/** A day on its own, as a range. */
const only = (day: number) => ({ from: day, to: day + 1 });

/** Coverage on a day by town, village, cell, cadre or unit, in sight; lines in the order of their codes. */
export const coverageOn = (town: TownLive, { sight, level, asOf }: CoverageAsked): CoverageItem[] => {
  const day = dayNumber(asOf);
  const dayBefore = dayNumber(addMonths(asOf, -1));
  const now = coverageInSight(town, byOf(level), sight, only(day)).on(day);
  const before = coverageInSight(town, byOf(level), sight, only(dayBefore)).on(dayBefore);
  const open = openIssuesOn(town, sight, day);
  return coverageLines(town, level, sight, day).flatMap((line) => {
    const tally = now.of(line.keysOn(day));
    if (!line.isPlace && householdsIn(tally.counts) === 0) return [];
    const counts = line.by === 'cell' ? open.byCell : open.byCadre;
    const { issues, conflicts } = summed(line.answersFor.map((id) => counts.get(id)));
    return [
      {
        ...named(line),
        ...tally,
        ...ratesOf(tally.counts),
        openIssues: issues,
        openConflicts: conflicts,
        monthAgo: ratesOf(before.of(line.keysOn(dayBefore)).counts),
      },
    ];
  });
};

const named = ({ id, code, name, parentName }: CoverageLine) => ({ id, code, name, parentName });

/** The rates of one line by day. */
export interface CoverageSeries {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly onSchedule: (number | null)[];
  readonly visited: (number | null)[];
  readonly linked: (number | null)[];
}

/** The rates of each line on each day from `from` to `to`, both included; the lines are those of the last day. */
export const coverageSeries = (
  town: TownLive,
  { sight, level, from, to }: Omit<CoverageAsked, 'asOf'> & { readonly from: Day; readonly to: Day },
): CoverageSeries[] => {
  const days = { from: dayNumber(from), to: dayNumber(to) + 1 };
  const last = dayNumber(to);
  const lines = coverageLines(town, level, sight, last);
  const series = lines.map((line) => ({
    line,
    isListed: line.isPlace,
    onSchedule: [] as (number | null)[],
    visited: [] as (number | null)[],
    linked: [] as (number | null)[],
  }));
  for (const { day, of } of coverageInSight(town, byOf(level), sight, days).each(days)) {
    for (const one of series) {
      const { counts } = of(one.line.keysOn(day));
      const { onSchedule, visited, linked } = ratesOf(counts);
      one.isListed ||= householdsIn(counts) > 0;
      one.onSchedule.push(onSchedule);
      one.visited.push(visited);
      one.linked.push(linked);
    }
  }
  return series
    .filter(({ isListed }) => isListed)
    .map(({ line: { id, code, name }, onSchedule, visited, linked }) => ({
      id,
      code,
      name,
      onSchedule,
      visited,
      linked,
    }));
};

/** The first day of which anything is counted. */
export const firstCounted = (town: TownLive): Day => dayOf(town.range.from);
