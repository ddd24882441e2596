import type { Stay } from './coverageMatrix.ts';
import type { Stretch } from './history.ts';

const endOf = ({ to }: Stretch): number => to ?? Number.POSITIVE_INFINITY;
const closed = (from: number, to: number): Stretch => ({ from, to: to === Number.POSITIVE_INFINITY ? null : to });

/** The days that lie in a stretch of both lists, each in the order of days and without overlaps; what else the first holds is kept. */
export const intersected = <S extends Stretch>(some: readonly S[], others: readonly Stretch[]): S[] =>
  some.flatMap((one) =>
    others.flatMap((other) => {
      const [from, to] = [Math.max(one.from, other.from), Math.min(endOf(one), endOf(other))];
      return from < to ? [{ ...one, ...closed(from, to) }] : [];
    }),
  );

/** The days that lie in a stretch of either list, in the order of days and without overlaps. */
export const united = (some: readonly Stretch[], others: readonly Stretch[]): Stretch[] => {
  const joined: Stretch[] = [];
  for (const one of [...some, ...others].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && one.from <= endOf(last)) {
      joined[joined.length - 1] = closed(last.from, Math.max(endOf(last), endOf(one)));
    } else joined.push(closed(one.from, endOf(one)));
  }
  return joined;
};

/** Stays inside `whole`, in the order of days, with the days in none of them spent under `rest`. */
export const filledStays = (stays: readonly Stay[], whole: Stretch, rest: number): Stay[] => {
  const filled: Stay[] = [];
  let day = whole.from;
  for (const stay of intersected(stays, [whole])) {
    if (day < stay.from) filled.push({ key: rest, from: day, to: stay.from });
    filled.push(stay);
    day = endOf(stay);
  }
  if (day < endOf(whole)) filled.push({ key: rest, ...closed(day, endOf(whole)) });
  return filled;
};
