import { addDays, type Day, dayNumber } from '#domain/time/day.ts';
import type { Circle, Person, Telling } from '../story.ts';

/** How likely what is owed gets done: by cadre, by cell, by season. */
export interface Pace {
  /** 0..1 for a household's window that begins on `day`. */
  readonly share: (by: Person, cell: number, day: Day) => number;
  /** The village where nobody was met for three weeks. */
  readonly silentVillage: number;
  readonly laggingCells: readonly number[];
}

/** How much is left of the usual diligence in the cells that fell behind, and since when, in days. */
const laggards = [
  [0.12, 200],
  [0.22, 190],
  [0.42, 170],
  [0.5, 150],
  [0.56, 190],
  [0.66, 120],
  [0.72, 160],
] as const;

export const paceOf = (telling: Telling, circles: readonly Circle[]): Pace => {
  const random = telling.random.fork('pace');
  const { span, ground } = telling;
  const peopled = new Map<number, number>();
  for (const circle of circles) {
    const cell = circle.members[circle.centre]?.cell ?? -1;
    peopled.set(cell, (peopled.get(cell) ?? 0) + 1);
  }
  const silentVillage = Math.min(8, ground.villages.length - 1);
  const rural = [...peopled]
    .filter(([cell, groups]) => cell >= 0 && groups >= 4 && ground.cells[cell]?.village !== silentVillage)
    .map(([cell]) => cell)
    .sort((a, b) => a - b);
  const laggingCells = random.shuffled(rural).slice(0, laggards.length);
  const [first, last] = [dayNumber(span.began), dayNumber(span.today)];
  return {
    silentVillage,
    laggingCells,
    share: (by, cell, day) => {
      const at = laggingCells.indexOf(cell);
      const [left, since] = laggards[at] ?? [1, 0];
      const lag = at >= 0 && day >= addDays(span.today, -since) ? left : 1;
      // The town learned: the first windows went worse than the last.
      const learned = 0.93 + 0.07 * Math.min(1, (dayNumber(day) - first) / Math.max(1, (last - first) * 0.6));
      return by.diligence * lag * learned;
    },
  };
};
