import { and, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { NO_POINT, type PlanGroup, type PlanIssue, type PlanPeople } from '#domain/plan/planPeople.ts';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { breathe } from '../live/householdFacts.ts';
import { issueCellOn } from '../issueCell.ts';
import { validOn } from '../validOn.ts';

/** Whom a plan counts: the households and open issues of some cells of its base on a day, and whose they are. */
export interface PeopleOfCells extends PlanPeople {
  /** 所属村, by row. */
  readonly villageIds: readonly string[];
}

interface Asked {
  readonly townId: string;
  readonly asOf: Day;
  /** Cells by number. */
  readonly cells: readonly { readonly no: number; readonly id: string }[];
}

/** Households as rows: [id, code, x, y, placedBy, cell, people, village, group, role, residence]. */
const householdsIn = ({ t, read, scan }: Store, { townId, asOf, cells }: Asked): unknown[][] => {
  const ofHousehold = (table: Store['t']['householdPlaces' | 'householdResidences' | 'groupMembers']) =>
    and(eq(table.townId, townId), eq(table.householdId, t.householdCells.householdId), validOn(table, asOf));
  const rows = read
    .select({
      id: t.households.id,
      code: t.households.code,
      x: t.householdPlaces.x,
      y: t.householdPlaces.y,
      placedBy: t.householdCells.placedBy,
      cellId: t.householdCells.cellId,
      people: t.households.people,
      villageId: t.households.villageId,
      groupId: t.groupMembers.groupId,
      role: t.groupMembers.role,
      residence: t.householdResidences.residence,
    })
    .from(t.householdCells)
    .innerJoin(
      t.households,
      and(
        eq(t.households.townId, townId),
        eq(t.households.id, t.householdCells.householdId),
        or(isNull(t.households.to), gt(t.households.to, asOf)),
      ),
    )
    .leftJoin(t.householdPlaces, ofHousehold(t.householdPlaces))
    .leftJoin(t.householdResidences, ofHousehold(t.householdResidences))
    .leftJoin(t.groupMembers, ofHousehold(t.groupMembers))
    .where(
      and(
        eq(t.householdCells.townId, townId),
        inArray(
          t.householdCells.cellId,
          cells.map(({ id }) => id),
        ),
        validOn(t.householdCells, asOf),
      ),
    );
  return [...scan(rows)];
};

/** How many kinds of entitlement are in force, by household; those without are left out. */
const needsIn = ({ t, read, scan }: Store, { townId, asOf, cells }: Asked): ReadonlyMap<string, number> => {
  const { entitlements, householdCells } = t;
  const rows = read
    .select({ id: entitlements.householdId, kinds: sql<number>`count(distinct ${entitlements.kind})` })
    .from(householdCells)
    .innerJoin(
      entitlements,
      and(
        eq(entitlements.townId, townId),
        eq(entitlements.householdId, householdCells.householdId),
        lte(entitlements.from, asOf),
        gt(entitlements.to, asOf),
      ),
    )
    .where(
      and(
        eq(householdCells.townId, townId),
        inArray(
          householdCells.cellId,
          cells.map(({ id }) => id),
        ),
        validOn(householdCells, asOf),
      ),
    )
    .groupBy(entitlements.householdId);
  return new Map([...scan(rows)].map(([id, kinds]) => [id as string, kinds as number]));
};

const groupsNamed = async (
  { t, read }: Store,
  { townId, asOf }: Asked,
  groupIds: readonly string[],
): Promise<PlanGroup[]> => {
  const found: PlanGroup[] = [];
  for (let first = 0; first < groupIds.length; first += atOnce) {
    const some = groupIds.slice(first, first + atOnce);
    const rows = await read
      .select({ id: t.groups.id, code: t.groups.code, villageId: t.groups.villageId, cadreId: t.groupCadres.cadreId })
      .from(t.groups)
      .leftJoin(
        t.groupCadres,
        and(eq(t.groupCadres.townId, townId), eq(t.groupCadres.groupId, t.groups.id), validOn(t.groupCadres, asOf)),
      )
      .where(and(eq(t.groups.townId, townId), inArray(t.groups.id, some)));
    found.push(...rows);
  }
  const byId = new Map(found.map((group) => [group.id, group]));
  return groupIds.map((id) => byId.get(id) ?? { id, code: id, villageId: '', cadreId: null });
};

const atOnce = 5_000;

const issuesIn = async (store: Store, { townId, asOf, cells }: Asked) => {
  const { t, read } = store;
  const nos = new Map(cells.map(({ id, no }) => [id, no]));
  const rows = await read
    .select({
      id: t.issues.id,
      kind: t.issues.kind,
      dueOn: t.issues.dueOn,
      householdId: t.issues.householdId,
      x: t.issues.x,
      y: t.issues.y,
      cellId: issueCellOn(t, asOf),
      cadreId: t.issues.cadreId,
    })
    .from(t.issues)
    .where(and(eq(t.issues.townId, townId), or(isNull(t.issues.closedOn), gt(t.issues.closedOn, asOf))));
  return rows.flatMap(({ cellId, ...issue }) => {
    const cell = nos.get(cellId);
    return cell === undefined ? [] : [{ ...issue, cell }];
  });
};

/** How many cells are read before others have their turn. */
const cellsAtOnce = 20;

/**
 * The households of some cells as columns, without names. Costs what lies in those cells, not in the town (open issues apart,
 * of which a town has few).
 */
export const peopleOfCells = async (store: Store, asked: Asked): Promise<PeopleOfCells> => {
  const rows: unknown[][] = [];
  const needs = new Map<string, number>();
  for (let first = 0; first < asked.cells.length; first += cellsAtOnce) {
    const some = { ...asked, cells: asked.cells.slice(first, first + cellsAtOnce) };
    rows.push(...householdsIn(store, some));
    for (const [id, kinds] of needsIn(store, some)) needs.set(id, kinds);
    await breathe();
  }
  rows.sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1));
  const nos = new Map(asked.cells.map(({ id, no }) => [id, no]));
  const groupIds = [...new Set(rows.flatMap((row) => (row[8] === null ? [] : [row[8] as string])))].sort();
  const groupRow = new Map(groupIds.map((id, i) => [id, i]));
  const hasPoint = (row: unknown[]) => row[4] === 'point' && row[2] !== null && row[3] !== null;
  const rowOf = new Map(rows.map(([id], i) => [id as string, i]));
  return {
    ids: rows.map(([id]) => id as string),
    codes: rows.map(([, code]) => code as string),
    x: Int32Array.from(rows, (row) => (hasPoint(row) ? (row[2] as number) : NO_POINT)),
    y: Int32Array.from(rows, (row) => (hasPoint(row) ? (row[3] as number) : NO_POINT)),
    cell: Int32Array.from(rows, (row) => nos.get(row[5] as string) ?? 0),
    people: Uint16Array.from(rows, (row) => row[6] as number),
    needs: Uint8Array.from(rows, ([id]) => needs.get(id as string) ?? 0),
    group: Int32Array.from(rows, (row) => (row[8] === null ? -1 : (groupRow.get(row[8] as string) ?? -1))),
    isCentre: Uint8Array.from(rows, (row) => (row[9] === 'centre' ? 1 : 0)),
    isOwed: Uint8Array.from(rows, (row) => (row[10] === 'registered' || row[10] === 'vacant' ? 0 : 1)),
    villageIds: rows.map((row) => row[7] as string),
    groups: await groupsNamed(store, asked, groupIds),
    issues: (await issuesIn(store, asked)).map(
      ({ householdId, ...issue }): PlanIssue => ({
        ...issue,
        household: householdId === null ? -1 : (rowOf.get(householdId) ?? -1),
      }),
    ),
  };
};

/** Members of some groups that live in other cells than those read: a torn group is seen whole. */
export const cellsOfGroups = async (
  { t, read }: Store,
  { townId, asOf, groupIds }: { readonly townId: string; readonly asOf: Day; readonly groupIds: readonly string[] },
): Promise<string[]> => {
  const cells = new Set<string>();
  for (let first = 0; first < groupIds.length; first += atOnce) {
    const rows = await read
      .selectDistinct({ cellId: t.householdCells.cellId })
      .from(t.groupMembers)
      .innerJoin(
        t.householdCells,
        and(
          eq(t.householdCells.townId, townId),
          eq(t.householdCells.householdId, t.groupMembers.householdId),
          validOn(t.householdCells, asOf),
        ),
      )
      .where(
        and(
          eq(t.groupMembers.townId, townId),
          inArray(t.groupMembers.groupId, [...groupIds].slice(first, first + atOnce)),
          validOn(t.groupMembers, asOf),
        ),
      );
    for (const { cellId } of rows) cells.add(cellId);
  }
  return [...cells];
};
