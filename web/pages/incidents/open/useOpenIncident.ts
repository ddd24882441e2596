import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { WireIncidentHome } from '../../../../server/app.ts';
import { useIncidentHomes } from '../../../api/pack/useIncidentHomes.ts';
import { useRoll } from '../../../api/pack/useRoll.ts';
import { homeRows } from '../../../panels/incidents/open/homeRows.ts';
import { staffRows } from '../../../panels/incidents/open/staffRows.ts';
import { stillOpen } from '../../../panels/incidents/open/stillOpen.ts';
import type { Desk } from '../useDesk.ts';

const noHomes: readonly WireIncidentHome[] = [];

/** All that is known of an open incident on this screen: its roll live, its households where one may see them. */
export function useOpenIncident(id: string, { pack, now, me }: Desk) {
  const [stage, setStage] = useState(() => pack.incidents.find((one) => one.id === id)?.stage ?? 'open');
  const maySeeHomes = me.may.includes('incidents.homes');
  const homes = useIncidentHomes(id, { isWanted: maySeeHomes && stage === 'open' });
  const people = useMemo(
    () => new Map((homes.homes ?? noHomes).map(({ householdId, people: count }) => [householdId, count])),
    [homes.homes],
  );
  const peopleOf = useCallback((householdId: string) => people.get(householdId) ?? null, [people]);
  const view = useRoll(id, peopleOf);
  const { roll } = view;
  if (roll !== null && roll.incident.stage !== stage) setStage(roll.incident.stage);

  // Another area has other households.
  const version = useRef<number | null>(null);
  const { refresh } = homes;
  const incidentVersion = roll?.incident.version ?? null;
  useEffect(() => {
    if (version.current !== null && incidentVersion !== null && incidentVersion !== version.current) refresh();
    version.current = incidentVersion;
  }, [incidentVersion, refresh]);

  const rows = useMemo(() => homeRows(homes.homes ?? noHomes, roll?.homes ?? []), [homes.homes, roll?.homes]);
  const staff = useMemo(() => staffRows(roll?.staff ?? [], now), [roll?.staff, now]);
  const open = useMemo(() => (roll === null ? null : stillOpen(roll)), [roll]);
  return { ...view, roll, homes, rows, staff, open, maySeeHomes };
}

export type OpenedIncident = ReturnType<typeof useOpenIncident>;
