import { and, eq, inArray } from 'drizzle-orm';
import type { Store } from '../store/store.ts';
import { foundBy, heldOn, inCells, inVillages, membersOf, mostInSet, withinSet } from './householdSets.ts';
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

/**
 * Where to look: a small set that holds every household of the answer; null for the whole town. What it holds too many of, the
 * rows' own filter leaves out.
 */
const candidates = async (
  store: Store,
  { within, asOf }: Looking,
  { filter, tokens }: HouseholdsAsked,
): Promise<readonly string[] | null> => {
  const { townId } = within;
  if (tokens !== undefined) {
    const found = await foundBy(store, townId, tokens);
    const seen = await withinSet(store, within, { ground: asOf, holding: asOf });
    return seen === null ? found : found.filter((id) => seen.has(id));
  }
  if (filter.groupId !== undefined) return membersOf(store, townId, asOf, [filter.groupId]);
  if (filter.cellId !== undefined) return inCells(store, townId, asOf, [filter.cellId]);
  if (filter.cadreId !== undefined) return heldOn(store, townId, asOf, filter.cadreId);
  const own = await withinSet(store, within, { ground: asOf, holding: asOf });
  if (own !== null) return [...own];
  if (filter.villageId === undefined) return null;
  const village = await inVillages(store, townId, asOf, [filter.villageId]);
  return village.length > mostInSet ? null : village;
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
  const ids = await candidates(store, looking, asked);
  const keysAfter = async (after: Cursor | null, limit: number): Promise<readonly Key[]> =>
    read
      .select({ id: t.households.id, value: t.households.code })
      .from(t.households)
      .where(
        and(
          eq(t.households.townId, within.townId),
          ids === null ? undefined : inArray(t.households.id, [...ids]),
          validOn(t.households, asOf),
          behind(order, after),
        ),
      )
      .orderBy(...orderBy(order))
      .limit(limit);
  const rowsOf = async (some: readonly string[]): Promise<readonly HouseholdRow[]> => {
    const rows = await householdsAmong(store, looking, some, asked.filter);
    return asked.fits === undefined ? rows : rows.filter(asked.fits);
  };
  return walkedPage(asked, keysAfter, rowsOf);
};
