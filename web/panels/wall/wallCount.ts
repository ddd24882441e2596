/** On a wall a count under 5 could point at somebody's home: it is not told (trust.md 3). 0 tells of nobody. */
export const isTold = (count: number): boolean => count === 0 || count >= 5;

/** Which of the gaps stand on the wall now: `size` of them from `turn` on, round and round; all where they fit. */
export function gapsInTurn<T>(gaps: readonly T[], turn: number, size: number): readonly T[] {
  if (gaps.length <= size) return gaps;
  const pages = Math.ceil(gaps.length / size);
  const first = (((turn % pages) + pages) % pages) * size;
  return gaps.slice(first, first + size);
}
