import { and, count, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import type { FormCadre } from '#domain/groupForming/formTask.ts';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../store/store.ts';
import { validOn } from './validOn.ts';

const atOnce = 5_000;

/** How many members some groups have on a day, by id. */
export const membersOfGroups = async (
  { t, read }: Store,
  { townId, asOf, groupIds }: { readonly townId: string; readonly asOf: Day; readonly groupIds: readonly string[] },
): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (let first = 0; first < groupIds.length; first += atOnce) {
    const rows = await read
      .select({ id: t.groupMembers.groupId, members: count() })
      .from(t.groupMembers)
      .where(
        and(
          eq(t.groupMembers.townId, townId),
          inArray(t.groupMembers.groupId, groupIds.slice(first, first + atOnce)),
          validOn(t.groupMembers, asOf),
        ),
      )
      .groupBy(t.groupMembers.groupId);
    for (const { id, members } of rows) counts.set(id, members);
  }
  return counts;
};

/**
 * Who may hold groups of a place on a day: those with a duty in its cells or village, and those who hold a group of the
 * village already. Who leads one of the cells comes first.
 */
export const cadresForGroups = async (
  { t, read }: Store,
  asked: {
    readonly townId: string;
    readonly asOf: Day;
    readonly cellIds: readonly string[];
    readonly villageId: string;
  },
): Promise<FormCadre[]> => {
  const { townId, asOf, villageId } = asked;
  const cellIds = new Set(asked.cellIds);
  const [duties, held, serving] = await Promise.all([
    read
      .select({
        cadreId: t.assignments.cadreId,
        role: t.assignments.role,
        cellId: t.assignments.cellId,
        divisionId: t.assignments.divisionId,
      })
      .from(t.assignments)
      .where(and(eq(t.assignments.townId, townId), validOn(t.assignments, asOf))),
    read
      .select({ cadreId: t.groupCadres.cadreId, villageId: t.groups.villageId })
      .from(t.groupCadres)
      .innerJoin(t.groups, and(eq(t.groups.townId, townId), eq(t.groups.id, t.groupCadres.groupId)))
      .where(and(eq(t.groupCadres.townId, townId), validOn(t.groupCadres, asOf), validOn(t.groups, asOf))),
    read
      .select({ id: t.cadres.id })
      .from(t.cadres)
      .where(
        and(eq(t.cadres.townId, townId), lte(t.cadres.from, asOf), or(isNull(t.cadres.to), gt(t.cadres.to, asOf))),
      ),
  ]);
  const distances = new Map<string, number>();
  const near = (id: string, distance: number) => distances.set(id, Math.min(distance, distances.get(id) ?? distance));
  for (const { cadreId, role, cellId, divisionId } of duties) {
    if (cadreId === null) continue;
    const isHere = cellId !== null && cellIds.has(cellId);
    if (isHere) near(cadreId, role === 'lead' ? 0 : 1);
    else if (divisionId === villageId) near(cadreId, 1);
  }
  for (const { cadreId, villageId: of } of held) if (of === villageId) near(cadreId, 1);
  const isServing = new Set(serving.map(({ id }) => id));
  return [...distances]
    .filter(([id]) => isServing.has(id))
    .map(([id, distance]) => ({ id, distance, groups: held.filter(({ cadreId }) => cadreId === id).length }))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
};
