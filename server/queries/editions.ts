import { asc, eq } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../store/store.ts';

/** A published state of the partition, with how many cells it has. */
export interface EditionSummary {
  readonly id: string;
  readonly no: number;
  readonly name: string;
  readonly documentNo: string | null;
  readonly effectiveFrom: Day;
  /** west, south, east, north; degrees WGS84. */
  readonly bbox: readonly [number, number, number, number];
  readonly cells: number;
}

/** Every edition of a town, oldest first. */
export const editionsWithCells = async ({ t, read }: Store, townId: string): Promise<EditionSummary[]> => {
  const rows = await read
    .select({
      id: t.editions.id,
      no: t.editions.no,
      name: t.editions.name,
      documentNo: t.editions.documentNo,
      effectiveFrom: t.editions.effectiveFrom,
      bbox: t.editions.bbox,
    })
    .from(t.editions)
    .where(eq(t.editions.townId, townId))
    .orderBy(asc(t.editions.no));
  const cells = await read
    .select({ from: t.cells.from, to: t.cells.to })
    .from(t.cells)
    .where(eq(t.cells.townId, townId));
  const isThere = (day: Day) => (cell: { from: Day; to: Day | null }) =>
    cell.from <= day && (cell.to === null || cell.to > day);
  return rows.map((row) => ({ ...row, cells: cells.filter(isThere(row.effectiveFrom)).length }));
};
