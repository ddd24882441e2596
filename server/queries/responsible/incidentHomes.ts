import { and, eq, inArray } from 'drizzle-orm';
import { toDegrees } from '#domain/boundary/gridPoint.ts';
import { stretchOn } from '#domain/coverage/history.ts';
import type { Area } from '#domain/incident/entry.ts';
import type { IncidentHome } from '#domain/responsible/areaAnswer.ts';
import { cellsWithin } from '#domain/responsible/cellsWithin.ts';
import { homesListedWithin } from '#domain/responsible/homesWithin.ts';
import { givenShelters } from '#domain/responsible/givenShelters.ts';
import { laidArea } from '#domain/responsible/laidArea.ts';
import { metresToPlaces } from '#domain/responsible/metresToPlaces.ts';
import { movingOrder } from '#domain/responsible/movingOrder.ts';
import { shelterChoices } from '#domain/responsible/shelterChoices.ts';
import { type Day, dayNumber } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { answeringOn, standingOn } from '../live/directory.ts';
import { cellOn, holderOn, type LiveHousehold, type TownLive } from '../live/townLive.ts';
import { validOn } from '../validOn.ts';
import { type AreaDeps, homesOf, type TownHomes } from './homes.ts';
import { sheltersOf } from './shelters.ts';
import { arrangedFor, type Arranged } from './transfers.ts';

/**
 * The households of an area on a day with their people in full, in the order to move: for an open incident and nothing
 * else, by whoever may, and to be audited by the caller. The help each needs, never why. Those `accounted` for that the area was
 * drawn back from are among them. Empty where the town is not there.
 */
export const homesOfIncident = async (
  deps: AreaDeps,
  townId: string,
  area: Area,
  day: Day,
  accounted: ReadonlySet<string> = new Set(),
): Promise<IncidentHome[]> => {
  const homes = await homesOf(deps, townId, day);
  if (homes === null) return [];
  const laid = laidArea(area);
  const inArea = new Set(homesListedWithin(homes.columns, cellsWithin(homes.lines, laid), laid.index));
  const outside = homes.households.flatMap(({ id }, place) => (accounted.has(id) && !inArea.has(place) ? [place] : []));
  const found = [...inArea, ...outside];
  const hazardM = metresToPlaces(await hazardsOf(deps.store, townId, day));
  const listed = found
    .map((place) => ({ household: homes.households[place]!, ...homes.places[place]!, isInArea: inArea.has(place) }))
    .sort((a, b) => (a.household.code < b.household.code ? -1 : 1))
    .map((home) => ({
      ...home,
      hazardM: home.point === null ? null : hazardM(toDegrees(home.point[0]), toDegrees(home.point[1])),
    }));
  const ordered = movingOrder(listed);
  const ids = ordered.map(({ household }) => household.id);
  const people = await peopleOf(deps.store, townId, ids);
  const arranged = await arrangedFor(deps.store, townId, ids, day);
  const shelters = await sheltersOf(deps.store, townId, day);
  const shelterOf = givenShelters(
    ordered.map(({ household, people: count, presence }) => ({
      householdId: household.id,
      people: count,
      isHome: presence === 'home',
      arrangedId: arranged.get(household.id)?.shelterId ?? null,
    })),
    shelterChoices(shelters, laid),
  );
  const on = dayNumber(day);
  return ordered.flatMap(({ household, ...home }, place): IncidentHome[] => {
    const person = people.get(household.id);
    if (person === undefined) return [];
    const mine = arranged.get(household.id);
    return [
      {
        householdId: household.id,
        code: household.code,
        ...person,
        people: home.people,
        residence: stretchOn(household.history.residences, on)?.residence ?? 'resident',
        point: home.point === null ? null : [toDegrees(home.point[0]), toDegrees(home.point[1])],
        cellId: cellOn(household, on),
        villageId: household.villageId,
        needs: home.needs,
        helper: helperOf(homes.town, household, mine, on),
        shelter: shelterOf.get(household.id) ?? null,
        note: mine?.note ?? null,
        relayId: relayOf(homes, household, on),
        isCentre: home.isCentre,
        order: place + 1,
        isInArea: home.isInArea,
      },
    ];
  });
};

/** Who fetches it: arranged beforehand, else who holds its group, else the lead of its cell; of those in service, or their cover. */
const helperOf = (
  { directory, ...town }: TownLive,
  household: LiveHousehold,
  mine: Arranged | undefined,
  on: number,
): IncidentHome['helper'] => {
  const here = (cadreId: string | null | undefined): string | null => {
    if (cadreId == null) return null;
    const standing = standingOn(directory, cadreId, on);
    if (standing.is === 'here') return cadreId;
    return standing.is === 'onLeave' &&
      standing.coverId !== null &&
      standingOn(directory, standing.coverId, on).is === 'here'
      ? standing.coverId
      : null;
  };
  const arranged = here(mine?.cadreId);
  const cellId = cellOn(household, on);
  const lead = (cellId === null ? [] : answeringOn(directory, cellId, on)).find(({ role }) => role === 'lead');
  const groupId = stretchOn(household.history.memberships, on)?.groupId ?? null;
  const cadreId = arranged ?? here(holderOn({ directory, ...town }, groupId, on)) ?? here(lead?.cadreId);
  const cadre = cadreId === null ? undefined : directory.cadres.get(cadreId);
  return cadre === undefined
    ? null
    : { cadreId: cadre.id, name: cadre.name, phone: cadre.phone, isArranged: cadreId === arranged };
};

/** The centre household of its group; null for the centre itself and where there is none. */
const relayOf = ({ town }: TownHomes, household: LiveHousehold, on: number): string | null => {
  const membership = stretchOn(household.history.memberships, on);
  if (membership === undefined || membership.role === 'centre') return null;
  const centre = town
    .membersOf(membership.groupId)
    .find(({ role, from, to }) => role === 'centre' && from <= on && (to === null || on < to));
  return centre?.household.id ?? null;
};

type Person = Pick<IncidentHome, 'name' | 'phone' | 'address'>;

const peopleOf = async (
  { t, read, secrets }: Store,
  townId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> => {
  const people = new Map<string, Person>();
  for (let first = 0; first < ids.length; first += 500) {
    const rows = await read
      .select({
        id: t.households.id,
        name: t.households.name,
        phone: t.households.phone,
        address: t.households.address,
      })
      .from(t.households)
      .where(and(eq(t.households.townId, townId), inArray(t.households.id, ids.slice(first, first + 500))));
    for (const { id, name, phone, address } of rows)
      people.set(id, {
        name: secrets.open('households', 'name', id, name),
        phone: phone === null ? null : secrets.open('households', 'phone', id, phone),
        address: address === null ? null : secrets.open('households', 'address', id, address),
      });
  }
  return people;
};

const hazardsOf = async ({ t, read }: Store, townId: string, day: Day): Promise<(readonly [number, number])[]> => {
  const rows = await read
    .select({ x: t.sites.x, y: t.sites.y })
    .from(t.sites)
    .where(and(eq(t.sites.townId, townId), eq(t.sites.kind, 'hazardPoint'), validOn(t.sites, day)));
  return rows.map(({ x, y }) => [toDegrees(x), toDegrees(y)] as const);
};
