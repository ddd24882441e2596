import { and, eq } from 'drizzle-orm';
import { toDegrees } from '#domain/boundary/gridPoint.ts';
import type { Shelter } from '#domain/responsible/shelterChoices.ts';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { validOn } from '../validOn.ts';
import { takenPlaces } from './takenPlaces.ts';

/** The shelters of a town on a day, with the places still free now; the phone is that of whoever keeps the house. */
export const sheltersOf = async (store: Store, townId: string, day: Day): Promise<Shelter[]> => {
  const { t, read, secrets } = store;
  const rows = await read
    .select({
      id: t.sites.id,
      name: t.sites.name,
      x: t.sites.x,
      y: t.sites.y,
      phone: t.sites.phone,
      capacity: t.shelters.capacity,
      routeNote: t.shelters.routeNote,
    })
    .from(t.shelters)
    .innerJoin(t.sites, and(eq(t.sites.townId, t.shelters.townId), eq(t.sites.id, t.shelters.siteId)))
    .where(and(eq(t.shelters.townId, townId), eq(t.sites.kind, 'shelter'), validOn(t.sites, day)))
    .orderBy(t.sites.code);
  const taken = await takenPlaces(store, townId);
  return rows.map(({ id, name, x, y, phone, capacity, routeNote }) => ({
    siteId: id,
    name,
    point: [toDegrees(x), toDegrees(y)],
    capacity,
    free: Math.max(0, capacity - (taken.get(id) ?? 0)),
    routeNote,
    phone: phone === null ? null : secrets.open('sites', 'phone', id, phone),
  }));
};
