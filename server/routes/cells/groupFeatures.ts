import type { Context } from 'hono';
import { stretchOn } from '#domain/coverage/history.ts';
import { type Day, dayNumber, dayOf } from '#domain/time/day.ts';
import type { Env } from '../../http/env.ts';
import { problem } from '../../http/problem.ts';
import { insideOf, isGroundWithin } from '../../queries/coverageWithin.ts';
import { type GroupOn, groupsOn, type MemberOn, unlinkedIn } from '../../queries/groupsOn.ts';
import { shownPeople } from '../../queries/householdPeople.ts';
import { householdsAmong } from '../../queries/households.ts';
import { noteReadInFull } from '../../queries/householdWrites.ts';
import { cellOfId, isOn, type TownLive } from '../../queries/live/townLive.ts';
import { pointOf } from '../asked.ts';
import { byOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import { sightOf, townOf } from '../sight.ts';
import type { CellGroups } from '../wire/cells.ts';

type MemberFeature = CellGroups['features'][number];

const cadreOf = ({ directory }: TownLive, cadreId: string | null) => {
  const cadre = cadreId === null ? undefined : directory.cadres.get(cadreId);
  return cadre ? { id: cadre.id, name: cadre.name, phone: cadre.phone } : null;
};

const dayOrNull = (day: number | null): Day | null => (day === null ? null : dayOf(day));

/** A member as a feature: where and how it stands, under whose care. */
const memberFeature = (
  town: TownLive,
  { group, cadreId, members }: GroupOn,
  member: MemberOn,
  { point, name }: { readonly point: [number, number] | null; readonly name: string | null },
): MemberFeature => ({
  type: 'Feature',
  id: member.household.id,
  geometry: point === null ? null : { type: 'Point', coordinates: point },
  properties: {
    householdId: member.household.id,
    role: member.role,
    groupId: group.id,
    groupCode: group.code,
    centreId: members.find(({ role }) => role === 'centre')?.household.id ?? null,
    state: member.state,
    since: dayOrNull(member.since),
    isDueSoon: member.isDueSoon,
    lastMet: dayOrNull(member.lastMet),
    residence: member.residence,
    name,
    cadre: cadreOf(town, cadreId),
  },
});

/**
 * The groups listed under a cell on a day, as far as the reader sees them (trust.md 3): states by the scope of the day, points and names only
 * of those who are in scope today too. A cadre who reads own groups in full is noted in the audit.
 * @throws Problem 404 for a cell that is not there that day, or has nothing in the reader's scope
 */
export const groupFeaturesOf = async (
  c: Context<Env>,
  deps: Deps,
  { cellId, asOf }: { readonly cellId: string; readonly asOf: Day },
): Promise<CellGroups> => {
  const town = await townOf(c, deps);
  const sight = sightOf(c, 'households.read');
  const day = dayNumber(asOf);
  const cell = cellOfId(town, cellId);
  if (!cell || !isOn(cell, day)) throw problem('notFound');
  const groups = groupsOn(town, sight, { day, cellId });
  if (groups.length === 0 && !isGroundWithin(sight, cell.villageId)) throw problem('notFound');

  const today = deps.today(c.get('actor').zone);
  const looking = { within: sight, asOf, today };
  const ids = groups.flatMap(({ members }) => members.map(({ household }) => household.id));
  const people = await shownPeople(deps.store, looking, await householdsAmong(deps.store, looking, ids));
  if ([...people.values()].some(({ detail }) => detail === 'full')) {
    await noteReadInFull(deps.store, byOf(c, 'households.read'), cellId);
  }
  const inside = insideOf(town, sight);
  const features = groups.flatMap((group) =>
    group.members.map((member) => {
      const { household } = member;
      const isInScopeToday = stretchOn(inside(household), dayNumber(today)) !== undefined;
      const place = isInScopeToday ? stretchOn(household.places, day) : undefined;
      const point = place ? pointOf(place.x, place.y) : null;
      return memberFeature(town, group, member, { point, name: people.get(household.id)?.name ?? null });
    }),
  );
  return { type: 'FeatureCollection', features, unlinked: unlinkedIn(town, sight, cellId, day) };
};
