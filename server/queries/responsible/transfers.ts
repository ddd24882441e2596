import { and, eq, inArray } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { validOn } from '../validOn.ts';

/** Who fetches a household and where it goes, arranged beforehand; the note opened. */
export interface Arranged {
  readonly cadreId: string;
  readonly shelterId: string | null;
  readonly note: string | null;
}

/** What is arranged for some households on a day, by household. Opens notes: for an open incident. */
export const arrangedFor = async (
  { t, read, secrets }: Store,
  townId: string,
  householdIds: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, Arranged>> => {
  const arranged = new Map<string, Arranged>();
  for (let first = 0; first < householdIds.length; first += 500) {
    const some = householdIds.slice(first, first + 500);
    const rows = await read
      .select()
      .from(t.transfers)
      .where(and(eq(t.transfers.townId, townId), inArray(t.transfers.householdId, some), validOn(t.transfers, day)));
    for (const { householdId, cadreId, shelterId, note } of rows)
      arranged.set(householdId, {
        cadreId,
        shelterId,
        note: note === null ? null : secrets.open('transfers', 'note', householdId, note),
      });
  }
  return arranged;
};
