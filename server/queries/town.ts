import { desc, eq, min } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../store/store.ts';

export type TownRow = Store['t']['towns']['$inferSelect'];
export type EditionRow = Store['t']['editions']['$inferSelect'];

/** The town of this installation; null before it is set up. */
export const onlyTown = async ({ t, read }: Store): Promise<TownRow | null> => {
  const [town] = await read.select().from(t.towns).orderBy(t.towns.id).limit(1);
  return town ?? null;
};

/** A town by id; null if there is none. */
export const townById = async ({ t, read }: Store, townId: string): Promise<TownRow | null> => {
  const [town] = await read.select().from(t.towns).where(eq(t.towns.id, townId));
  return town ?? null;
};

/** The newest published edition of a town, or of any town where none is named; null until cells are imported. */
export const newestEdition = async ({ t, read }: Store, townId?: string): Promise<EditionRow | null> => {
  const [edition] = await read
    .select()
    .from(t.editions)
    .where(townId === undefined ? undefined : eq(t.editions.townId, townId))
    .orderBy(desc(t.editions.no))
    .limit(1);
  return edition ?? null;
};

/** The first day on which any household is in a group: before it there is no coverage to look at. Null while there is none. */
export const historyStart = async ({ t, read }: Store, townId: string): Promise<Day | null> => {
  const [first] = await read
    .select({ day: min(t.groupMembers.from) })
    .from(t.groupMembers)
    .where(eq(t.groupMembers.townId, townId));
  return first?.day ?? null;
};
