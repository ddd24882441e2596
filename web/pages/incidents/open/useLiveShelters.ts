import { useMemo } from 'react';
import { laidArea } from '#domain/responsible/laidArea.ts';
import { metresToArea } from '#domain/responsible/metresToArea.ts';
import type { IncidentBrief } from '../../../../server/app.ts';
import type { HomeRow } from '../../../panels/incidents/open/homeRows.ts';
import type { HomeStanding } from '../../../panels/incidents/open/homeStanding.ts';
import { type LiveShelter, liveShelters } from '../../../panels/incidents/open/liveShelters.ts';
import type { Desk } from '../useDesk.ts';

interface Asked {
  readonly incident: IncidentBrief | null;
  readonly rows: readonly HomeRow[];
}

const none: readonly HomeStanding[] = [];

/** The shelters of the pack by their distance from the incident, with the places left by what is known on this screen. */
export function useLiveShelters({ pack }: Desk, { incident, rows }: Asked): readonly LiveShelter[] {
  const area = incident?.area ?? null;
  const { madeAt } = pack.facts;
  return useMemo(() => {
    const metres = area === null ? null : metresToArea(laidArea(area).parts, laidArea(area).index);
    // What was said before the pack was made is in its free places already.
    const counted = rows.flatMap(({ standing }) => (standing !== null && standing.since <= madeAt ? [standing] : []));
    return liveShelters({
      shelters: pack.shelters,
      rows,
      counted: counted.length === 0 ? none : counted,
      placeOf: ({ point }) => {
        const distanceM = metres === null ? null : metres(...point);
        return { distanceM, isInside: distanceM === 0 };
      },
    });
  }, [pack.shelters, area, rows, madeAt]);
}
