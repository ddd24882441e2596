import { distance } from './lines.ts';
import type { Point } from './raster.ts';
import type { Regions } from './regions.ts';

/** How long the common border of two regions is, in steps of the raster; keyed by `low * 4096 + high`. */
export const neighboursOf = ({ labels, like, count }: Regions): Map<number, Set<number>> => {
  const near = new Map<number, Set<number>>(Array.from({ length: count }, (_, i) => [i, new Set<number>()]));
  const touch = (a: number, b: number) => {
    if (a < 0 || b < 0 || a === b) return;
    near.get(a)?.add(b);
    near.get(b)?.add(a);
  };
  for (let i = 0; i < labels.length - like.columns; i++) {
    touch(labels[i] as number, labels[i + like.columns] as number);
    if ((i + 1) % like.columns !== 0) touch(labels[i] as number, labels[i + 1] as number);
  }
  return near;
};

/** Gathers `members` into `count` connected sets of about equal weight: the lightest set takes its nearest neighbour next. */
export const gathered = (
  members: readonly number[],
  count: number,
  near: ReadonlyMap<number, ReadonlySet<number>>,
  places: readonly Point[],
  weight: (member: number) => number,
  barrier: (a: number, b: number) => number,
): number[][] => {
  const seeds = farApart(members, count, places);
  const sets = seeds.map((seed) => ({ seed, members: [seed], weight: weight(seed) }));
  const left = new Set(members.filter((member) => !seeds.includes(member)));
  while (left.size > 0) {
    let pick: { set: (typeof sets)[number]; member: number } | null = null;
    for (const set of [...sets].sort((a, b) => a.weight - b.weight)) {
      let nearest = Infinity;
      for (const member of left) {
        const touching = set.members.filter((own) => near.get(own)?.has(member));
        if (touching.length === 0) continue;
        const away =
          distance(places[member] as Point, places[set.seed] as Point) +
          Math.min(...touching.map((own) => barrier(own, member)));
        if (away < nearest) [nearest, pick] = [away, { set, member }];
      }
      if (pick !== null) break;
    }
    if (pick === null) {
      // An island of members that touches no set: it starts one of its own.
      const [member] = left as unknown as Iterable<number> & [number];
      const first = member ?? ([...left][0] as number);
      sets.push({ seed: first, members: [first], weight: weight(first) });
      left.delete(first);
      continue;
    }
    pick.set.members.push(pick.member);
    pick.set.weight += weight(pick.member);
    left.delete(pick.member);
  }
  return sets.map((set) => set.members);
};

/** `count` members spread over the ground: each next one is the farthest from all before. */
const farApart = (members: readonly number[], count: number, places: readonly Point[]): number[] => {
  const middle: Point = [
    members.reduce((sum, m) => sum + (places[m] as Point)[0], 0) / members.length,
    members.reduce((sum, m) => sum + (places[m] as Point)[1], 0) / members.length,
  ];
  const seeds: number[] = [];
  const farthest = (score: (m: number) => number) => members.reduce((a, b) => (score(b) > score(a) ? b : a));
  seeds.push(farthest((m) => distance(places[m] as Point, middle)));
  while (seeds.length < Math.min(count, members.length)) {
    seeds.push(farthest((m) => Math.min(...seeds.map((s) => distance(places[s] as Point, places[m] as Point)))));
  }
  return seeds;
};
