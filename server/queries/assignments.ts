import { and, eq, gt, isNull, lt, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { AssignmentClaim } from '#domain/assignment.ts';
import type { Day } from '#domain/time/day.ts';
import type { AssignmentRole } from '#domain/words.ts';
import type { Write } from '../store/reader.ts';
import { oneRow } from '../store/steps.ts';
import type { Store } from '../store/store.ts';
import { auditBy, type By, changeRow } from './by.ts';
import { behind, orderBy, type Page, type PageAsked, pageFrom } from './page.ts';
import { validOn } from './validOn.ts';

/** Who answers for what; names of places and units with it, the cadre's by id. */
export interface AssignmentRow extends AssignmentClaim {
  readonly id: string;
  readonly unitName: string | null;
  readonly placeName: string;
  /** The village the place lies in, for the territory test; null where the place is the town or a county. */
  readonly villageId: string | null;
  readonly version: number;
}

export interface AssignmentFilter {
  readonly id?: string | undefined;
  readonly role?: AssignmentRole | undefined;
  readonly cadreId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly cellId?: string | undefined;
  readonly divisionId?: string | undefined;
  readonly siteId?: string | undefined;
  /** In force on this day; left out: of all days. */
  readonly asOf?: Day | undefined;
}

export const assignmentSorts = ['from', '-from'] as const;

const equals = (column: Parameters<typeof eq>[0], value: string | undefined): SQL | undefined =>
  value === undefined ? undefined : eq(column, value);

/** A page of the town's assignments: staff data, shown to everyone signed in. */
export const assignmentPage = async (
  { t, read }: Store,
  townId: string,
  filter: AssignmentFilter,
  asked: PageAsked,
): Promise<Page<AssignmentRow>> => {
  const a = t.assignments;
  const order = { by: a.from, id: a.id, isDescending: asked.sort.startsWith('-') };
  const rows = await read
    .select({
      id: a.id,
      role: a.role,
      cadreId: a.cadreId,
      unitId: a.unitId,
      unitName: t.units.name,
      divisionId: a.divisionId,
      cellId: a.cellId,
      siteId: a.siteId,
      from: a.from,
      to: a.to,
      version: a.version,
      cellName: t.cells.name,
      cellVillageId: t.cells.villageId,
      divisionName: t.divisions.name,
      siteName: t.sites.name,
      siteVillageId: t.sites.villageId,
    })
    .from(a)
    .leftJoin(t.units, and(eq(t.units.townId, townId), eq(t.units.id, a.unitId)))
    .leftJoin(t.cells, and(eq(t.cells.townId, townId), eq(t.cells.id, a.cellId)))
    .leftJoin(t.divisions, and(eq(t.divisions.townId, townId), eq(t.divisions.id, a.divisionId)))
    .leftJoin(t.sites, and(eq(t.sites.townId, townId), eq(t.sites.id, a.siteId)))
    .where(
      and(
        eq(a.townId, townId),
        equals(a.id, filter.id),
        equals(a.role, filter.role),
        equals(a.cadreId, filter.cadreId),
        equals(a.unitId, filter.unitId),
        equals(a.cellId, filter.cellId),
        equals(a.divisionId, filter.divisionId),
        equals(a.siteId, filter.siteId),
        filter.asOf === undefined ? undefined : validOn(a, filter.asOf),
        behind(order, asked.after),
      ),
    )
    .orderBy(...orderBy(order))
    .limit(asked.limit + 1);
  const named = rows.map(({ cellName, cellVillageId, divisionName, siteName, siteVillageId, ...row }) => ({
    ...row,
    placeName: cellName ?? divisionName ?? siteName ?? '',
    villageId: cellVillageId ?? row.divisionId ?? siteVillageId,
  }));
  return pageFrom(named, asked, (row) => ({ value: row.from, id: row.id }));
};

/** One assignment of the town; null if there is none. */
export const assignmentById = async (store: Store, townId: string, id: string): Promise<AssignmentRow | null> => {
  const page = await assignmentPage(store, townId, { id }, { sort: 'from', after: null, limit: 1 });
  return page.items[0] ?? null;
};

/**
 * The village of the one place of a claim that stands on a day (a division's is itself; null for a site of the town); null where
 * there is no such place.
 */
export const placeOf = async (
  { t, read }: Store,
  townId: string,
  day: Day,
  { cellId, divisionId, siteId }: Pick<AssignmentClaim, 'cellId' | 'divisionId' | 'siteId'>,
): Promise<{ readonly villageId: string | null } | null> => {
  const standing = async (table: typeof t.cells | typeof t.divisions | typeof t.sites, id: string) => {
    const [row] = await read
      .select({ id: table.id, villageId: 'villageId' in table ? table.villageId : table.id })
      .from(table)
      .where(and(eq(table.townId, townId), eq(table.id, id), validOn(table, day)));
    return row === undefined ? null : { villageId: row.villageId };
  };
  if (cellId !== null) return standing(t.cells, cellId);
  if (divisionId !== null) return standing(t.divisions, divisionId);
  return siteId === null ? null : standing(t.sites, siteId);
};

/** Every assignment of a cell, past and to come: what a new claim is held against. */
export const assignmentsOfCell = async (
  { t, read }: Store,
  townId: string,
  cellId: string,
): Promise<readonly (AssignmentClaim & { readonly id: string })[]> =>
  read
    .select()
    .from(t.assignments)
    .where(and(eq(t.assignments.townId, townId), eq(t.assignments.cellId, cellId)));

/** Touches the cell's row exactly when no other lead holds it on a day of the claim: two who appoint at once cannot both. */
const noOtherLead = (
  { t }: Store,
  write: Write,
  townId: string,
  claim: AssignmentClaim & { readonly cellId: string },
) =>
  oneRow(
    write
      .update(t.cells)
      .set({ version: sql`${t.cells.version}` })
      .where(
        and(
          eq(t.cells.townId, townId),
          eq(t.cells.id, claim.cellId),
          notExists(
            write
              .select({ id: t.assignments.id })
              .from(t.assignments)
              .where(
                and(
                  eq(t.assignments.townId, townId),
                  eq(t.assignments.cellId, claim.cellId),
                  eq(t.assignments.role, 'lead'),
                  or(isNull(t.assignments.to), gt(t.assignments.to, claim.from)),
                  claim.to === null ? undefined : lt(t.assignments.from, claim.to),
                ),
              ),
          ),
        ),
      ),
  );

/**
 * Keeps an assignment.
 * @throws StaleRow when the cell got another lead meanwhile, Duplicate when the id is taken, Overlap for the same claim twice
 */
export const keepAssignment = async (
  store: Store,
  claim: AssignmentClaim & { readonly id: string },
  by: By,
  /** Why a day of the past is corrected; null where none is. */
  why: { readonly id: string; readonly reason: string } | null = null,
): Promise<void> => {
  const { t } = store;
  await store.commit((write) => [
    ...(claim.role === 'lead' && claim.cellId !== null
      ? [noOtherLead(store, write, by.townId, { ...claim, cellId: claim.cellId })]
      : []),
    write.insert(t.assignments).values({ ...claim, townId: by.townId }),
    ...(why === null
      ? []
      : [
          write
            .insert(t.changes)
            .values(
              changeRow(store, by, { ...why, noun: 'assignment', objectId: claim.id, before: {}, after: { ...claim } }),
            ),
        ]),
    auditBy(by, 'assignment.create', claim.id),
  ]);
};

/** Ends an assignment: `to` is the first day it holds no more. @throws StaleRow when the version is not `version` any more */
export const endAssignment = async (
  store: Store,
  asked: {
    readonly row: AssignmentRow;
    readonly version: number;
    readonly to: Day;
    readonly reason: string | null;
    readonly changeId: string;
  },
  by: By,
): Promise<void> => {
  const { t } = store;
  const { row, version, to, reason, changeId } = asked;
  await store.commit((write) => [
    oneRow(
      write
        .update(t.assignments)
        .set({ to, version: version + 1 })
        .where(
          and(eq(t.assignments.townId, by.townId), eq(t.assignments.id, row.id), eq(t.assignments.version, version)),
        ),
    ),
    write.insert(t.changes).values(
      changeRow(store, by, {
        id: changeId,
        noun: 'assignment',
        objectId: row.id,
        reason,
        before: { to: row.to },
        after: { to },
      }),
    ),
    auditBy(by, 'assignment.end', row.id),
  ]);
};
