import { leadOf } from './heirOf.ts';
import type { Outcome } from './outcome.ts';
import { NO_POINT } from './planPeople.ts';
import type { TornGroup } from './planEffect.ts';

const ROOM_BELOW = 10;
const NEAR_M = 3000;

/** Who lives near whom once a plan takes effect, and where there is room. Rows and groups by number. */
export interface Neighbourhood {
  /** The group with the nearest centre in the household's new village (for a notice: cell) that has room; null: none near. */
  readonly roomNear: (row: number, own: number, is: TornGroup['is']) => number | null;
  /** Counts somebody in where room was found, so that it is not offered twice. */
  readonly take: (group: number) => void;
  /** Of some households the one from which the others are nearest, if all are near it; null when none is. */
  readonly middle: (rows: readonly number[]) => number | null;
  /** Who would hold a new group around a household: as the nearest group of its village, else the lead, else as before. */
  readonly cadreFor: (row: number, own: number) => string | null;
}

export function neighbourhood({ index, draft, membership, villageAfter, cellAfter }: Outcome): Neighbourhood {
  const { radiatingAtMost = ROOM_BELOW, nearM = NEAR_M } = draft.base.settings;
  const { people, eastM, northM, groupsOfVillage } = index;
  const known = people.groups.length;
  const newGroups = membership.groups.slice(known).map((group, n) => ({ ...group, no: known + n }));
  const taken = new Map<number, number>();
  const distance = (a: number, b: number): number =>
    people.x[a] === NO_POINT || people.x[b] === NO_POINT
      ? Infinity
      : Math.hypot(eastM[a]! - eastM[b]!, northM[a]! - northM[b]!);
  const radiating = (group: number): number => membership.membersOf(group).length - 1 + (taken.get(group) ?? 0);

  /** Of the groups of its village that will do, the one whose centre lives nearest to a household. */
  const nearest = (row: number, own: number, willDo: (centre: number, group: number) => boolean): number | null => {
    const villageId = villageAfter(row) ?? '';
    const founded = newGroups.filter((group) => group.villageId === villageId).map(({ no }) => no);
    let best: number | null = null;
    let least = Infinity;
    for (const group of [...(groupsOfVillage.get(villageId) ?? []), ...founded]) {
      const centre = membership.centreOf(group);
      if (group === own || centre < 0) continue;
      const far = distance(row, centre);
      if (far >= least || !willDo(centre, group)) continue;
      best = group;
      least = far;
    }
    return best;
  };

  return {
    roomNear: (row, own, is) => {
      const placeOf = is === 'out-of-village' ? villageAfter : cellAfter;
      return nearest(
        row,
        own,
        (centre, group) =>
          placeOf(centre) === placeOf(row) && distance(row, centre) <= nearM && radiating(group) < radiatingAtMost,
      );
    },
    take: (group) => taken.set(group, (taken.get(group) ?? 0) + 1),
    middle: (rows) => {
      const ranked = rows
        .filter((row) => rows.every((other) => other === row || distance(row, other) <= nearM))
        .map((row) => ({ row, sum: rows.reduce((sum, other) => sum + (other === row ? 0 : distance(row, other)), 0) }));
      return ranked.sort((a, b) => a.sum - b.sum || a.row - b.row)[0]?.row ?? null;
    },
    cadreFor: (row, own) => {
      const isHeld = (centre: number, group: number) =>
        membership.groups[group]!.cadreId !== null && villageAfter(centre) === villageAfter(row);
      const neighbour = nearest(row, own, isHeld);
      const held = neighbour === null ? null : membership.groups[neighbour]!.cadreId;
      return held ?? leadOf(draft, cellAfter(row)) ?? membership.groups[own]!.cadreId;
    },
  };
}
