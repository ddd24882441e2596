import type { Stretch } from '../coverage/history.ts';

/**
 * The first day of the days in a row, up to `day`, on which a condition held. The condition changes only where one of the stretches begins
 * or ends, and is not asked before `from`. Expects it to hold on `day`.
 */
export const runStart = (
  { from, day, stretches }: { readonly from: number; readonly day: number; readonly stretches: readonly Stretch[] },
  holds: (day: number) => boolean,
): number => {
  const changes = stretches
    .flatMap((stretch) => [stretch.from, stretch.to])
    .filter((change) => change !== null)
    .filter((change) => change > from && change <= day)
    .sort((a, b) => b - a);
  let start = day;
  for (const change of [...changes, from]) {
    if (!holds(change)) break;
    start = change;
  }
  return start;
};
