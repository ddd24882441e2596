import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Write } from '../../../store/reader.ts';
import { forEachRow, type Step } from '../../../store/steps.ts';
import type { Store } from '../../../store/store.ts';

type T = Store['t'];
type Dated = T['householdCells' | 'groupMembers' | 'groupCadres' | 'cellShapes'];

const keyOf = (t: T, table: Dated) => {
  if (table === t.cellShapes) return t.cellShapes.cellId;
  if (table === t.groupCadres) return t.groupCadres.groupId;
  return table === t.groupMembers ? t.groupMembers.householdId : t.householdCells.householdId;
};

/**
 * Closes what holds of some things on a day, so that something else may hold from it on: rows that began earlier end that
 * day, one that began that very day never held.
 */
export const closedOn = (
  write: Write,
  t: T,
  table: Dated,
  { townId, day, ids }: { readonly townId: string; readonly day: Day; readonly ids: readonly string[] },
): Step[] => {
  if (ids.length === 0) return [];
  const isIt = and(eq(table.townId, townId), eq(keyOf(t, table), sql.placeholder('id')));
  const rows = ids.map((id) => ({ id }));
  return [
    forEachRow(write.delete(table).where(and(isIt, eq(table.from, day))), rows),
    forEachRow(
      write
        .update(table)
        .set({ to: day })
        .where(and(isIt, lt(table.from, day), or(isNull(table.to), gt(table.to, day)))),
      rows,
    ),
  ];
};
