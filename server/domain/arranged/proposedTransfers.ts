import { type LonLat, metresBetween } from '../coordinateSystem.ts';
import { helpRank } from '../responsible/helpNeeds.ts';
import type { HelpNeed } from '../words.ts';

/** A household for which somebody is to be found. */
export interface ToArrange {
  readonly householdId: string;
  readonly people: number;
  readonly needs: readonly HelpNeed[];
  readonly point: LonLat | null;
  /** Those who could fetch it, the nearest to it first: its group's cadre, its cell's lead. In service. */
  readonly cadres: readonly { readonly cadreId: string; readonly as: 'groupCadre' | 'lead' }[];
  /** What is arranged already and still holds is kept. */
  readonly keeps: { readonly cadreId: string | null; readonly shelterId: string | null };
  /** False where it goes to its own people: no shelter is looked for. */
  readonly wantsShelter: boolean;
}

/** A shelter with the places nobody is arranged for. */
export interface ShelterWithRoom {
  readonly siteId: string;
  readonly point: LonLat;
  readonly places: number;
}

export interface ProposedTransfer {
  readonly householdId: string;
  /** Null where nobody answers for it: somebody must be chosen by hand. */
  readonly cadreId: string | null;
  readonly as: 'groupCadre' | 'lead' | 'kept' | null;
  /** Null where no shelter has room, or nobody knows where the household is. */
  readonly shelterId: string | null;
  /** Metres, straight; null without shelter or where it was kept. */
  readonly distanceM: number | null;
}

/**
 * Somebody and a shelter for each household, by the groups and posts there are: its group's cadre, else its cell's lead; the nearest
 * shelter with room for all of it. Who needs the most help chooses first. Nothing is changed by it.
 */
export const proposedTransfers = (
  toArrange: readonly ToArrange[],
  shelters: readonly ShelterWithRoom[],
): ProposedTransfer[] => {
  const room = new Map(shelters.map(({ siteId, places }) => [siteId, places]));
  const inTurn = toArrange.toSorted(
    (a, b) => helpRank(a.needs) - helpRank(b.needs) || a.householdId.localeCompare(b.householdId),
  );
  return inTurn.map(({ householdId, people, point, cadres, keeps, wantsShelter }) => {
    const [first] = cadres;
    const person =
      keeps.cadreId === null
        ? { cadreId: first?.cadreId ?? null, as: first?.as ?? null }
        : { cadreId: keeps.cadreId, as: 'kept' as const };
    if (keeps.shelterId !== null || !wantsShelter)
      return { householdId, ...person, shelterId: keeps.shelterId, distanceM: null };
    const nearest = point === null ? null : nearestWithRoom(point, people, shelters, room);
    if (nearest !== null) room.set(nearest.shelterId, (room.get(nearest.shelterId) ?? 0) - people);
    return { householdId, ...person, shelterId: nearest?.shelterId ?? null, distanceM: nearest?.distanceM ?? null };
  });
};

const nearestWithRoom = (
  point: LonLat,
  people: number,
  shelters: readonly ShelterWithRoom[],
  room: ReadonlyMap<string, number>,
): { readonly shelterId: string; readonly distanceM: number } | null => {
  let best: { shelterId: string; distanceM: number } | null = null;
  for (const { siteId, point: there } of shelters) {
    if ((room.get(siteId) ?? 0) < people) continue;
    const distanceM = metresBetween(point, there);
    if (best === null || distanceM < best.distanceM) best = { shelterId: siteId, distanceM };
  }
  return best;
};
