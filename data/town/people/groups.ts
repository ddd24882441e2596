import { addDays } from '#domain/time/day.ts';
import type { Random } from '../random.ts';
import type { Row } from '../rows.ts';
import type { Circle, Dwelling, Person, Telling } from '../story.ts';
import type { Cadres } from './cadres.ts';

/** Households of one village that live next to each other, six to eight at a time; the rest stay unlinked. */
export const neighboursOf = (random: Random, dwellings: readonly Dwelling[], villages: number): Dwelling[][][] => {
  const linkable = dwellings.filter(({ residence }) => residence !== 'registered' && residence !== 'vacant');
  const missed = missedShares(random, linkable);
  const byVillage = Array.from({ length: villages }, () => new Map<number, Dwelling[]>());
  for (const one of linkable) {
    const hamlets = byVillage[one.village];
    hamlets?.set(one.hamlet, [...(hamlets.get(one.hamlet) ?? []), one]);
  }
  return byVillage.map((hamlets) => {
    let carried: Dwelling[] = [];
    return [...hamlets].flatMap(([hamlet, all]) => {
      const share = missed.get(hamlet) ?? 0;
      const { groups, rest } = chunked(random, nearOrder([...carried, ...all.filter(() => !random.chance(share))]));
      carried = rest;
      return groups;
    });
  });
};

/** One household in twenty is in no group; most hamlets miss hardly any, a few miss a third. */
const missedShares = (random: Random, linkable: readonly Dwelling[]): ReadonlyMap<number, number> => {
  const sizes = new Map<number, number>();
  for (const { hamlet } of linkable) sizes.set(hamlet, (sizes.get(hamlet) ?? 0) + 1);
  const drawn = [...sizes].map(([hamlet, size]) => ({
    hamlet,
    size,
    share: random.weighted([
      [0.012, 78],
      [0.09, 15],
      [0.34, 7],
    ]),
  }));
  const expected = drawn.reduce((sum, { size, share }) => sum + size * share, 0) / Math.max(1, linkable.length);
  return new Map(drawn.map(({ hamlet, share }) => [hamlet, Math.min(0.5, (share * 0.044) / expected)] as const));
};

/** Sorts by a curve that visits what is near together (Hilbert), rooms of a block in their order. */
const nearOrder = (list: readonly Dwelling[]): Dwelling[] => {
  const west = Math.min(...list.map(({ x }) => x));
  const south = Math.min(...list.map(({ y }) => y));
  const size = Math.max(1, ...list.map(({ x }) => x - west), ...list.map(({ y }) => y - south));
  return list
    .map((one) => ({
      one,
      key: hilbert(Math.floor(((one.x - west) / size) * 1023), Math.floor(((one.y - south) / size) * 1023)),
    }))
    .sort((a, b) => a.key - b.key || a.one.no - b.one.no)
    .map(({ one }) => one);
};

const hilbert = (column: number, row: number): number => {
  let [x, y, key] = [column, row, 0];
  for (let s = 512; s > 0; s >>= 1) {
    const [rx, ry] = [(x & s) > 0 ? 1 : 0, (y & s) > 0 ? 1 : 0];
    key += s * s * ((3 * rx) ^ ry);
    if (ry === 0) {
      if (rx === 1) [x, y] = [1023 - x, 1023 - y];
      [x, y] = [y, x];
    }
  }
  return key;
};

const chunked = (random: Random, list: readonly Dwelling[]): { groups: Dwelling[][]; rest: Dwelling[] } => {
  const groups: Dwelling[][] = [];
  let at = 0;
  while (list.length - at >= 6) {
    const left = list.length - at;
    const wish = random.weighted([
      [6, 82],
      [7, 13],
      [8, 5],
    ]);
    // Never leave one to five behind where a larger group can take them.
    const size = left <= 8 ? left : left < 12 ? Math.min(8, left - 6 >= 6 ? 6 : 8) : left - wish < 6 ? 6 : wish;
    groups.push(list.slice(at, at + size));
    at += size;
  }
  return { groups, rest: list.slice(at) };
};

