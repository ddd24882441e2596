import { and, eq, inArray } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../store/store.ts';

/** A cadre's duty name and phone: staff data, shown to everyone signed in to the town. */
export interface CadreName {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly from: Day;
  readonly to: Day | null;
}

/** Names and phones of cadres by id, opened; ids that are nobody's are left out. */
export const cadreNames = async (
  { t, read, secrets }: Store,
  townId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, CadreName>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await read
    .select({ id: t.cadres.id, name: t.cadres.name, phone: t.cadres.phone, from: t.cadres.from, to: t.cadres.to })
    .from(t.cadres)
    .where(and(eq(t.cadres.townId, townId), inArray(t.cadres.id, wanted)));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        name: secrets.open('cadres', 'name', row.id, row.name),
        phone: row.phone === null ? null : secrets.open('cadres', 'phone', row.id, row.phone),
      },
    ]),
  );
};

/** Names of divisions by id. */
export const divisionNames = async (
  { t, read }: Store,
  townId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await read
    .select({ id: t.divisions.id, name: t.divisions.name })
    .from(t.divisions)
    .where(and(eq(t.divisions.townId, townId), inArray(t.divisions.id, wanted)));
  return new Map(rows.map(({ id, name }) => [id, name]));
};
