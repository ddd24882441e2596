import { eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../store/store.ts';

/**
 * Where a reader may look: the whole town, some villages, or only the groups a cadre holds (the three add up).
 * `detail`: what a household outside the reader's own groups shows of its people (trust.md 3).
 */
export interface Within {
  readonly townId: string;
  readonly whole: boolean;
  /** Villages and communities; nothing where `whole`. */
  readonly divisionIds: readonly string[];
  /** Own groups of this cadre, in full. */
  readonly cadreId: string | null;
  readonly detail: 'masked' | 'unnamed';
}

/**
 * Lets through the households a reader may see: their ground (the cell's village; while in no cell, their own village), or the
 * cadre who holds their group. For a query that joined householdCells → cells, households and groupCadres of the day asked.
 */
export const householdsWithin = (t: Store['t'], within: Within): SQL | undefined => {
  if (within.whole) return undefined;
  const ground = sql<string>`coalesce(${t.cells.villageId}, ${t.households.villageId})`;
  return or(
    within.divisionIds.length > 0 ? inArray(ground, [...within.divisionIds]) : sql`0 = 1`,
    within.cadreId === null ? undefined : eq(t.groupCadres.cadreId, within.cadreId),
  );
};

/** A scope on a day. Rights are today's; the territory is where the row lay on `asOf`; people need today's scope too. */
export interface Looking {
  readonly within: Within;
  readonly asOf: Day;
  readonly today: Day;
}
