import { metresBetween } from '#domain/coordinateSystem.ts';
import type { NearLine } from '../../panels/incidents/NearBlock.tsx';
import type { IncidentPack } from '../../../server/app.ts';
import type { LonLat } from '../../map/model.ts';

interface Words {
  readonly free: (free: number, capacity: number) => string;
  readonly full: string;
  readonly members: (n: number) => string;
}

type Shelter = Pick<IncidentPack['shelters'][number], 'siteId' | 'name' | 'free' | 'capacity' | 'routeNote' | 'phone'>;
type Team = Omit<IncidentPack['teams'][number], 'point'> & { readonly distanceM: number | null };

const byDistance = (a: NearLine, b: NearLine): number =>
  (a.distanceM ?? Number.POSITIVE_INFINITY) - (b.distanceM ?? Number.POSITIVE_INFINITY);

export const shelterLine = (shelter: Shelter, distanceM: number, w: Words, inside: string | null): NearLine => ({
  id: shelter.siteId,
  name: shelter.name,
  distanceM,
  facts: [
    shelter.free > 0 ? w.free(shelter.free, shelter.capacity) : w.full,
    ...(shelter.routeNote === '' ? [] : [shelter.routeNote]),
  ],
  phone: shelter.phone,
  warning: inside,
});

export const teamLine = (team: Team, w: Words, kind: string): NearLine => ({
  id: team.id,
  name: team.name,
  distanceM: team.distanceM,
  facts: [
    kind,
    w.members(team.members),
    ...(team.leaderName === null ? [] : [team.leaderName]),
    ...(team.kit === '' ? [] : [team.kit]),
  ],
  phone: team.phone,
  warning: null,
});

/** Shelters by distance from a place. */
export const sheltersNear = (pack: IncidentPack, place: LonLat, w: Words): readonly NearLine[] =>
  pack.shelters.map((one) => shelterLine(one, metresBetween(place, one.point), w, null)).toSorted(byDistance);

export const teamsNear = (
  pack: IncidentPack,
  place: LonLat,
  w: Words,
  kindOf: (kind: Team['kind']) => string,
): readonly NearLine[] =>
  pack.teams
    .map(({ point, ...team }) =>
      teamLine({ ...team, distanceM: point === null ? null : metresBetween(place, point) }, w, kindOf(team.kind)),
    )
    .toSorted(byDistance);

/** Hazard points, or the other sites, by distance; only those that are near. */
export const sitesNear = (
  sites: IncidentPack['sites'],
  place: LonLat,
  { withinM, factsOf }: { withinM: number; factsOf: (site: IncidentPack['sites'][number]) => readonly string[] },
): readonly NearLine[] =>
  sites
    .map((site) => ({
      id: site.siteId,
      name: site.name,
      distanceM: metresBetween(place, site.point),
      facts: factsOf(site),
      phone: null,
      warning: null,
    }))
    .filter(({ distanceM }) => distanceM <= withinM)
    .toSorted(byDistance);
