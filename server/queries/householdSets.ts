import { and, count, eq, inArray } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../store/store.ts';
import { validOn } from './validOn.ts';

/**
 * Ids of small sets of households, each read over one index in one step. They are put together here and not in SQL: where
 * every key begins with the town, SQLite takes "all of the town" for a few rows and begins at the wrong end.
 */

/** More ids than this are not a small set: whoever asks walks the town in order instead. */
export const mostInSet = 20_000;

/** Members of groups on a day. */
export const membersOf = async (
  { t, read }: Store,
  townId: string,
  day: Day,
  groupIds: readonly string[],
): Promise<string[]> => {
  if (groupIds.length === 0) return [];
  const rows = await read
    .select({ id: t.groupMembers.householdId })
    .from(t.groupMembers)
    .where(
      and(
        eq(t.groupMembers.townId, townId),
        inArray(t.groupMembers.groupId, [...groupIds]),
        validOn(t.groupMembers, day),
      ),
    );
  return rows.map(({ id }) => id);
};

/** Members on a day of the groups a cadre held on it. */
export const heldOn = async (store: Store, townId: string, day: Day, cadreId: string): Promise<string[]> => {
  const { t, read } = store;
  const groups = await read
    .select({ id: t.groupCadres.groupId })
    .from(t.groupCadres)
    .where(and(eq(t.groupCadres.townId, townId), eq(t.groupCadres.cadreId, cadreId), validOn(t.groupCadres, day)));
  return membersOf(
    store,
    townId,
    day,
    groups.map(({ id }) => id),
  );
};

/** Those in cells on a day; on any day where none is named. */
export const inCells = async (
  { t, read }: Store,
  townId: string,
  day: Day | null,
  cellIds: readonly string[],
): Promise<string[]> => {
  if (cellIds.length === 0) return [];
  const rows = await read
    .select({ id: t.householdCells.householdId })
    .from(t.householdCells)
    .where(
      and(
        eq(t.householdCells.townId, townId),
        inArray(t.householdCells.cellId, [...cellIds]),
        day === null ? undefined : validOn(t.householdCells, day),
      ),
    );
  return rows.map(({ id }) => id);
};

/** Those that lie in villages on a day (on any day where none is named), and those that are the villages' own: never fewer. */
export const inVillages = async (
  store: Store,
  townId: string,
  day: Day | null,
  villageIds: readonly string[],
): Promise<string[]> => {
  const { t, read } = store;
  const cells = await read
    .select({ id: t.cells.id })
    .from(t.cells)
    .where(and(eq(t.cells.townId, townId), inArray(t.cells.villageId, [...villageIds])));
  const lying = await inCells(
    store,
    townId,
    day,
    cells.map(({ id }) => id),
  );
  const own = await read
    .select({ id: t.households.id })
    .from(t.households)
    .where(and(eq(t.households.townId, townId), inArray(t.households.villageId, [...villageIds])));
  return [...new Set([...lying, ...own.map(({ id }) => id)])];
};

/** Those found by all of the search tokens. */
export const foundBy = async ({ t, read }: Store, townId: string, tokens: readonly string[]): Promise<string[]> => {
  const rows = await read
    .select({ id: t.householdTokens.householdId })
    .from(t.householdTokens)
    .where(and(eq(t.householdTokens.townId, townId), inArray(t.householdTokens.token, [...tokens])))
    .groupBy(t.householdTokens.householdId)
    .having(eq(count(), new Set(tokens).size))
    .limit(mostInSet);
  return rows.map(({ id }) => id);
};

/** A territory of more villages than this is walked in order: one row in a few is in it. */
const fewVillages = 4;

/**
 * The households a narrow reader may see or see the past of, as a small set; null for the whole town and for many villages.
 * `day` null: of any day.
 */
export const withinSet = async (
  store: Store,
  within: {
    readonly townId: string;
    readonly whole: boolean;
    readonly divisionIds: readonly string[];
    readonly cadreId: string | null;
  },
  { ground, holding }: { readonly ground: Day | null; readonly holding: Day },
): Promise<ReadonlySet<string> | null> => {
  const { townId, whole, divisionIds, cadreId } = within;
  if (whole || divisionIds.length > fewVillages) return null;
  const held = cadreId === null ? [] : await heldOn(store, townId, holding, cadreId);
  const lying = divisionIds.length === 0 ? [] : await inVillages(store, townId, ground, divisionIds);
  const ids = new Set([...held, ...lying]);
  return ids.size > mostInSet ? null : ids;
};
