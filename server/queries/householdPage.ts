import { and, count, eq, inArray, type SQL } from 'drizzle-orm';
import type { Store } from '../store/store.ts';
import { type HouseholdFilter, type HouseholdRow, householdsAmong } from './households.ts';
import { behind, type Cursor, type Order, orderBy, type Page, type PageAsked } from './page.ts';
import { validOn } from './validOn.ts';
import { type Key, walkedPage } from './walkedPage.ts';
import type { Looking } from './within.ts';

export const householdSorts = ['code', '-code'] as const;

export interface HouseholdsAsked extends PageAsked {
  readonly filter: HouseholdFilter;
  /** Found by all of these search tokens. */
  readonly tokens?: readonly string[];
  /** What the store does not know, as a state computed on a day. */
  readonly fits?: (row: HouseholdRow) => boolean;
}

/** Households found by all of the tokens. */
const byTokens = ({ t, read }: Store, townId: string, tokens: readonly string[]) =>
  read
    .select({ id: t.householdTokens.householdId })
    .from(t.householdTokens)
    .where(and(eq(t.householdTokens.townId, townId), inArray(t.householdTokens.token, [...tokens])))
    .groupBy(t.householdTokens.householdId)
    .having(eq(count(), new Set(tokens).size));

/** Members on the day of groups: one group, or those a cadre holds that day. */
const byGroups = ({ t, read }: Store, { within, asOf }: Looking, groups: SQL | undefined) =>
  read
    .select({ id: t.groupMembers.householdId })
    .from(t.groupMembers)
    .where(and(eq(t.groupMembers.townId, within.townId), groups, validOn(t.groupMembers, asOf)));

const heldBy = ({ t, read }: Store, { within, asOf }: Looking, cadreId: string): SQL =>
  inArray(
    t.groupMembers.groupId,
    read
      .select({ id: t.groupCadres.groupId })
      .from(t.groupCadres)
      .where(
        and(eq(t.groupCadres.townId, within.townId), eq(t.groupCadres.cadreId, cadreId), validOn(t.groupCadres, asOf)),
      ),
  );

const byCells = ({ t, read }: Store, { within, asOf }: Looking, cells: SQL) =>
  read
    .select({ id: t.householdCells.householdId })
    .from(t.householdCells)
    .where(and(eq(t.householdCells.townId, within.townId), cells, validOn(t.householdCells, asOf)));

/** Those in the villages' cells, and those that are the villages' own: more than lie there, never fewer. */
const byVillages = (store: Store, looking: Looking, villageIds: readonly string[]) => {
  const { t, read } = store;
  const { townId } = looking.within;
  const cells = read
    .select({ id: t.cells.id })
    .from(t.cells)
    .where(and(eq(t.cells.townId, townId), inArray(t.cells.villageId, [...villageIds])));
  const own = read
    .select({ id: t.households.id })
    .from(t.households)
    .where(and(eq(t.households.townId, townId), inArray(t.households.villageId, [...villageIds])));
  return byCells(store, looking, inArray(t.householdCells.cellId, cells)).union(own);
};

/**
 * Where to look: the smallest set an index gives that holds every household of the answer; null for the whole town. What it
 * holds too many of, the rows' own filter leaves out.
 */
const candidates = (store: Store, looking: Looking, { filter, tokens }: HouseholdsAsked) => {
  const { t } = store;
  const { within } = looking;
  if (tokens !== undefined) return byTokens(store, within.townId, tokens).as('c');
  if (filter.groupId !== undefined) {
    return byGroups(store, looking, eq(t.groupMembers.groupId, filter.groupId)).as('c');
  }
  if (filter.cellId !== undefined) return byCells(store, looking, eq(t.householdCells.cellId, filter.cellId)).as('c');
  if (filter.cadreId !== undefined) return byGroups(store, looking, heldBy(store, looking, filter.cadreId)).as('c');
  if (filter.villageId !== undefined) return byVillages(store, looking, [filter.villageId]).as('c');
  if (within.whole) return null;
  const own = within.cadreId === null ? null : byGroups(store, looking, heldBy(store, looking, within.cadreId));
  if (within.divisionIds.length === 0) return own?.as('c') ?? byVillages(store, looking, ['']).as('c');
  const villages = byVillages(store, looking, within.divisionIds);
  return (own === null ? villages : villages.union(own)).as('c');
};

/** A page of the households a reader may see on a day, by code. */
export const householdPage = async (
  store: Store,
  looking: Looking,
  asked: HouseholdsAsked,
): Promise<Page<HouseholdRow>> => {
  const { t, read } = store;
  const { within, asOf } = looking;
  const order: Order = { by: t.households.code, id: t.households.id, isDescending: asked.sort.startsWith('-') };
  const from = candidates(store, looking, asked);
  const keysAfter = async (after: Cursor | null, limit: number): Promise<readonly Key[]> => {
    const where = and(
      eq(t.households.townId, within.townId),
      validOn(t.households, asOf),
      behind(order, after),
      from === null ? undefined : eq(t.households.id, from.id),
    );
    const keys = { id: t.households.id, value: t.households.code };
    // A cross join keeps its order: from the few candidates to their rows, not the other way round.
    return from === null
      ? read
          .select(keys)
          .from(t.households)
          .where(where)
          .orderBy(...orderBy(order))
          .limit(limit)
      : read
          .select(keys)
          .from(from)
          .crossJoin(t.households)
          .where(where)
          .orderBy(...orderBy(order))
          .limit(limit);
  };
  const rowsOf = async (ids: readonly string[]): Promise<readonly HouseholdRow[]> => {
    const rows = await householdsAmong(store, looking, ids, asked.filter);
    return asked.fits === undefined ? rows : rows.filter(asked.fits);
  };
  return walkedPage(asked, keysAfter, rowsOf);
};
