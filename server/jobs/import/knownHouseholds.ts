import { and, asc, eq, gt, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Placing } from '#domain/words.ts';
import { validOn } from '../../queries/validOn.ts';
import type { ImportContext } from './context.ts';

type Tables = ImportContext['store']['t'];

/** A household we know, with its open rows. */
export interface KnownHousehold {
  readonly own: Tables['households']['$inferSelect'];
  readonly place: Tables['householdPlaces']['$inferSelect'] | null;
  readonly cell: Tables['householdCells']['$inferSelect'] | null;
  readonly residence: Tables['householdResidences']['$inferSelect'] | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly cellId: string | null;
  readonly placedBy: Placing | null;
  /** Its cells from the days of editions that take effect after the import's day. */
  readonly laterCells: readonly { readonly from: Day; readonly cellId: string }[];
  /** The latest day from which anything of it holds. */
  readonly lastFrom: Day;
}

/** The households of some codes, by code. */
export async function knownHouseholds(
  context: ImportContext,
  codes: readonly string[],
  /** Days of editions that take effect after the import's day. */
  laterDays: readonly Day[],
): Promise<Map<string, KnownHousehold>> {
  const { t, read } = context.store;
  if (codes.length === 0) return new Map();
  const joined = (
    table: Tables['householdPlaces'] | Tables['householdCells'] | Tables['householdResidences'],
  ): SQL | undefined =>
    and(eq(table.townId, t.households.townId), eq(table.householdId, t.households.id), isNull(table.to));
  const onDay = and(
    eq(t.householdCells.townId, t.households.townId),
    eq(t.householdCells.householdId, t.households.id),
    validOn(t.householdCells, context.from),
  );
  const rows = await read
    .select({ own: t.households, place: t.householdPlaces, cell: t.householdCells, residence: t.householdResidences })
    .from(t.households)
    .leftJoin(t.householdPlaces, joined(t.householdPlaces))
    .leftJoin(t.householdCells, laterDays.length === 0 ? joined(t.householdCells) : onDay)
    .leftJoin(t.householdResidences, joined(t.householdResidences))
    .where(and(eq(t.households.townId, context.townId), inArray(t.households.code, [...codes])));
  const later =
    laterDays.length === 0
      ? new Map<string, never>()
      : await laterCells(
          context,
          rows.map(({ own }) => own.id),
        );
  return new Map(
    rows.map((row) => [
      row.own.code,
      {
        ...row,
        x: row.place?.x ?? null,
        y: row.place?.y ?? null,
        cellId: row.cell?.cellId ?? null,
        placedBy: row.cell?.placedBy ?? null,
        laterCells: later.get(row.own.id) ?? [],
        lastFrom: [
          ...(later.get(row.own.id) ?? []).map(({ from }) => from).filter((from) => !laterDays.includes(from)),
          row.own.from,
          row.place?.from,
          row.cell?.from,
          row.residence?.from,
        ].reduce<Day>((last, from) => (from !== undefined && from > last ? from : last), row.own.from),
      },
    ]),
  );
}

/** The cells of some households that begin after the import's day, by household. */
async function laterCells(
  { store, townId, from }: ImportContext,
  ids: readonly string[],
): Promise<Map<string, { from: Day; cellId: string }[]>> {
  const { t, read } = store;
  const rows = await read
    .select({ id: t.householdCells.householdId, from: t.householdCells.from, cellId: t.householdCells.cellId })
    .from(t.householdCells)
    .where(
      and(
        eq(t.householdCells.townId, townId),
        inArray(t.householdCells.householdId, [...ids]),
        gt(t.householdCells.from, from),
      ),
    )
    .orderBy(asc(t.householdCells.from));
  const byId = new Map<string, { from: Day; cellId: string }[]>();
  for (const { id, ...row } of rows) byId.set(id, [...(byId.get(id) ?? []), row]);
  return byId;
}
