import { stretchOn } from '#domain/coverage/history.ts';
import { foldedRoll } from '#domain/incident/foldedRoll.ts';
import type { IncidentHome } from '#domain/responsible/areaAnswer.ts';
import { dayNumber } from '#domain/time/day.ts';
import { problem } from '../../http/problem.ts';
import { entriesAfter } from '../../queries/incidents/entryRows.ts';
import { answeringOn } from '../../queries/live/directory.ts';
import { holderOn, type TownLive } from '../../queries/live/townLive.ts';
import { homesOfIncident } from '../../queries/responsible/incidentHomes.ts';
import { sheltersOf } from '../../queries/responsible/shelters.ts';
import type { Deps } from '../deps.ts';
import type { OpenedRoll } from '../wire/incidents.ts';
import type { HeldLink } from './heldLink.ts';

/** Whether a cadre looks after a household: fetches it, holds its group, or leads its cell. */
const isOwn = (town: TownLive, home: IncidentHome, cadreId: string, on: number): boolean => {
  if (home.helper?.cadreId === cadreId) return true;
  const household = town.households.get(home.householdId);
  const groupId = stretchOn(household?.history.memberships ?? [], on)?.groupId ?? null;
  if (holderOn(town, groupId, on) === cadreId) return true;
  const answering = home.cellId === null ? [] : answeringOn(town.directory, home.cellId, on);
  return answering.some((one) => one.role === 'lead' && one.cadreId === cadreId);
};

/** The households of an incident that are its cadre's, in the order to move; none in a warning. After the end still those an entry made before it may be about. */
const ownHomes = async (deps: Deps, { link, incident, zone }: HeldLink): Promise<IncidentHome[]> => {
  const { townId, area, stage } = incident;
  const today = deps.today(zone);
  const town = await deps.live.town(townId);
  if (town === null || area === null || stage === 'warning') return [];
  const homes = await homesOfIncident(deps, townId, area, today);
  return homes.filter((home) => isOwn(town, home, link.cadreId, dayNumber(today)));
};

/** Of which households a link may say something: by id alone. */
export const homesOfLink = async (deps: Deps, held: HeldLink): Promise<ReadonlySet<string>> =>
  new Set((await ownHomes(deps, held)).map(({ householdId }) => householdId));

/** What a link opens: its incident and, while it is open, its cadre's own households, the help they need and never why. @throws Problem 404 */
export const openedRollOf = async (deps: Deps, held: HeldLink): Promise<OpenedRoll> => {
  const { link, incident, zone, dutyPhone } = held;
  const { store, live } = deps;
  const { townId, cadreId } = link;
  const cadre = (await live.town(townId))?.directory.cadres.get(cadreId);
  if (cadre === undefined) throw problem('notFound');
  const today = deps.today(zone);
  const roll = foldedRoll(await entriesAfter(store, townId, incident.id));
  // Entries may come after the end; nobody's name goes out then.
  const homes = incident.stage === 'open' ? await ownHomes(deps, held) : [];
  const shelters = homes.length === 0 ? [] : await sheltersOf(store, townId, today);
  return {
    incident: {
      id: incident.id,
      name: incident.name,
      kind: incident.kind,
      isDrill: incident.isDrill,
      stage: incident.stage,
      place: incident.place,
    },
    cadre: { id: cadre.id, name: cadre.name },
    deskPhone: dutyPhone,
    expiresAt: link.expiresAt,
    seq: roll.seq,
    own: roll.staff.get(cadreId) ?? null,
    homes: homes.map((home) => ({
      ...home,
      point: home.point === null ? null : [...home.point],
      needs: [...home.needs],
      standing: roll.homes.get(home.householdId) ?? null,
    })),
    shelters: shelters.map(({ siteId, name, free }) => ({ siteId, name, free })),
  };
};
