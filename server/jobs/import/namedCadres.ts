import { eq } from 'drizzle-orm';
import type { ImportContext } from './context.ts';
import { Finder, type Known } from './known.ts';

/** All cadres by code and by name, opened: a roster names people as the paper on the wall does. */
export const namedCadres = async ({ store, townId }: ImportContext): Promise<Finder<Known>> => {
  const { t, read, secrets } = store;
  const rows = await read
    .select({ id: t.cadres.id, code: t.cadres.code, name: t.cadres.name })
    .from(t.cadres)
    .where(eq(t.cadres.townId, townId));
  return new Finder(
    rows.map((row) => ({ ...row, name: secrets.open('cadres', 'name', row.id, row.name) })),
    { zh: '干部', en: 'cadre' },
  );
};
