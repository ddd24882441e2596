import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { ExcuseReason } from '#domain/words.ts';
import { oneRow } from '../store/steps.ts';
import type { Store } from '../store/store.ts';
import { auditBy, type By } from './by.ts';
import { behind, orderBy, type Page, type PageAsked, pageFrom } from './page.ts';
import { validOn } from './validOn.ts';
import { holderOn, memberOn } from './holderOn.ts';
import type { Within } from './within.ts';

/** An excuse (暂免走访); `to` is exclusive. `askedBy` is a cadre, `approvedBy` an account. `holderId`: who holds the group today. */
export interface ExcuseRow {
  readonly id: string;
  readonly householdId: string;
  readonly reason: ExcuseReason;
  readonly askedBy: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: number | null;
  readonly from: Day;
  readonly to: Day;
  readonly version: number;
  readonly holderId: string | null;
  /** The ground its household lies on today. */
  readonly villageId: string;
}

export interface ExcuseFilter {
  readonly id?: string | undefined;
  readonly householdId?: string | undefined;
  readonly isApproved?: boolean | undefined;
}

export const excuseSorts = ['-from', 'from'] as const;

/** A page of excuses of households on the reader's ground, or of the groups a cadre holds today. */
export const excusePage = async (
  { t, read }: Store,
  { within, today }: { readonly within: Within; readonly today: Day },
  filter: ExcuseFilter,
  asked: PageAsked,
): Promise<Page<ExcuseRow>> => {
  const order = { by: t.excuses.from, id: t.excuses.id, isDescending: asked.sort.startsWith('-') };
  const { townId } = within;
  const ground = sql<string>`coalesce(${t.cells.villageId}, ${t.households.villageId})`;
  const territory: SQL | undefined = within.whole
    ? undefined
    : or(
        within.divisionIds.length > 0 ? inArray(ground, [...within.divisionIds]) : sql`0 = 1`,
        within.cadreId === null ? undefined : eq(t.groupCadres.cadreId, within.cadreId),
      );
  const rows = await read
    .select({
      id: t.excuses.id,
      householdId: t.excuses.householdId,
      reason: t.excuses.reason,
      askedBy: t.excuses.askedBy,
      approvedBy: t.excuses.approvedBy,
      approvedAt: t.excuses.approvedAt,
      from: t.excuses.from,
      to: t.excuses.to,
      version: t.excuses.version,
      holderId: t.groupCadres.cadreId,
      villageId: ground,
    })
    .from(t.excuses)
    .innerJoin(t.households, and(eq(t.households.townId, townId), eq(t.households.id, t.excuses.householdId)))
    .leftJoin(
      t.householdCells,
      and(
        eq(t.householdCells.townId, townId),
        eq(t.householdCells.householdId, t.excuses.householdId),
        validOn(t.householdCells, today),
      ),
    )
    .leftJoin(t.cells, and(eq(t.cells.townId, townId), eq(t.cells.id, t.householdCells.cellId)))
    .leftJoin(t.groupMembers, memberOn(t, townId, t.excuses.householdId, today))
    .leftJoin(t.groupCadres, holderOn(t, townId, today))
    .where(
      and(
        eq(t.excuses.townId, townId),
        territory,
        filter.id === undefined ? undefined : eq(t.excuses.id, filter.id),
        filter.householdId === undefined ? undefined : eq(t.excuses.householdId, filter.householdId),
        filter.isApproved === undefined
          ? undefined
          : filter.isApproved
            ? isNotNull(t.excuses.approvedBy)
            : isNull(t.excuses.approvedBy),
        behind(order, asked.after),
      ),
    )
    .orderBy(...orderBy(order))
    .limit(asked.limit + 1);
  return pageFrom(rows, asked, (row) => ({ value: row.from, id: row.id }));
};

/** One excuse; null where it is absent or out of the reader's scope. */
export const excuseFor = async (store: Store, within: Within, today: Day, id: string): Promise<ExcuseRow | null> => {
  const page = await excusePage(store, { within, today }, { id }, { sort: '-from', after: null, limit: 1 });
  return page.items[0] ?? null;
};

/** Keeps an excuse that waits for approval. @throws Duplicate when its id is taken */
export const askExcuse = async (
  store: Store,
  excuse: Pick<ExcuseRow, 'id' | 'householdId' | 'reason' | 'askedBy' | 'from' | 'to'>,
  by: By,
): Promise<void> => {
  const { t } = store;
  await store.commit((write) => [
    write.insert(t.excuses).values({ ...excuse, townId: by.townId }),
    auditBy(by, 'excuse.ask', excuse.id),
  ]);
};

/** Approves an excuse: from now on it counts. @throws StaleRow when it was changed or approved since `version` */
export const approveExcuse = async (store: Store, id: string, version: number, by: By): Promise<void> => {
  const { t } = store;
  await store.commit((write) => [
    oneRow(
      write
        .update(t.excuses)
        .set({ approvedBy: by.accountId, approvedAt: by.at, version: version + 1 })
        .where(
          and(
            eq(t.excuses.townId, by.townId),
            eq(t.excuses.id, id),
            eq(t.excuses.version, version),
            isNull(t.excuses.approvedBy),
          ),
        ),
    ),
    auditBy(by, 'excuse.approve', id),
  ]);
};

/** One excuse as it is kept, whoever asks; null if there is none. For the routes' own checks, not for readers. */
export const keptExcuse = async ({ t, read }: Store, townId: string, id: string) => {
  const [row] = await read
    .select()
    .from(t.excuses)
    .where(and(eq(t.excuses.townId, townId), eq(t.excuses.id, id)))
    .limit(1);
  return row ?? null;
};
