import { OUTSIDE } from '../boundary/topology.ts';
import { leadOf } from './heirOf.ts';
import type { Outcome } from './outcome.ts';
import { NO_POINT } from './planPeople.ts';
import type { TornGroup } from './planEffect.ts';
import type { GroupRepair } from './planOperation.ts';

const ROOM_BELOW = 10;
const NEAR_M = 3000;

/** Ids for the new groups among proposed repairs, which have none: give them when a person accepts. */
export const withGroupIds = (repairs: readonly GroupRepair[], newId: () => string): GroupRepair[] =>
  repairs.map((repair) =>
    repair.kind === 'newGroup' && repair.groupId === '' ? { ...repair, groupId: newId() } : repair,
  );

/**
 * Proposes repairs, group after group; room that one proposal takes is not offered to the next. Members go to the
 * nearest centre household of their new village (for a notice: cell) with room; else a new group, if there are enough;
 * else, out of the village, they leave.
 */
export function repairing(outcome: Outcome): (group: number, torn: Pick<TornGroup, 'is' | 'strays'>) => GroupRepair[] {
  const { index, draft, membership, villageAfter, cellAfter } = outcome;
  const { settings } = draft.base;
  const least = settings.radiatingAtLeast;
  const most = settings.radiatingAtMost ?? ROOM_BELOW;
  const nearM = settings.nearM ?? NEAR_M;
  const taken = new Map<number, number>();
  const id = (row: number): string => index.people.ids[row]!;
  const distance = (a: number, b: number): number =>
    index.people.x[a] === NO_POINT || index.people.x[b] === NO_POINT
      ? Infinity
      : Math.hypot(index.eastM[a]! - index.eastM[b]!, index.northM[a]! - index.northM[b]!);
  const radiating = (group: number): number => {
    const isCentred = membership.centreOf(group) >= 0 ? 1 : 0;
    return membership.membersOf(group).length - isCentred + (taken.get(group) ?? 0);
  };
  const newGroups = membership.groups.slice(index.people.groups.length);
  const groupsOf = (villageId: string): number[] => [
    ...(index.groupsOfVillage.get(villageId) ?? []),
    ...newGroups.flatMap((group, n) => (group.villageId === villageId ? index.people.groups.length + n : [])),
  ];

  /** Of the groups of its village that will do, the one whose centre lives nearest to a household. */
  const nearest = (row: number, own: number, willDo: (centre: number, group: number) => boolean): number | null => {
    let best: number | null = null;
    let least = Infinity;
    for (const group of groupsOf(villageAfter(row) ?? '')) {
      const centre = membership.centreOf(group);
      if (group === own || centre < 0) continue;
      const far = distance(row, centre);
      if (far >= least || !willDo(centre, group)) continue;
      best = group;
      least = far;
    }
    return best;
  };

  const cadreFor = (row: number, own: number): string | null => {
    const isHeld = (centre: number, group: number) =>
      membership.groups[group]!.cadreId !== null && villageAfter(centre) === villageAfter(row);
    const neighbour = nearest(row, own, isHeld);
    const held = neighbour === null ? null : membership.groups[neighbour]!.cadreId;
    return held ?? leadOf(draft, cellAfter(row)) ?? membership.groups[own]!.cadreId;
  };

  const newGroup = (centre: number, rows: readonly number[], own: number): GroupRepair | null => {
    const cadreId = cadreFor(centre, own);
    const villageId = villageAfter(centre);
    if (cadreId === null || villageId === null) return null;
    const memberIds = rows.filter((row) => row !== centre).map(id);
    return { kind: 'newGroup', groupId: '', villageId, cadreId, centreId: id(centre), memberIds };
  };

  /** The one from which the others are nearest, if all are near. */
  const fittingCentre = (rows: readonly number[]): number | null => {
    const ranked = rows
      .filter((row) => rows.every((other) => other === row || distance(row, other) <= nearM))
      .map((row) => ({ row, sum: rows.reduce((sum, other) => sum + (other === row ? 0 : distance(row, other)), 0) }));
    return ranked.sort((a, b) => a.sum - b.sum || a.row - b.row)[0]?.row ?? null;
  };

  const together = (rows: readonly number[], own: number, is: TornGroup['is']): GroupRepair[] => {
    const centre = membership.centreOf(own);
    if (is === 'out-of-village' && rows.includes(centre) && rows.length > least) {
      const moved = newGroup(centre, rows, own);
      if (moved) return [moved];
    }
    const left: number[] = [];
    const repairs: GroupRepair[] = [];
    for (const row of rows) {
      const hasRoom = (centre: number, group: number) =>
        (is === 'out-of-village' ? villageAfter(centre) === villageAfter(row) : cellAfter(centre) === cellAfter(row)) &&
        distance(row, centre) <= nearM &&
        radiating(group) < most;
      const near = nearest(row, own, hasRoom);
      if (near === null) left.push(row);
      else {
        taken.set(near, (taken.get(near) ?? 0) + 1);
        repairs.push({ kind: 'moveMember', householdId: id(row), toGroupId: membership.groups[near]!.id });
      }
    }
    const fitting = left.length > least ? fittingCentre(left) : null;
    const founded = fitting === null ? null : newGroup(fitting, left, own);
    if (founded) return [...repairs, founded];
    if (is === 'in-two-cells') return repairs;
    return [...repairs, ...left.map((row): GroupRepair => ({ kind: 'leaveGroup', householdId: id(row) }))];
  };

  return (group, { is, strays }) => {
    const isMost = strays.length * 2 > membership.membersOf(group).length;
    if (is === 'in-two-cells' && isMost) return [];
    const places = new Map<string | number, number[]>();
    for (const row of strays) {
      const place = is === 'out-of-village' ? (villageAfter(row) ?? '') : cellAfter(row);
      if (place !== OUTSIDE) places.set(place, [...(places.get(place) ?? []), row]);
    }
    return [...places.values()].flatMap((rows) => together(rows, group, is));
  };
}
