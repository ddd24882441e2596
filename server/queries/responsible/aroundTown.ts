import { and, asc, eq } from 'drizzle-orm';
import type { AffectedSite, ShelterChoice, TeamChoice } from '#domain/responsible/areaAnswer.ts';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { type OutsidePhoneRow, outsidePhonesOf } from '../arranged/outsidePhones.ts';
import { teamsOn } from '../arranged/teams.ts';
import { cadreNames } from '../people.ts';
import { validOn } from '../validOn.ts';
import { sheltersOf } from './shelters.ts';

/** A team and where it musters; null where nobody said. */
export type TeamPlace = Omit<TeamChoice, 'distanceM'> & { readonly point: readonly [lon: number, lat: number] | null };

/** Where to go, whom to ask for hands, whom to call outside the town, and which houses hold many. */
export interface AroundTown {
  readonly sites: readonly AffectedSite[];
  readonly shelters: readonly Omit<ShelterChoice, 'distanceM' | 'isInside'>[];
  readonly teams: readonly TeamPlace[];
  readonly outsidePhones: readonly OutsidePhoneRow[];
}

/** A commit to any of these may change it. */
export const aroundSources = [
  'sites',
  'shelters',
  'teams',
  'team_members',
  'cadres',
  'outside_phones',
  'incidents',
  'incident_entries',
] as const;

/** Sites, shelters with their free places, teams and outside numbers of a town on a day. */
export const aroundTown = async (store: Store, townId: string, day: Day): Promise<AroundTown> => ({
  sites: await sitesOn(store, townId, day),
  shelters: await sheltersOf(store, townId, day),
  teams: await teamPlaces(store, townId, day),
  outsidePhones: await outsidePhonesOf(store, townId),
});

const sitesOn = async ({ t, read }: Store, townId: string, day: Day): Promise<AffectedSite[]> => {
  const rows = await read
    .select({
      siteId: t.sites.id,
      kind: t.sites.kind,
      name: t.sites.name,
      headcount: t.sites.headcount,
      x: t.sites.x,
      y: t.sites.y,
    })
    .from(t.sites)
    .where(and(eq(t.sites.townId, townId), validOn(t.sites, day)))
    .orderBy(asc(t.sites.code));
  return rows.map(({ x, y, ...site }) => ({ ...site, point: [x / 1e7, y / 1e7] }));
};

/** A team is called at its leader's number, else at that of its first member who has one. */
const teamPlaces = async (store: Store, townId: string, day: Day): Promise<TeamPlace[]> => {
  const teams = await teamsOn(store, townId, day);
  const leaders = await cadreNames(
    store,
    townId,
    teams.map(({ leaderId }) => leaderId),
  );
  return teams.map(({ id, name, kind, leaderId, leaderName, members, kit, x, y }) => ({
    id,
    name,
    kind,
    leaderName,
    phone:
      (leaderId === null ? null : leaders.get(leaderId)?.phone) ??
      members.find(({ phone }) => phone !== null)?.phone ??
      null,
    members: members.length,
    kit,
    point: x === null || y === null ? null : [x / 1e7, y / 1e7],
  }));
};
