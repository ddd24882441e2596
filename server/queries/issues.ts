import { and, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { IssueKind, IssueOutcome } from '#domain/words.ts';
import type { Store } from '../store/store.ts';
import { cellNameOn } from './cellNames.ts';
import { issueCellOn } from './issueCell.ts';
import { behind, type Cursor, orderBy, type Page, type PageAsked } from './page.ts';
import { type Key, walkedPage } from './walkedPage.ts';
import { holderOn, memberOn } from './holderOn.ts';
import type { Within } from './within.ts';

/** An issue, its words still sealed. x and y: degrees × 1e7, WGS84. `holderId`: who holds the household's group today. */
export interface IssueRow {
  readonly id: string;
  readonly code: string;
  readonly kind: IssueKind;
  readonly sealedTitle: string;
  readonly sealedAnswer: string | null;
  readonly cellId: string;
  readonly cellNo: number;
  readonly cellName: string;
  readonly villageId: string;
  readonly householdId: string | null;
  readonly siteId: string | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly visitId: string | null;
  readonly cadreId: string | null;
  readonly openedOn: Day;
  readonly dueOn: Day;
  readonly closedOn: Day | null;
  readonly outcome: IssueOutcome | null;
  readonly version: number;
  readonly holderId: string | null;
}

export interface IssueFilter {
  readonly kind?: IssueKind | undefined;
  readonly villageId?: string | undefined;
  readonly cellId?: string | undefined;
  readonly householdId?: string | undefined;
  readonly cadreId?: string | undefined;
  /** Open or closed on `asOf`; an issue opened later is neither. */
  readonly isOpen?: boolean | undefined;
}

export const issueSorts = ['-openedOn', 'openedOn', 'dueOn', '-dueOn'] as const;

const issuesWithin = (t: Store['t'], within: Within): SQL | undefined => {
  if (within.whole) return undefined;
  return or(
    within.divisionIds.length > 0 ? inArray(t.cells.villageId, [...within.divisionIds]) : sql`0 = 1`,
    within.cadreId === null ? undefined : eq(t.issues.cadreId, within.cadreId),
    within.cadreId === null ? undefined : eq(t.groupCadres.cadreId, within.cadreId),
  );
};

const matching = (t: Store['t'], filter: IssueFilter, asOf: Day): SQL | undefined => {
  const isClosed = lte(t.issues.closedOn, asOf);
  return and(
    lte(t.issues.openedOn, asOf),
    filter.kind === undefined ? undefined : eq(t.issues.kind, filter.kind),
    filter.cellId === undefined ? undefined : eq(issueCellOn(t, asOf), filter.cellId),
    filter.householdId === undefined ? undefined : eq(t.issues.householdId, filter.householdId),
    filter.cadreId === undefined ? undefined : eq(t.issues.cadreId, filter.cadreId),
    filter.isOpen === undefined
      ? undefined
      : filter.isOpen
        ? or(isNull(t.issues.closedOn), gt(t.issues.closedOn, asOf))
        : isClosed,
  );
};

/** Where a reader looks, and on which day; who holds a group is asked of today. */
export interface IssuesLooking {
  readonly within: Within;
  readonly asOf: Day;
  readonly today: Day;
}

/** Issues inside a scope, in no order. */
const issuesAmong = async (
  { t, read }: Store,
  { within, today, asOf = today }: Pick<IssuesLooking, 'within' | 'today'> & { readonly asOf?: Day },
  where: SQL | undefined,
): Promise<readonly IssueRow[]> => {
  const { townId } = within;
  return read
    .select({
      id: t.issues.id,
      code: t.issues.code,
      kind: t.issues.kind,
      sealedTitle: t.issues.title,
      sealedAnswer: t.issues.answer,
      cellId: t.cells.id,
      cellNo: t.cells.no,
      cellName: cellNameOn(t, asOf),
      villageId: t.cells.villageId,
      householdId: t.issues.householdId,
      siteId: t.issues.siteId,
      x: t.issues.x,
      y: t.issues.y,
      visitId: t.issues.visitId,
      cadreId: t.issues.cadreId,
      openedOn: t.issues.openedOn,
      dueOn: t.issues.dueOn,
      closedOn: t.issues.closedOn,
      outcome: t.issues.outcome,
      version: t.issues.version,
      holderId: t.groupCadres.cadreId,
    })
    .from(t.issues)
    .innerJoin(t.cells, and(eq(t.cells.townId, townId), eq(t.cells.id, issueCellOn(t, asOf))))
    .leftJoin(t.groupMembers, memberOn(t, townId, t.issues.householdId, today))
    .leftJoin(t.groupCadres, holderOn(t, townId, today))
    .where(and(eq(t.issues.townId, townId), issuesWithin(t, within), where));
};

/** A page of issues as they stood on `asOf`, as known now, inside the reader's scope. */
export const issuePage = async (
  store: Store,
  looking: IssuesLooking,
  { filter, ...asked }: PageAsked & { readonly filter: IssueFilter },
): Promise<Page<IssueRow>> => {
  const { t, read } = store;
  const value = asked.sort.endsWith('dueOn') ? t.issues.dueOn : t.issues.openedOn;
  const order = { by: value, id: t.issues.id, isDescending: asked.sort.startsWith('-') };
  const keysAfter = async (after: Cursor | null, limit: number): Promise<readonly Key[]> =>
    read
      .select({ id: t.issues.id, value })
      .from(t.issues)
      .where(and(eq(t.issues.townId, looking.within.townId), matching(t, filter, looking.asOf), behind(order, after)))
      .orderBy(...orderBy(order))
      .limit(limit);
  const ofVillage = filter.villageId === undefined ? undefined : eq(t.cells.villageId, filter.villageId);
  return walkedPage(asked, keysAfter, (ids) =>
    issuesAmong(store, looking, and(inArray(t.issues.id, [...ids]), ofVillage)),
  );
};

/** One issue; null where it is absent or out of the reader's scope. */
export const issueFor = async (store: Store, within: Within, today: Day, id: string): Promise<IssueRow | null> => {
  const [row] = await issuesAmong(store, { within, today }, eq(store.t.issues.id, id));
  return row ?? null;
};

/** The words of an issue, opened: what is asked and what was answered. Whoever calls has asked whether the reader may. */
export const openedWords = ({ secrets }: Store, row: Pick<IssueRow, 'id' | 'sealedTitle' | 'sealedAnswer'>) => ({
  title: secrets.open('issues', 'title', row.id, row.sealedTitle),
  answer: row.sealedAnswer === null ? null : secrets.open('issues', 'answer', row.id, row.sealedAnswer),
});
