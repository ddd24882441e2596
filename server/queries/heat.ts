import { stretchOn } from '#domain/coverage/history.ts';
import { daysSinceMet } from '#domain/heat/daysSinceMet.ts';
import type { HeatSpot } from '#domain/heat/hexagons.ts';
import { type Day, dayNumber } from '#domain/time/day.ts';
import { insideOf, type Sight } from './coverageWithin.ts';
import type { TownLive } from './live/townLive.ts';

/** Where households in sight stood on a day and how long ago anybody of each was met; those without a point are left out. */
export const heatOn = (town: TownLive, sight: Sight, asOf: Day): HeatSpot[] => {
  const day = dayNumber(asOf);
  const inside = insideOf(town, sight);
  const spots: HeatSpot[] = [];
  for (const household of town.households.values()) {
    if (stretchOn(inside(household), day) === undefined) continue;
    const place = stretchOn(household.places, day);
    const days = daysSinceMet(household.history, day);
    if (!place || place.x === null || place.y === null || days === null) continue;
    spots.push({ at: [place.x / 1e7, place.y / 1e7], days });
  }
  return spots;
};
