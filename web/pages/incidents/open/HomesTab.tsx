import { useMemo } from 'react';
import { type HomeIntents } from '../../../panels/incidents/open/HomeLine.tsx';
import { HomeTotals } from '../../../panels/incidents/open/HomeTotals.tsx';
import { HomesPanel } from '../../../panels/incidents/open/HomesPanel.tsx';
import { RelayPanel } from '../../../panels/incidents/open/RelayPanel.tsx';
import { relaysOf } from '../../../panels/incidents/open/relays.ts';
import type { ShelterOption } from '../../../panels/incidents/open/ShelterSelect.tsx';
import { FirstUse } from '../../../parts/states/FirstUse.tsx';
import { Skeleton } from '../../../parts/states/Skeleton.tsx';
import { incidentOpenPinText } from '../../../text/incidentOpenPin.ts';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { shellText } from '../../../text/shell.ts';
import { FailedQuery } from '../../shell/FailedQuery.tsx';
import type { Desk } from '../useDesk.ts';
import { HomesKept } from './HomesKept.tsx';
import { HomesLocked } from './HomesLocked.tsx';
import type { ChangeOpen, OpenView } from './openView.ts';
import type { Enter } from './useEnter.ts';
import type { OpenedIncident } from './useOpenIncident.ts';

interface Props {
  readonly desk: Desk;
  readonly opened: OpenedIncident;
  readonly enter: Enter;
  readonly view: OpenView;
  readonly change: ChangeOpen;
  readonly shelters: readonly ShelterOption[];
  readonly chosen: string | null;
  readonly onLook: HomeIntents['onLook'];
  readonly refused: string | null;
  readonly when: (instant: number) => string;
}

/** 清点: households by name for the desk of an open incident, in figures for everybody else. */
export function HomesTab({ desk, opened, enter, view, change, shelters, chosen, onLook, refused, when }: Props) {
  const w = useText(incidentOpenRollText).homes;
  const pin = useText(incidentOpenPinText);
  const shell = useText(shellText);
  const { roll, rows, homes, maySeeHomes } = opened;
  const cells = useMemo(() => new Map(desk.pack.facts.cells.map(({ id, no }) => [id, desk.cellName(no)])), [desk]);
  if (roll === null) return null;
  const totals = <HomeTotals counts={roll.counts} />;
  if (roll.incident.stage === 'warning') return <FirstUse title={w.notOpen} detail={w.notOpenDo} action={totals} />;
  if (!maySeeHomes) return <FirstUse title={w.onlyDesk} detail={w.onlyDeskDo} action={totals} />;
  if (roll.incident.stage === 'ended') return <FirstUse title={w.closed} detail={w.closedDo} action={totals} />;
  if (homes.state === 'loading')
    return <Skeleton lines={[50, 100, 100, 100, 100]} height="56px" label={shell.loading} />;
  if (homes.state === 'locked') return <HomesLocked homes={homes} />;
  if (homes.state === 'unavailable')
    return opened.isOffline ? (
      <FirstUse title={pin.unavailable} detail={pin.unavailableDo} action={totals} />
    ) : (
      <FailedQuery error={homes.error} onRetry={homes.refresh} />
    );
  const intents: HomeIntents = {
    onPress: (row, state) => enter.homes([row], state),
    onShelter: enter.shelter,
    onNote: enter.homeNote,
    onConfirm: (row, state) => enter.confirm(row.home.householdId, state),
    onUndo: (row) => enter.undo(row.home.householdId),
    onDiscard: enter.discard,
    onLook,
  };
  const shared = {
    cellName: (id: string) => cells.get(id) ?? '',
    shelters,
    waitingOf: enter.waitingOf,
    canUndo: enter.canUndo,
    refused,
    when,
    ...intents,
  };
  if (view.relay !== null)
    return (
      <RelayPanel
        relays={relaysOf(rows)}
        chosen={view.relay}
        onChoose={(relay) => change({ relay }, 'replace')}
        onClose={() => change({ relay: null })}
        {...shared}
      />
    );
  return (
    <HomesPanel
      rows={rows}
      filter={view.homes}
      onFilter={(filter) => change({ homes: filter }, 'replace')}
      chosen={chosen}
      onBatch={(batch, state) => enter.homes(batch, state)}
      onRelay={() => change({ relay: relaysOf(rows)[0]?.centre.home.householdId ?? '' })}
      under={<HomesKept homes={homes} when={when} />}
      {...shared}
    />
  );
}
