import type { HomeIntents } from '../../../panels/incidents/open/HomeLine.tsx';
import type { LiveShelter } from '../../../panels/incidents/open/liveShelters.ts';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import type { Desk } from '../useDesk.ts';
import { AfterTab } from './AfterTab.tsx';
import { HomesTab } from './HomesTab.tsx';
import { LogTab } from './LogTab.tsx';
import type { ChangeOpen, OpenView } from './openView.ts';
import { ReportsTab } from './ReportsTab.tsx';
import { SheltersTab } from './SheltersTab.tsx';
import { StaffTab } from './StaffTab.tsx';
import type { Enter } from './useEnter.ts';
import type { OpenedIncident } from './useOpenIncident.ts';

interface Props {
  readonly id: string;
  readonly desk: Desk;
  readonly opened: OpenedIncident;
  readonly enter: Enter;
  readonly view: OpenView;
  readonly change: ChangeOpen;
  readonly shelters: readonly LiveShelter[];
  readonly chosen: string | null;
  readonly onLook: HomeIntents['onLook'];
  /** Why nothing can be entered; null when it can. */
  readonly refused: string | null;
  readonly when: (instant: number) => string;
}

/** The tab that is chosen. */
export function OpenBody({ shelters, chosen, onLook, ...shared }: Props) {
  const w = useText(incidentOpenRollText);
  const { id, desk, opened, view, when } = shared;
  const incident = opened.roll?.incident;
  if (incident === undefined) return null;
  const isEnded = incident.stage === 'ended';
  switch (view.part) {
    case 'homes':
      return <HomesTab {...shared} shelters={shelters} chosen={chosen} onLook={onLook} />;
    case 'shelters':
      return <SheltersTab desk={desk} incident={incident} shelters={shelters} />;
    case 'log':
      return <LogTab {...shared} />;
    case 'reports':
      return <ReportsTab id={id} desk={desk} opened={opened} refused={desk.mayRun ? null : w.mayNot} when={when} />;
    case 'after':
      return isEnded ? <AfterTab id={id} isEnded /> : <StaffTab {...shared} />;
    case 'staff':
      return <StaffTab {...shared} />;
  }
}
