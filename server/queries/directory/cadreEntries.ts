import { and, eq, isNull } from 'drizzle-orm';
import type { Store } from '../../store/store.ts';
import { type Entry, initialsOf } from './entry.ts';

/** Cadres in service: duty names and phones are staff data. */
export const cadreEntries = async ({ t, read, secrets }: Store, townId: string): Promise<Entry[]> => {
  const rows = await read
    .select({
      id: t.cadres.id,
      code: t.cadres.code,
      name: t.cadres.name,
      phone: t.cadres.phone,
      post: t.cadres.post,
      unitName: t.units.name,
    })
    .from(t.cadres)
    .leftJoin(
      t.cadreUnits,
      and(eq(t.cadreUnits.townId, townId), eq(t.cadreUnits.cadreId, t.cadres.id), isNull(t.cadreUnits.to)),
    )
    .leftJoin(t.units, and(eq(t.units.townId, townId), eq(t.units.id, t.cadreUnits.unitId)))
    .where(and(eq(t.cadres.townId, townId), isNull(t.cadres.to)));
  return rows.map((row) => {
    const title = secrets.open('cadres', 'name', row.id, row.name);
    return {
      kind: 'cadre',
      id: row.id,
      title,
      code: row.code,
      subtitle: [row.unitName, row.post].filter((part) => part !== null).join(' · '),
      phone: row.phone === null ? null : secrets.open('cadres', 'phone', row.id, row.phone),
      villageId: null,
      point: null,
      cell: null,
      initials: initialsOf(title, true),
    };
  });
};
