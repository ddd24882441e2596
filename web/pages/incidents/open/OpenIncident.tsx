import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { download } from '../../../api/download.ts';
import { isForbidden } from '../../../api/problem.ts';
import { DeskTabs } from '../../../panels/incidents/open/DeskTabs.tsx';
import head from '../../../panels/incidents/open/head.module.css';
import { IncidentHead } from '../../../panels/incidents/open/IncidentHead.tsx';
import { noHomeFilter } from '../../../panels/incidents/open/homeRows.ts';
import { Failed } from '../../../parts/states/Failed.tsx';
import { Skeleton } from '../../../parts/states/Skeleton.tsx';
import { incidentOpenText } from '../../../text/incidentOpen.ts';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { FailedQuery } from '../../shell/FailedQuery.tsx';
import type { AskedArea } from '../useArea.ts';
import type { Desk } from '../useDesk.ts';
import type { Drawing } from '../useDrawing.ts';
import { AreaChange } from './AreaChange.tsx';
import { OpenBody } from './OpenBody.tsx';
import { OpenDeeds } from './OpenDeeds.tsx';
import { type OpenPart, openParts, useOpenView } from './openView.ts';
import { Switcher } from './Switcher.tsx';
import { useChange } from './useChange.ts';
import { useEnter } from './useEnter.ts';
import { useHomeMarks } from './useHomeMarks.ts';
import { useLiveShelters } from './useLiveShelters.ts';
import { useOpenIncident } from './useOpenIncident.ts';
import { useWhenHere } from './useWhenHere.ts';

const paperHref = (id: string, paper: 'sheet' | 'homesSheet' | 'record'): string =>
  paper === 'record'
    ? `/incidents/record?incident=${id}`
    : `/incidents/sheet?incident=${id}${paper === 'homesSheet' ? '&of=homes' : ''}`;

interface Props {
  readonly id: string;
  readonly desk: Desk;
  readonly area: AskedArea;
  readonly drawing: Drawing;
  readonly centre: () => readonly [lon: number, lat: number] | null;
}

/** An open incident or warning: what is still open, whom to call, who is accounted for. */
export function OpenIncident({ id, desk, area, drawing, centre }: Props) {
  const w = useText(incidentOpenText);
  const roll = useText(incidentOpenRollText);
  const [, go] = useLocation();
  const [view, change] = useOpenView();
  const [chosen, setChosen] = useState<string | null>(null);
  const opened = useOpenIncident(id, desk);
  const incident = opened.roll?.incident ?? null;
  const enter = useEnter({ id, opened, relayId: view.relay === '' ? null : view.relay });
  const changing = useChange(incident);
  const shelters = useLiveShelters(desk, { incident, rows: opened.rows });
  const when = useWhenHere(desk);
  const { pack, mayRun, now } = desk;
  const { open, isOffline } = opened;
  // The tools for drawing belong to the question asked before; here they are taken out on purpose.
  const isDrawing = desk.view.tab === 'area';
  const { change: changeDesk } = desk;
  useEffect(() => {
    changeDesk({ tab: 'incidents', area: null }, 'replace');
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only as the incident is opened
  }, [id]);
  useHomeMarks({
    incident,
    rows: opened.rows,
    filter: view.part === 'homes' ? view.homes : noHomeFilter,
    chosen,
    onPick: (householdId) => {
      setChosen(householdId);
      change({ part: 'homes', homes: noHomeFilter, relay: null });
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`[data-row="${CSS.escape(householdId)}"]`)?.scrollIntoView({
          block: 'center',
        }),
      );
    },
  });

  if (incident === null || open === null) {
    if (isForbidden(opened.error))
      return <Failed title={w.gone} detail={w.goneDo} retry={w.back} onRetry={() => changeDesk({ incident: null })} />;
    if (opened.error) return <FailedQuery error={opened.error} onRetry={opened.refresh} />;
    return <Skeleton lines={[70, 50, 100, 100, 100, 100]} height="32px" label={w.loading} />;
  }
  const isEnded = incident.stage === 'ended';
  const refused = isEnded ? roll.ended : mayRun ? null : roll.mayNot;
  const notSent = enter.outbox.waiting;
  const counts: Readonly<Record<OpenPart, number>> = {
    staff: open.staff,
    homes: open.homes,
    shelters: 0,
    log: 0,
    reports: open.report !== null && open.report.dueAt < now ? 1 : 0,
    after: 0,
  };
  const show = (part: OpenPart): void => change({ part });
  return (
    <>
      <IncidentHead
        incident={incident}
        open={open}
        now={now}
        onHomes={() => show('homes')}
        onStaff={() => show('staff')}
        onReports={() => show('reports')}
        switcher={
          <Switcher
            others={pack.incidents.filter((one) => one.id !== id && one.stage !== 'ended')}
            onOpen={(other) => changeDesk({ incident: other })}
          />
        }
        deeds={
          !isDrawing && (
            <OpenDeeds
              incident={incident}
              open={open}
              notSent={notSent}
              now={now}
              refused={mayRun ? (isOffline ? w.deeds.noServer : null) : w.deeds.mayNot}
              hasHomes={opened.maySeeHomes && incident.stage === 'open'}
              changing={changing}
              onArea={() => changeDesk({ tab: 'area', area: null })}
              onPaper={(paper) => {
                if (paper === 'cap') void download(`/incidents/${id}/cap`, {}, 'incident.xml');
                else go(paperHref(id, paper));
              }}
              onBack={() => changeDesk({ incident: null })}
            />
          )
        }
      />
      {isOffline && opened.readAt !== null && (
        <p className={head.state} role="status" data-testid="as-of-roll">
          {w.offline(when(opened.readAt))}
        </p>
      )}
      {isDrawing && mayRun && !isEnded ? (
        <div style={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
          <AreaChange
            incident={incident}
            desk={desk}
            area={area}
            drawing={drawing}
            centre={centre}
            isSaving={changing.isSaving}
            problem={changing.problem}
            onSave={(ground) => changing.save({ area: ground }, () => changeDesk({ tab: 'incidents', area: null }))}
            onCancel={() => changeDesk({ tab: 'incidents', area: null })}
          />
        </div>
      ) : (
        <DeskTabs
          label={w.tabs.label}
          tabs={openParts
            .filter((part) => part !== 'after' || isEnded)
            .map((key) => ({ key, label: w.tabs[key], count: counts[key] }))}
          chosen={view.part === 'after' && !isEnded ? 'staff' : view.part}
          onChoose={show}
        >
          <OpenBody
            {...{ id, desk, opened, enter, view, change, shelters, chosen, refused, when }}
            onLook={({ home }) => setChosen(home.householdId)}
          />
        </DeskTabs>
      )}
    </>
  );
}
