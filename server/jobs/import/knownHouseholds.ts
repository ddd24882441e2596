import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Placing } from '#domain/words.ts';
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
  /** The latest day from which anything of it holds. */
  readonly lastFrom: Day;
}

/** The households of some codes, by code. */
export async function knownHouseholds(
  context: ImportContext,
  codes: readonly string[],
): Promise<Map<string, KnownHousehold>> {
  const { t, read } = context.store;
  if (codes.length === 0) return new Map();
  const joined = (
    table: Tables['householdPlaces'] | Tables['householdCells'] | Tables['householdResidences'],
  ): SQL | undefined =>
    and(eq(table.townId, t.households.townId), eq(table.householdId, t.households.id), isNull(table.to));
  const rows = await read
    .select({ own: t.households, place: t.householdPlaces, cell: t.householdCells, residence: t.householdResidences })
    .from(t.households)
    .leftJoin(t.householdPlaces, joined(t.householdPlaces))
    .leftJoin(t.householdCells, joined(t.householdCells))
    .leftJoin(t.householdResidences, joined(t.householdResidences))
    .where(and(eq(t.households.townId, context.townId), inArray(t.households.code, [...codes])));
  return new Map(
    rows.map((row) => [
      row.own.code,
      {
        ...row,
        x: row.place?.x ?? null,
        y: row.place?.y ?? null,
        cellId: row.cell?.cellId ?? null,
        placedBy: row.cell?.placedBy ?? null,
        lastFrom: [row.own.from, row.place?.from, row.cell?.from, row.residence?.from].reduce<Day>(
          (last, from) => (from !== undefined && from > last ? from : last),
          row.own.from,
        ),
      },
    ]),
  );
}
