import { and, eq, inArray } from 'drizzle-orm';
import type { DeedSet, GroupRepair, PlanDeed, PlanOperation } from '#domain/plan/planOperation.ts';
import type { Store } from '../../store/store.ts';

/** What a line names beside lines and cells: each must be there, and in reach of whoever draws. */
export interface Named {
  readonly householdIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly cadreIds: readonly string[];
  readonly villageIds: readonly string[];
}

const deedsOf = (operation: PlanOperation): readonly PlanDeed[] => {
  if (operation.kind === 'together') return (operation satisfies DeedSet).deeds;
  return operation.kind === 'undo' || operation.kind === 'redo' ? [] : [operation];
};

const isNewGroup = (deed: PlanDeed): deed is Extract<GroupRepair, { kind: 'newGroup' }> => deed.kind === 'newGroup';

/** The people and places some lines name. */
export const namedIn = (operations: readonly PlanOperation[]): Named => {
  const named = {
    householdIds: [] as string[],
    groupIds: [] as string[],
    cadreIds: [] as string[],
    villageIds: [] as string[],
  };
  const own = new Set<string>();
  for (const deed of operations.flatMap(deedsOf)) {
    if (isNewGroup(deed)) {
      own.add(deed.groupId);
      named.householdIds.push(deed.centreId, ...deed.memberIds);
      named.cadreIds.push(deed.cadreId);
      named.villageIds.push(deed.villageId);
    }
    if (deed.kind === 'moveMember' || deed.kind === 'leaveGroup') named.householdIds.push(deed.householdId);
    if (deed.kind === 'moveMember') named.groupIds.push(deed.toGroupId);
    if (deed.kind === 'setLead' && deed.cadreId !== null) named.cadreIds.push(deed.cadreId);
    if (deed.kind === 'describeCell') named.villageIds.push(deed.villageId);
    if (deed.kind === 'unlockVillageLine' || deed.kind === 'lockVillageLine') named.villageIds.push(...deed.villageIds);
  }
  return { ...named, groupIds: named.groupIds.filter((id) => !own.has(id)) };
};

/** What of it is there, with the village each thing belongs to. */
export const villagesOfNamed = async (
  { t, read }: Store,
  townId: string,
  { householdIds, groupIds, cadreIds }: Named,
): Promise<{
  readonly households: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  readonly cadres: ReadonlySet<string>;
}> => {
  const [households, groups, cadres] = await Promise.all([
    householdIds.length === 0
      ? []
      : read
          .select({ id: t.households.id, villageId: t.households.villageId })
          .from(t.households)
          .where(and(eq(t.households.townId, townId), inArray(t.households.id, [...new Set(householdIds)]))),
    groupIds.length === 0
      ? []
      : read
          .select({ id: t.groups.id, villageId: t.groups.villageId })
          .from(t.groups)
          .where(and(eq(t.groups.townId, townId), inArray(t.groups.id, [...new Set(groupIds)]))),
    cadreIds.length === 0
      ? []
      : read
          .select({ id: t.cadres.id })
          .from(t.cadres)
          .where(and(eq(t.cadres.townId, townId), inArray(t.cadres.id, [...new Set(cadreIds)]))),
  ]);
  return {
    households: new Map(households.map(({ id, villageId }) => [id, villageId])),
    groups: new Map(groups.map(({ id, villageId }) => [id, villageId])),
    cadres: new Set(cadres.map(({ id }) => id)),
  };
};
