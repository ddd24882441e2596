import type { Area } from '#domain/incident/entry.ts';
import type { CountedHome } from '#domain/incident/rollCounts.ts';
import { cellsWithin } from '#domain/responsible/cellsWithin.ts';
import { homesListedWithin } from '#domain/responsible/homesWithin.ts';
import { laidArea } from '#domain/responsible/laidArea.ts';
import { stretchOn } from '#domain/coverage/history.ts';
import { type Day, dayNumber } from '#domain/time/day.ts';
import type { LiveHousehold } from '../live/townLive.ts';
import { type AreaDeps, homesOf } from '../responsible/homes.ts';

/** A household to account for, and whose ground it stands on. */
export interface GroundHome extends CountedHome {
  readonly villageId: string;
}

/** What an incident's area holds on a day: cells and households, nobody's name. */
export interface IncidentGround {
  readonly cellIds: readonly string[];
  readonly homes: readonly GroundHome[];
  /** A household of the town on that day, also outside the area. */
  readonly homeOf: (householdId: string) => GroundHome | null;
  /** Whether it is the centre of a group on that day. */
  readonly isCentre: (householdId: string) => boolean;
}

const homeOn = (household: LiveHousehold, on: number): GroundHome => ({
  householdId: household.id,
  people: household.people,
  residence: stretchOn(household.history.residences, on)?.residence ?? 'resident',
  villageId: household.villageId,
});

/** The ground of an area; without one no household is to be accounted for. */
export const incidentGround = async (
  deps: AreaDeps,
  townId: string,
  area: Area | null,
  day: Day,
): Promise<IncidentGround> => {
  const town = await homesOf(deps, townId, day);
  const on = dayNumber(day);
  const householdOf = (id: string): LiveHousehold | undefined => {
    const household = town?.town.households.get(id);
    return household !== undefined && stretchOn([household.history], on) ? household : undefined;
  };
  const homeOf = (id: string): GroundHome | null => {
    const household = householdOf(id);
    return household === undefined ? null : homeOn(household, on);
  };
  const isCentre = (id: string): boolean =>
    stretchOn(householdOf(id)?.history.memberships ?? [], on)?.role === 'centre';
  if (town === null || area === null) return { cellIds: [], homes: [], homeOf, isCentre };
  const laid = laidArea(area);
  const touched = cellsWithin(town.lines, laid);
  const homes = homesListedWithin(town.columns, touched, laid.index).flatMap((place) => {
    const household = town.households[place];
    return household === undefined ? [] : homeOn(household, on);
  });
  const cellIds = [...touched.whole, ...touched.cut].flatMap((no) => town.ground?.cells.get(no)?.id ?? []);
  return { cellIds, homes, homeOf, isCentre };
};
