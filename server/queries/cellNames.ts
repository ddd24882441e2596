import { and, asc, eq, lte, type SQL, sql } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../store/store.ts';

/** What a cell is called. */
export interface CellName {
  readonly code: string;
  readonly name: string;
}

/** What cells that were renamed are called on a day, by id; all others as when they were opened. */
export const cellNamesOn = async (
  { t, read }: Pick<Store, 't' | 'read'>,
  townId: string,
  day: Day,
): Promise<ReadonlyMap<string, CellName>> => {
  const { cellNames } = t;
  const rows = await read
    .select({ id: cellNames.cellId, code: cellNames.code, name: cellNames.name })
    .from(cellNames)
    .where(and(eq(cellNames.townId, townId), lte(cellNames.from, day)))
    .orderBy(asc(cellNames.from));
  return new Map(rows.map(({ id, ...name }) => [id, name]));
};

/** The name of the joined `cells` row on a day, as a column. */
export const cellNameOn = ({ cells }: Store['t'], day: Day): SQL<string> =>
  sql<string>`coalesce((select n.name from cell_names n where n.town_id = ${cells.townId} and n.cell_id = ${cells.id} and n.from_day <= ${day} order by n.from_day desc limit 1), ${cells.name})`;
