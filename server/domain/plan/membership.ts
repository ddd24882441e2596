import type { PeopleIndex } from './peopleIndex.ts';
import type { PlanGroup } from './planPeople.ts';
import type { GroupRepair } from './planOperation.ts';

/** Which group everybody is in once the accepted repairs take effect. Groups by number: the town's, then new ones. */
export interface Membership {
  readonly groups: readonly PlanGroup[];
  /** −1 = in none. */
  readonly groupOf: (row: number) => number;
  readonly membersOf: (group: number) => readonly number[];
  /** −1 when it has none. */
  readonly centreOf: (group: number) => number;
  /** Rows that repairs put elsewhere, with their group then. */
  readonly changed: ReadonlyMap<number, number>;
  /** Repairs naming a household or a group that is gone. */
  readonly stale: readonly GroupRepair[];
}

/** Applies accepted repairs, in order, to the groups of a town. O(repairs and the groups they touch). */
export function membershipAfter(index: PeopleIndex, repairs: readonly GroupRepair[]): Membership {
  const { people, rowOf, groupOf, members, centres } = index;
  const groups: PlanGroup[] = [...(repairs.some(({ kind }) => kind === 'newGroup') ? people.groups : [])];
  const changed = new Map<number, number>();
  const newCentres = new Map<number, number>();
  const stale: GroupRepair[] = [];
  const numbers = new Map<string, number>();
  for (const repair of repairs) {
    if (repair.kind === 'newGroup') {
      const rows = [repair.centreId, ...repair.memberIds].map((id) => rowOf.get(id));
      if (rows.includes(undefined)) {
        stale.push(repair);
        continue;
      }
      const no = groups.length;
      const { groupId, villageId, cadreId } = repair;
      groups.push({ id: groupId, code: '', villageId, cadreId });
      numbers.set(groupId, no);
      newCentres.set(no, rows[0]!);
      for (const row of rows) changed.set(row!, no);
      continue;
    }
    const row = rowOf.get(repair.householdId);
    const group = repair.kind === 'leaveGroup' ? -1 : (numbers.get(repair.toGroupId) ?? groupOf.get(repair.toGroupId));
    if (row === undefined || group === undefined) stale.push(repair);
    else changed.set(row, group);
  }
  const afterOf = (row: number): number => changed.get(row) ?? people.group[row]!;
  const joined = new Map<number, number[]>();
  for (const [row, group] of changed) joined.set(group, [...(joined.get(group) ?? []), row]);
  return {
    groups: groups.length > 0 ? groups : people.groups,
    groupOf: afterOf,
    membersOf: (group) => {
      const own = members[group] ?? [];
      if (changed.size === 0) return own;
      const come = (joined.get(group) ?? []).filter((row) => people.group[row] !== group);
      return [...own.filter((row) => afterOf(row) === group), ...come].sort((a, b) => a - b);
    },
    centreOf: (group) => {
      const centre = newCentres.get(group) ?? centres[group] ?? -1;
      return centre >= 0 && afterOf(centre) === group ? centre : -1;
    },
    changed,
    stale,
  };
}
