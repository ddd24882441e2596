import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { middlePlace } from '#domain/responsible/middlePlace.ts';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { breathe } from '../live/householdFacts.ts';
import { validOn } from '../validOn.ts';

const atOnce = 2000;

/**
 * Where divisions are to be found: the household in the middle of those that live in each, by division id; degrees WGS84. A household
 * counts for its residents' group and for everything above it up to its village. No household is named.
 */
export const settlementPoints = async (
  { t, read }: Store,
  townId: string,
  day: Day,
  parentOf: (divisionId: string) => string | null,
): Promise<ReadonlyMap<string, readonly [lon: number, lat: number]>> => {
  const points = new Map<string, number[]>();
  const { households, householdPlaces: p } = t;
  for (let after = ''; ; ) {
    const rows = await read
      .select({ id: p.householdId, x: p.x, y: p.y, groupId: p.residentsGroupId, villageId: households.villageId })
      .from(p)
      .innerJoin(households, and(eq(households.townId, townId), eq(households.id, p.householdId)))
      .where(
        and(eq(p.townId, townId), gt(p.householdId, after), isNotNull(p.x), validOn(p, day), validOn(households, day)),
      )
      .orderBy(asc(p.householdId))
      .limit(atOnce);
    for (const { x, y, groupId, villageId } of rows) {
      if (x === null || y === null) continue;
      for (const id of placesAbove(groupId, villageId, parentOf)) {
        const known = points.get(id);
        if (known) known.push(x, y);
        else points.set(id, [x, y]);
      }
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < atOnce) break;
    after = last.id;
    await breathe();
  }
  return new Map(
    [...points].flatMap(([id, all]) => {
      const middle = middlePlace(all);
      return middle === null ? [] : [[id, [middle[0] / 1e7, middle[1] / 1e7]] as const];
    }),
  );
};

const placesAbove = (
  groupId: string | null,
  villageId: string,
  parentOf: (divisionId: string) => string | null,
): ReadonlySet<string> => {
  const places = new Set([villageId]);
  for (let id = groupId; id !== null && !places.has(id); id = parentOf(id)) places.add(id);
  return places;
};
