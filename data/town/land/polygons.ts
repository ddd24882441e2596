import type { Arc } from './arcs.ts';

type Grid = readonly [number, number];

/**
 * The polygons of sets of regions, from the arcs between them: rings of integers (degrees × 1e7), outer first and
 * counter-clockwise, closed. `setOf` names the set of a region; −1 is nobody's.
 */
export const polygonsOf = (arcs: readonly Arc[], setOf: (region: number) => number): Map<number, Grid[][][]> => {
  const rings = new Map<number, Grid[][]>();
  const outgoing = new Map<number, Map<string, Grid[][]>>();
  const key = (p: Grid) => `${p[0]},${p[1]}`;
  const add = (set: number, line: Grid[]) => {
    if (set < 0) return;
    const from = outgoing.get(set) ?? new Map<string, Grid[][]>();
    outgoing.set(set, from);
    const at = key(line[0] as Grid);
    from.set(at, [...(from.get(at) ?? []), line]);
  };
  for (const { left, right, line } of arcs) {
    const [l, r] = [setOf(left), setOf(right)];
    if (l === r) continue;
    add(l, [...line]);
    add(r, [...line].reverse());
  }
  for (const [set, from] of outgoing) {
    const done: Grid[][] = [];
    for (const lines of from.values()) {
      while (lines.length > 0) {
        const ring = [...(lines.pop() as Grid[])];
        while (key(ring[0] as Grid) !== key(ring[ring.length - 1] as Grid)) {
          const choices = from.get(key(ring[ring.length - 1] as Grid)) ?? [];
          if (choices.length === 0) throw new Error('an arc leads nowhere');
          ring.push(...sharpestLeft(ring, choices).slice(1));
        }
        done.push(ring);
      }
    }
    rings.set(set, done);
  }
  return new Map([...rings].map(([set, list]) => [set, assembled(list)]));
};

/** Where a region touches itself in a point, keep to the left so that rings stay simple. */
const sharpestLeft = (ring: readonly Grid[], choices: Grid[][]): Grid[] => {
  if (choices.length === 1) return choices.pop() as Grid[];
  const [before, at] = [ring[ring.length - 2] as Grid, ring[ring.length - 1] as Grid];
  const back = Math.atan2(before[1] - at[1], before[0] - at[0]);
  const turn = (line: Grid[]) => {
    const next = line[1] as Grid;
    const angle = back - Math.atan2(next[1] - at[1], next[0] - at[0]);
    return ((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI) || 2 * Math.PI;
  };
  const best = choices.reduce((a, b) => (turn(b) > turn(a) ? b : a));
  choices.splice(choices.indexOf(best), 1);
  return best;
};

const doubleArea = (ring: readonly Grid[]): number => {
  const [ox, oy] = ring[0] as Grid;
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1] as Grid, ring[i] as Grid];
    sum += (a[0] - ox) * (b[1] - oy) - (b[0] - ox) * (a[1] - oy);
  }
  return sum;
};

/** Exact test by crossings; points on the ring may go either way. */
export const isWithin = ([x, y]: Grid, ring: readonly Grid[]): boolean => {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1] as Grid, ring[i] as Grid];
    if (a[1] > y === b[1] > y) continue;
    const side = (b[0] - a[0]) * (y - a[1]) - (x - a[0]) * (b[1] - a[1]);
    if (side > 0 === b[1] > a[1]) inside = !inside;
  }
  return inside;
};

const assembled = (rings: readonly Grid[][]): Grid[][][] => {
  const outers = rings.filter((ring) => doubleArea(ring) > 0).map((ring) => [ring]);
  for (const hole of rings) {
    if (doubleArea(hole) > 0) continue;
    const around = outers
      .filter(([outer]) => isWithin(hole[0] as Grid, outer as Grid[]) || isWithin(hole[1] as Grid, outer as Grid[]))
      .sort((a, b) => doubleArea(a[0] as Grid[]) - doubleArea(b[0] as Grid[]))[0];
    around?.push(hole);
  }
  return outers;
};
