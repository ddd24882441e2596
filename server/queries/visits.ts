import { and, eq, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Medium, Outcome, VisitPurpose } from '#domain/words.ts';
import type { Store } from '../store/store.ts';
import { auditBy, type By } from './by.ts';
import { withinSet } from './householdSets.ts';
import { behind, type Cursor, type Order, orderBy, type Page, type PageAsked } from './page.ts';
import { validOn } from './validOn.ts';
import { type Key, mergedKeys, walkedPage } from './walkedPage.ts';
import { holderOn, memberOn } from './holderOn.ts';
import type { Within } from './within.ts';

/** 民情日记 (LH-16): facts only, what was asked, promised and done. */
export interface Diary {
  readonly asked: string;
  readonly promised: string;
  readonly done: string;
}

/** A visit as it is kept; instants are UTC milliseconds. `holderId`: who holds the household's group today. */
export interface VisitRow {
  readonly id: string;
  readonly householdId: string;
  readonly cadreId: string;
  readonly groupId: string | null;
  readonly metAt: number;
  readonly metOn: Day;
  readonly medium: Medium;
  readonly outcome: Outcome;
  readonly purposes: readonly VisitPurpose[];
  readonly sealedDiary: string | null;
  readonly enteredBy: string | null;
  readonly isLate: boolean;
  readonly claimedAt: number | null;
  readonly holderId: string | null;
}

