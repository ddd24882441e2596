import { useMemo } from 'react';
import { laidArea } from '#domain/responsible/laidArea.ts';
import { metresToArea } from '#domain/responsible/metresToArea.ts';
import type { IncidentBrief } from '../../../../server/app.ts';
import { distanceWords } from '../../../panels/incidents/distanceWords.ts';
import type { LiveShelter } from '../../../panels/incidents/open/liveShelters.ts';
import { ShelterPanel } from '../../../panels/incidents/open/ShelterPanel.tsx';
import { incidentsAnswerText } from '../../../text/incidentsAnswer.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { useDeskMap } from '../deskMap.ts';
import type { Desk } from '../useDesk.ts';

interface Props {
  readonly desk: Desk;
  readonly incident: IncidentBrief;
  readonly shelters: readonly LiveShelter[];
}

/** 安置: where to, and who can help; all from the pack, so without the network too. */
export function SheltersTab({ desk, incident, shelters }: Props) {
  const w = useText(incidentsAnswerText);
  const { fit } = useDeskMap();
  const { pack } = desk;
  const sites = useMemo(() => {
    if (incident.area === null) return [];
    const { parts, index } = laidArea(incident.area);
    const metres = metresToArea(parts, index);
    return pack.sites.filter(({ kind, point }) => kind !== 'shelter' && metres(...point) === 0);
  }, [incident.area, pack.sites]);
  return (
    <ShelterPanel
      shelters={shelters}
      teams={pack.teams}
      sites={sites}
      phones={pack.outsidePhones}
      distance={(metres) => distanceWords(metres, w)}
      onShow={(point) => fit([point], 15)}
    />
  );
}
