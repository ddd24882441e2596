import type { IncidentPack } from '../../../../server/app.ts';
import type { HomeRow } from './homeRows.ts';
import type { HomeStanding } from './homeStanding.ts';

type Shelter = IncidentPack['shelters'][number];

export interface LiveShelter extends Shelter {
  /** Metres from the area; null where there is no area yet. */
  readonly distanceM: number | null;
  readonly isInside: boolean;
  /** People of this incident who are there. */
  readonly here: number;
  /** People not accounted for yet who would go there. */
  readonly coming: number;
  /** Places left by what is known on this screen; below zero where too many were sent. */
  readonly left: number;
}

interface Asked {
  readonly shelters: readonly Shelter[];
  readonly rows: readonly HomeRow[];
  /** As the pack knew them: those are in its count of free places already. */
  readonly counted: readonly HomeStanding[];
  readonly placeOf: (shelter: Shelter) => { readonly distanceM: number | null; readonly isInside: boolean };
}

const inShelter = (rows: readonly HomeRow[], siteId: string): number =>
  rows.reduce(
    (people, { home, standing }) =>
      standing?.state === 'moved' && standing.shelterId === siteId ? people + (standing.people ?? home.people) : people,
    0,
  );

/** Shelters, the nearest usable first, with the places that are left. */
export const liveShelters = ({ shelters, rows, counted, placeOf }: Asked): readonly LiveShelter[] => {
  const peopleOf = new Map(rows.map(({ home }) => [home.householdId, home.people]));
  const countedIn = (siteId: string): number =>
    counted.reduce(
      (people, { subjectId, state, shelterId, people: said }) =>
        state === 'moved' && shelterId === siteId ? people + (said ?? peopleOf.get(subjectId) ?? 0) : people,
      0,
    );
  return shelters
    .map((shelter): LiveShelter => {
      const here = inShelter(rows, shelter.siteId);
      const coming = rows
        .filter(({ isOpen, home }) => isOpen && home.shelter?.siteId === shelter.siteId)
        .reduce((people, { home }) => people + home.people, 0);
      return {
        ...shelter,
        ...placeOf(shelter),
        here,
        coming,
        left: shelter.free - (here - countedIn(shelter.siteId)),
      };
    })
    .sort((a, b) => Number(a.isInside) - Number(b.isInside) || (a.distanceM ?? 0) - (b.distanceM ?? 0));
};
