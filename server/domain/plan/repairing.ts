import { OUTSIDE } from '../boundary/topology.ts';
import { neighbourhood, type Neighbourhood } from './neighbourhood.ts';
import type { Outcome } from './outcome.ts';
import type { TornGroup } from './planEffect.ts';
import type { GroupRepair } from './planOperation.ts';

/** Ids for the new groups among proposed repairs, which have none: give them when a person accepts. */
export const withGroupIds = (repairs: readonly GroupRepair[], newId: () => string): GroupRepair[] =>
  repairs.map((repair) =>
    repair.kind === 'newGroup' && repair.groupId === '' ? { ...repair, groupId: newId() } : repair,
  );

type Torn = Pick<TornGroup, 'is' | 'strays'>;

/**
 * Proposes repairs, group after group; room that one proposal takes is not offered to the next. Members go to the
 * nearest centre household of their new village (for a notice: cell) with room; else a new group, if there are enough;
 * else, out of the village, they leave. A notice for most of a group is left alone.
 */
export function repairing(outcome: Outcome): (group: number, torn: Torn) => GroupRepair[] {
  const { membership, villageAfter, cellAfter } = outcome;
  const near = neighbourhood(outcome);
  return (group, { is, strays }) => {
    const isMost = strays.length * 2 > membership.membersOf(group).length;
    if (is === 'in-two-cells' && isMost) return [];
    const places = new Map<string | number, number[]>();
    for (const row of strays) {
      const place = is === 'out-of-village' ? (villageAfter(row) ?? OUTSIDE) : cellAfter(row);
      if (place !== OUTSIDE) places.set(place, [...(places.get(place) ?? []), row]);
    }
    return [...places.values()].flatMap((rows) => repairsFor(outcome, near, { group, is, rows }));
  };
}

/** Strays of one group that are now in one place. */
interface Strays {
  readonly group: number;
  readonly is: TornGroup['is'];
  readonly rows: readonly number[];
}

function repairsFor(outcome: Outcome, near: Neighbourhood, { group, is, rows }: Strays): GroupRepair[] {
  const { index, draft, membership } = outcome;
  const { ids } = index.people;
  const least = draft.base.settings.radiatingAtLeast;
  const centre = membership.centreOf(group);
  if (is === 'out-of-village' && rows.includes(centre) && rows.length > least) {
    const founded = newGroup(outcome, near, { centre, rows, own: group });
    if (founded) return [founded];
  }
  const left: number[] = [];
  const repairs: GroupRepair[] = [];
  for (const row of rows) {
    const other = near.roomNear(row, group, is);
    if (other === null) left.push(row);
    else {
      near.take(other);
      repairs.push({ kind: 'moveMember', householdId: ids[row]!, toGroupId: membership.groups[other]!.id });
    }
  }
  const middle = left.length > least ? near.middle(left) : null;
  const founded = middle === null ? null : newGroup(outcome, near, { centre: middle, rows: left, own: group });
  if (founded) return [...repairs, founded];
  if (is === 'in-two-cells') return repairs;
  return [...repairs, ...left.map((row): GroupRepair => ({ kind: 'leaveGroup', householdId: ids[row]! }))];
}

function newGroup(
  { index, villageAfter }: Outcome,
  near: Neighbourhood,
  { centre, rows, own }: { centre: number; rows: readonly number[]; own: number },
): GroupRepair | null {
  const { ids } = index.people;
  const cadreId = near.cadreFor(centre, own);
  const villageId = villageAfter(centre);
  if (cadreId === null || villageId === null) return null;
  const memberIds = rows.filter((row) => row !== centre).map((row) => ids[row]!);
  return { kind: 'newGroup', groupId: '', villageId, cadreId, centreId: ids[centre]!, memberIds };
}
