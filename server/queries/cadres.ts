import { and, asc, count, countDistinct, eq, inArray, type SQL } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { AssignmentRole, Rank } from '#domain/words.ts';
import { oneRow } from '../store/steps.ts';
import type { Store } from '../store/store.ts';
import { auditBy, type By, changeRow } from './by.ts';
import { behind, orderBy, type Page, type PageAsked, pageFrom } from './page.ts';
import { validOn } from './validOn.ts';

/** A cadre in service: staff data, opened. */
export interface CadreRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly phone: string | null;
  readonly post: string | null;
  readonly rank: Rank;
  readonly colour: number;
  readonly from: Day;
  readonly to: Day | null;
  readonly version: number;
  readonly unitId: string | null;
  readonly unitName: string | null;
}

export interface CadreFilter {
  readonly unitId?: string | undefined;
  readonly rank?: Rank | undefined;
}

export const cadreSorts = ['code', '-code'] as const;

const cadresOn = ({ t, read }: Store, townId: string, asOf: Day, where: SQL | undefined, isDescending: boolean) =>
  read
    .select({
      id: t.cadres.id,
      code: t.cadres.code,
      name: t.cadres.name,
      phone: t.cadres.phone,
      post: t.cadres.post,
      rank: t.cadres.rank,
      colour: t.cadres.colour,
      from: t.cadres.from,
      to: t.cadres.to,
      version: t.cadres.version,
      unitId: t.units.id,
      unitName: t.units.name,
    })
    .from(t.cadres)
    .leftJoin(
      t.cadreUnits,
      and(eq(t.cadreUnits.townId, townId), eq(t.cadreUnits.cadreId, t.cadres.id), validOn(t.cadreUnits, asOf)),
    )
    .leftJoin(t.units, and(eq(t.units.townId, townId), eq(t.units.id, t.cadreUnits.unitId)))
    .where(and(eq(t.cadres.townId, townId), where))
    .orderBy(...orderBy({ by: t.cadres.code, id: t.cadres.id, isDescending }));

const opened = ({ secrets }: Store, row: CadreRow): CadreRow => ({
  ...row,
  name: secrets.open('cadres', 'name', row.id, row.name),
  phone: row.phone === null ? null : secrets.open('cadres', 'phone', row.id, row.phone),
});

/** A page of the town's cadres in service on a day. */
export const cadrePage = async (
  store: Store,
  { townId, asOf }: { readonly townId: string; readonly asOf: Day },
  filter: CadreFilter,
  asked: PageAsked,
): Promise<Page<CadreRow>> => {
  const { t } = store;
  const isDescending = asked.sort.startsWith('-');
  const where = and(
    validOn(t.cadres, asOf),
    filter.unitId === undefined ? undefined : eq(t.units.id, filter.unitId),
    filter.rank === undefined ? undefined : eq(t.cadres.rank, filter.rank),
    behind({ by: t.cadres.code, id: t.cadres.id, isDescending }, asked.after),
  );
  const rows = await cadresOn(store, townId, asOf, where, isDescending).limit(asked.limit + 1);
  const page = pageFrom(rows, asked, (row) => ({ value: row.code, id: row.id }));
  return { ...page, items: page.items.map((row) => opened(store, row)) };
};

/** One cadre of the town, in service or not; null if there is none. */
export const cadreById = async (store: Store, townId: string, asOf: Day, id: string): Promise<CadreRow | null> => {
  const [row] = await cadresOn(store, townId, asOf, eq(store.t.cadres.id, id), false).limit(1);
  return row === undefined ? null : opened(store, row);
};

/** What a cadre holds on a day. */
export interface Held {
  readonly groups: number;
  readonly households: number;
  readonly cells: readonly {
    readonly id: string;
    readonly no: number;
    readonly name: string;
    readonly role: AssignmentRole;
  }[];
}

/** Groups, households and cells held on a day, by cadre id; a cadre with nothing is left out. */
export const heldBy = async (
  { t, read }: Store,
  { townId, asOf }: { readonly townId: string; readonly asOf: Day },
  cadreIds: readonly string[],
): Promise<ReadonlyMap<string, Held>> => {
  if (cadreIds.length === 0) return new Map();
  const groups = await read
    .select({
      cadreId: t.groupCadres.cadreId,
      groups: countDistinct(t.groupCadres.groupId),
      households: count(t.groupMembers.householdId),
    })
    .from(t.groupCadres)
    .leftJoin(
      t.groupMembers,
      and(
        eq(t.groupMembers.townId, townId),
        eq(t.groupMembers.groupId, t.groupCadres.groupId),
        validOn(t.groupMembers, asOf),
      ),
    )
    .where(
      and(
        eq(t.groupCadres.townId, townId),
        inArray(t.groupCadres.cadreId, [...cadreIds]),
        validOn(t.groupCadres, asOf),
      ),
    )
    .groupBy(t.groupCadres.cadreId);
  const cells = await read
    .select({
      cadreId: t.assignments.cadreId,
      role: t.assignments.role,
      id: t.cells.id,
      no: t.cells.no,
      name: t.cells.name,
    })
    .from(t.assignments)
    .innerJoin(t.cells, and(eq(t.cells.townId, townId), eq(t.cells.id, t.assignments.cellId)))
    .where(
      and(
        eq(t.assignments.townId, townId),
        inArray(t.assignments.cadreId, [...cadreIds]),
        validOn(t.assignments, asOf),
      ),
    )
    .orderBy(asc(t.cells.code));
  const counted = new Map(groups.map((row) => [row.cadreId, row]));
  return new Map(
    cadreIds.map((id) => [
      id,
      {
        groups: counted.get(id)?.groups ?? 0,
        households: counted.get(id)?.households ?? 0,
        cells: cells.filter((cell) => cell.cadreId === id).map(({ id, no, name, role }) => ({ id, no, name, role })),
      },
    ]),
  );
};

/** What a desk corrects about a cadre; what is left out stays. `to`: the first day out of service, null back in service. */
export interface CadreChange {
  readonly post?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly rank?: Rank | undefined;
  readonly to?: Day | null | undefined;
  readonly reason: string | null;
}

/** Corrects a cadre, with what was before and after. @throws StaleRow when the version is not `version` any more */
export const changeCadre = async (
  store: Store,
  asked: { readonly row: CadreRow; readonly version: number; readonly change: CadreChange; readonly changeId: string },
  by: By,
): Promise<void> => {
  const { t, secrets } = store;
  const { row, version, change, changeId } = asked;
  const before = { post: row.post, phone: row.phone, rank: row.rank, to: row.to };
  const after = {
    post: change.post === undefined ? row.post : change.post,
    phone: change.phone === undefined ? row.phone : change.phone,
    rank: change.rank ?? row.rank,
    to: change.to === undefined ? row.to : change.to,
  };
  await store.commit((write) => [
    oneRow(
      write
        .update(t.cadres)
        .set({
          ...after,
          phone: after.phone === null ? null : secrets.seal('cadres', 'phone', row.id, after.phone),
          version: version + 1,
        })
        .where(and(eq(t.cadres.townId, by.townId), eq(t.cadres.id, row.id), eq(t.cadres.version, version))),
    ),
    write
      .insert(t.changes)
      .values(
        changeRow(store, by, { id: changeId, noun: 'cadre', objectId: row.id, reason: change.reason, before, after }),
      ),
    auditBy(by, 'cadre.change', row.id),
  ]);
};