export interface VisitFilter {
  readonly householdId?: string | undefined;
  readonly cadreId?: string | undefined;
  readonly groupId?: string | undefined;
  /** First and last day, both inclusive. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly medium?: Medium | undefined;
  readonly outcome?: Outcome | undefined;
  readonly isLate?: boolean | undefined;
}

/** Where a reader looks; who holds a group is asked of today. */
export interface VisitsLooking {
  readonly within: Within;
  readonly today: Day;
}

export const visitSorts = ['-metOn', 'metOn'] as const;

const ownVisits = (t: Store['t'], within: Within): SQL | undefined => {
  if (within.whole) return undefined;
  const ground = sql<string>`coalesce(${t.cells.villageId}, ${t.households.villageId})`;
  return or(
    within.divisionIds.length > 0 ? inArray(ground, [...within.divisionIds]) : sql`0 = 1`,
    within.cadreId === null ? undefined : eq(t.visits.cadreId, within.cadreId),
    within.cadreId === null ? undefined : eq(t.groupCadres.cadreId, within.cadreId),
  );
};

/** Visits inside a scope with what is dated about their households, in no order. */
const visitsAmong = async (
  { t, read }: Store,
  { within, today }: VisitsLooking,
  where: SQL | undefined,
): Promise<readonly VisitRow[]> => {
  const { townId } = within;
  return read
    .select({
      id: t.visits.id,
      householdId: t.visits.householdId,
      cadreId: t.visits.cadreId,
      groupId: t.visits.groupId,
      metAt: t.visits.metAt,
      metOn: t.visits.metOn,
      medium: t.visits.medium,
      outcome: t.visits.outcome,
      purposes: t.visits.purposes,
      sealedDiary: t.visits.diary,
      enteredBy: t.visits.enteredBy,
      isLate: t.visits.isLate,
      claimedAt: t.visits.claimedAt,
      holderId: t.groupCadres.cadreId,
    })
    .from(t.visits)
    .innerJoin(t.households, and(eq(t.households.townId, townId), eq(t.households.id, t.visits.householdId)))
    .leftJoin(
      t.householdCells,
      and(
        eq(t.householdCells.townId, townId),
        eq(t.householdCells.householdId, t.visits.householdId),
        validOn(t.householdCells, t.visits.metOn),
      ),
    )
    .leftJoin(t.cells, and(eq(t.cells.townId, townId), eq(t.cells.id, t.householdCells.cellId)))
    .leftJoin(t.groupMembers, memberOn(t, townId, t.visits.householdId, today))
    .leftJoin(t.groupCadres, holderOn(t, townId, today))
    .where(and(eq(t.visits.townId, townId), ownVisits(t, within), where));
};

/**
 * A page of visits, newest first unless asked otherwise: those to households whose ground lay in the reader's territory on the
 * day of the visit, and for a cadre those he or she made or that were made to the groups held today.
 */
export const visitPage = async (
  store: Store,
  looking: VisitsLooking,
  { filter, ...asked }: PageAsked & { readonly filter: VisitFilter },
): Promise<Page<VisitRow>> => {
  const { t, read } = store;
  const { townId, cadreId } = looking.within;
  const order = { by: t.visits.metOn, id: t.visits.id, isDescending: asked.sort.startsWith('-') };
  // Ordered by a computed column, SQLite begins at the households of the set, and not at the newest visits of the whole town.
  const inSet = { ...order, by: sql<Day>`coalesce(${t.visits.metOn}, '')` };
  const keys = (where: SQL | undefined, after: Cursor | null, limit: number, by: Order = order): Promise<Key[]> =>
    read
      .select({ id: t.visits.id, value: t.visits.metOn })
      .from(t.visits)
      .where(and(eq(t.visits.townId, townId), where, matching(t, filter), behind(by, after)))
      .orderBy(...orderBy(by))
      .limit(limit);
  // A filter that names a household or a cadre is a small set already.
  const isNarrow = filter.householdId !== undefined || filter.cadreId !== undefined;
  const set = isNarrow ? null : await withinSet(store, looking.within, { ground: null, holding: looking.today });
  const keysAfter = async (after: Cursor | null, limit: number): Promise<readonly Key[]> => {
    if (set === null) return keys(undefined, after, limit);
    const received = await keys(inArray(t.visits.householdId, [...set]), after, limit, inSet);
    const made = cadreId === null ? [] : await keys(eq(t.visits.cadreId, cadreId), after, limit);
    return mergedKeys(received, made, order.isDescending).slice(0, limit);
  };
  return walkedPage(asked, keysAfter, (ids) => visitsAmong(store, looking, inArray(t.visits.id, [...ids])));
};

const matching = (t: Store['t'], filter: VisitFilter): SQL | undefined =>
  and(
    filter.householdId === undefined ? undefined : eq(t.visits.householdId, filter.householdId),
    filter.cadreId === undefined ? undefined : eq(t.visits.cadreId, filter.cadreId),
    filter.groupId === undefined ? undefined : eq(t.visits.groupId, filter.groupId),
    filter.from === undefined ? undefined : gte(t.visits.metOn, filter.from),
    filter.to === undefined ? undefined : lte(t.visits.metOn, filter.to),
    filter.medium === undefined ? undefined : eq(t.visits.medium, filter.medium),
    filter.outcome === undefined ? undefined : eq(t.visits.outcome, filter.outcome),
    filter.isLate === undefined ? undefined : eq(t.visits.isLate, filter.isLate),
  );

/** One visit as it is kept, whoever asks; null if there is none. For the routes' own checks, not for readers. */
export const keptVisit = async ({ t, read }: Store, townId: string, id: string) => {
  const [row] = await read
    .select()
    .from(t.visits)
    .where(and(eq(t.visits.townId, townId), eq(t.visits.id, id)))
    .limit(1);
  return row ?? null;
};

/** The diary of a visit, opened; null where none was written. Whoever calls has asked `mayReadDiary`. */
export const openedDiary = ({ secrets }: Store, visitId: string, sealed: string | null): Diary | null => {
  if (sealed === null) return null;
  const {
    asked = '',
    promised = '',
    done = '',
  } = JSON.parse(secrets.open('visits', 'diary', visitId, sealed)) as Partial<Diary>;
  return { asked, promised, done };
};

/** Whose group a household was in on a day, and who held it; nulls where nobody's. */
export const groupOn = async ({ t, read }: Store, townId: string, householdId: string, day: Day) => {
  const [row] = await read
    .select({ groupId: t.groupMembers.groupId, cadreId: t.groupCadres.cadreId })
    .from(t.groupMembers)
    .leftJoin(t.groupCadres, holderOn(t, townId, day))
    .where(
      and(eq(t.groupMembers.townId, townId), eq(t.groupMembers.householdId, householdId), validOn(t.groupMembers, day)),
    )
    .limit(1);
  return row ?? { groupId: null, cadreId: null };
};

/** A visit to be kept; the diary is sealed here. */
export interface VisitToKeep {
  readonly id: string;
  readonly householdId: string;
  readonly cadreId: string;
  readonly groupId: string | null;
  readonly metAt: number;
  readonly metOn: Day;
  readonly medium: Medium;
  readonly outcome: Outcome;
  readonly purposes: readonly VisitPurpose[];
  readonly diary: Diary | null;
  readonly isLate: boolean;
  readonly claimedAt: number | null;
  /** The server's clock, UTC milliseconds. */
  readonly enteredAt: number;
}

/** Keeps a visit. @throws Duplicate when its id is taken: see whether it is the same one */
export const keepVisit = async (store: Store, visit: VisitToKeep, by: By): Promise<void> => {
  const { t, secrets } = store;
  const { diary, ...plain } = visit;
  await store.commit((write) => [
    write.insert(t.visits).values({
      ...plain,
      townId: by.townId,
      diary: diary === null ? null : secrets.seal('visits', 'diary', visit.id, JSON.stringify(diary)),
      enteredBy: by.accountId,
    }),
    auditBy(by, 'visit.create', visit.id),
  ]);
};
