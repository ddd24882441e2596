import { stretchOn } from '#domain/coverage/history.ts';
import { topologyFrom } from '#domain/boundary/topology.ts';
import { type GroundLines, groundLines } from '#domain/responsible/groundLines.ts';
import { helpNeeds } from '#domain/responsible/helpNeeds.ts';
import { type HomeColumns, homeColumns, type HomePlace } from '#domain/responsible/homeColumns.ts';
import { type Day, dayNumber } from '#domain/time/day.ts';
import type { Residence } from '#domain/words.ts';
import type { Store } from '../../store/store.ts';
import { type Ground, groundOf } from '../groundOfEdition.ts';
import type { Live } from '../live.ts';
import { breathe } from '../live/householdFacts.ts';
import { cellOfId, cellOn, isOn, type LiveHousehold, type TownLive } from '../live/townLive.ts';
import { editionAt } from '../topologyAt.ts';

/** What areas are asked of: the database and the towns in memory. */
export interface AreaDeps {
  readonly store: Store;
  readonly live: Live;
}

/** A town's households laid out for areas, as they are on a day. */
export interface TownHomes {
  readonly town: TownLive;
  /** Null while the town has no cells. */
  readonly ground: Ground | null;
  readonly lines: GroundLines;
  readonly columns: HomeColumns;
  /** What `columns.of` counts through. */
  readonly households: readonly LiveHousehold[];
  readonly places: readonly HomePlace[];
}

interface Made {
  readonly town: TownLive;
  readonly version: number;
  readonly day: Day;
  readonly editionId: string | null;
  readonly homes: Promise<TownHomes>;
}

const atOnce = 5000;
const made = new WeakMap<Live, Map<string, Made>>();
const laidOut = new WeakMap<object, GroundLines>();

/** How people are to be found in a home. */
export const presenceOf = (residence: Residence): HomePlace['presence'] =>
  residence === 'away' ? 'away' : residence === 'registered' || residence === 'vacant' ? 'empty' : 'home';

/**
 * The households of a town on a day, in columns; made once and again after something changed, never holding the event loop
 * for more than some thousand of them. Null for a town that is not there.
 */
export const homesOf = async ({ store, live }: AreaDeps, townId: string, day: Day): Promise<TownHomes | null> => {
  const town = await live.town(townId);
  if (town === null) return null;
  const edition = await editionAt(store, townId, day);
  const known = made.get(live) ?? new Map<string, Made>();
  made.set(live, known);
  const before = known.get(townId);
  const editionId = edition?.id ?? null;
  if (before?.town === town && before.version === town.version && before.day === day && before.editionId === editionId)
    return before.homes;
  const homes =
    edition === null
      ? laidOutTown(town, null, day)
      : groundOf(store, edition).then((ground) => laidOutTown(town, ground, day));
  const now: Made = { town, version: town.version, day, editionId, homes };
  known.set(townId, now);
  homes.catch(() => {
    if (known.get(townId) === now) known.delete(townId);
  });
  return homes;
};

const laidOutTown = async (town: TownLive, ground: Ground | null, day: Day): Promise<TownHomes> => {
  const lines = linesOf(ground);
  const on = dayNumber(day);
  const households: LiveHousehold[] = [];
  const places: HomePlace[] = [];
  let taken = 0;
  // A copy: one that changes meanwhile would be met twice.
  for (const household of Array.from(town.households.values())) {
    taken += 1;
    if (taken % atOnce === 0) await breathe();
    if (!isOn(household.history, on)) continue;
    households.push(household);
    places.push(placeOf(town, lines, household, on));
  }
  return { town, ground, lines, households, places, columns: homeColumns(places, lines.lastNo) };
};

/** The lines of an edition never change once it is published. */
const linesOf = (ground: Ground | null): GroundLines => {
  if (ground === null) return noGround;
  const known = laidOut.get(ground) ?? groundLines(ground.topology, ground.locator);
  laidOut.set(ground, known);
  return known;
};

const noGround = groundLines(topologyFrom([], []));

const placeOf = (town: TownLive, { locator }: GroundLines, household: LiveHousehold, on: number): HomePlace => {
  const standing = stretchOn(household.places, on);
  const point =
    standing == null || standing.x === null || standing.y === null ? null : ([standing.x, standing.y] as const);
  const assigned = cellOfId(town, cellOn(household, on))?.no ?? 0;
  const located = point === null ? 0 : locator.cellAt(...point);
  const membership = stretchOn(household.history.memberships, on);
  const isCentre = membership?.role === 'centre';
  return {
    presence: presenceOf(stretchOn(household.history.residences, on)?.residence ?? 'resident'),
    people: household.people,
    needs: helpNeeds(household.entitlements.filter((one) => isOn(one, on)).map(({ kind }) => kind)),
    cellNo: assigned === 0 ? located : assigned,
    point,
    isInCell:
      point !== null && (assigned === 0 || located === assigned || locator.cellsAt(...point).includes(assigned)),
    isCentre,
    relays: isCentre ? radiatingOf(town, membership.groupId, on) : 0,
  };
};

const radiatingOf = (town: TownLive, groupId: string, on: number): number =>
  town.membersOf(groupId).filter((member) => member.role === 'radiating' && isOn(member, on)).length;