export interface Groups {
  readonly circles: readonly Circle[];
  readonly groups: Row<'groups'>[];
  readonly groupCadres: Row<'groupCadres'>[];
  readonly groupMembers: Row<'groupMembers'>[];
  /** The cadre who left, if anyone could. */
  readonly leaver: Person | null;
}

/** Gives each group its cadre, five or six to one, and lets one cadre leave with a group that nobody took over. */
export const groupsOf = (
  telling: Telling,
  near: readonly (readonly Dwelling[][])[],
  cadres: Cadres,
  codes: readonly string[],
): Groups => {
  const { townId, id, span } = telling;
  const random = telling.random.fork('groups');
  const out = {
    circles: [] as Circle[],
    groups: [] as Row<'groups'>[],
    groupCadres: [] as Row<'groupCadres'>[],
    groupMembers: [] as Row<'groupMembers'>[],
  };
  const leaver = cadres.visitors[5]?.[1] ?? null;
  const heir = cadres.visitors[5]?.[0] ?? null;
  if (leaver !== null) leaver.to = span.handedOverOn;
  near.forEach((groups, village) => {
    const holders = [
      ...(cadres.visitors[village] ?? []),
      ...(cadres.officers[village] ?? []),
      ...cadres.leaders.filter((leader) => leader.village === village),
    ];
    let handed = 0;
    groups.forEach((members, k) => {
      const groupId = id('group');
      const code = `${(codes[village] as string).slice(-3)}-L${String(k + 1).padStart(3, '0')}`;
      const holder = holders[Math.min(holders.length - 1, Math.floor((k / groups.length) * holders.length))] as Person;
      const from = span.began;
      const isLeft = holder === leaver;
      if (isLeft) handed += 1;
      const held = isLeft
        ? [
            { by: holder, from, to: span.handedOverOn },
            ...(handed === 2 ? [] : [{ by: heir, from: span.handedOverOn, to: null }]),
          ]
        : [{ by: holder, from, to: null }];
      const circle: Circle = { id: groupId, code, village, members, centre: centreOf(members), held };
      out.circles.push(circle);
      out.groups.push({ townId, id: groupId, code, villageId: telling.villageIds[village] as string, from, to: null });
      for (const { by, from: start, to } of held) {
        if (by !== null) out.groupCadres.push({ townId, groupId, cadreId: by.id, from: start, to });
      }
      out.groupMembers.push(...memberRows(telling, random, circle, out.circles.length));
    });
  });
  return { ...out, leaver };
};

/** The household nearest to the middle of its neighbours; one that is at home all year if there is one. */
const centreOf = (members: readonly Dwelling[]): number => {
  const [x, y] = [
    members.reduce((s, m) => s + m.x, 0) / members.length,
    members.reduce((s, m) => s + m.y, 0) / members.length,
  ];
  const score = (m: Dwelling) => Math.hypot(m.x - x, m.y - y) + (m.residence === 'resident' ? 0 : 1e7);
  return members.reduce((best, m, i) => (score(m) < score(members[best] as Dwelling) ? i : best), 0);
};

/** Most stay as they were; here a centre household is gone, there a radiating one, somewhere roles were exchanged. */
const memberRows = ({ townId, span }: Telling, random: Random, circle: Circle, nth: number): Row<'groupMembers'>[] =>
  circle.members.map((member, i) => {
    const role = i === circle.centre ? 'centre' : 'radiating';
    const from = member.from > span.began ? member.from : span.began;
    const isLost =
      (nth % 271 === 90 && role === 'centre') ||
      (nth % 139 === 45 && i === (circle.centre + 1) % circle.members.length);
    const to = isLost && from < addDays(span.today, -60) ? addDays(span.today, -random.whole(9, 48)) : null;
    return { townId, householdId: member.id, groupId: circle.id, role, from, to };
  });
