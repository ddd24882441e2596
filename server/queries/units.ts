import { and, asc, eq } from 'drizzle-orm';
import type { Store } from '../store/store.ts';

/** The town's units by code: some dozens, so they come whole. */
export const unitsOf = async (
  { t, read }: Store,
  townId: string,
): Promise<
  readonly { readonly id: string; readonly code: string; readonly name: string; readonly version: number }[]
> =>
  read
    .select({ id: t.units.id, code: t.units.code, name: t.units.name, version: t.units.version })
    .from(t.units)
    .where(eq(t.units.townId, townId))
    .orderBy(asc(t.units.code));

/** Whether a unit is the town's. */
export const isUnit = async ({ t, read }: Store, townId: string, id: string): Promise<boolean> => {
  const [row] = await read
    .select({ id: t.units.id })
    .from(t.units)
    .where(and(eq(t.units.townId, townId), eq(t.units.id, id)));
  return row !== undefined;
};
