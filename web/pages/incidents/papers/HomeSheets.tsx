import { useMemo } from 'react';
import type { IncidentBrief } from '../../../../server/app.ts';
import { useIncidentHomes } from '../../../api/pack/useIncidentHomes.ts';
import { useRoll } from '../../../api/pack/useRoll.ts';
import { homeRows, tallyOf } from '../../../panels/incidents/open/homeRows.ts';
import { HomeTable } from '../../../panels/incidents/papers/HomeTable.tsx';
import { FirstUse } from '../../../parts/states/FirstUse.tsx';
import { Skeleton } from '../../../parts/states/Skeleton.tsx';
import { incidentOpenPapersText } from '../../../text/incidentOpenPapers.ts';
import { incidentOpenPinText } from '../../../text/incidentOpenPin.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { FailedQuery } from '../../shell/FailedQuery.tsx';
import { HomesLocked } from '../open/HomesLocked.tsx';
import type { Desk } from '../useDesk.ts';
import type { useSheetHead } from './useSheetHead.ts';

interface Props {
  readonly desk: Desk;
  readonly incident: IncidentBrief;
  readonly headOf: ReturnType<typeof useSheetHead>;
}

/** 逐户清点表: only of an open incident and only for the desk; one sheet a cell, households in the order to move. */
export function HomeSheets({ desk, incident, headOf }: Props) {
  const w = useText(incidentOpenPapersText);
  const pin = useText(incidentOpenPinText);
  const may = desk.me.may.includes('incidents.homes');
  const isOpen = incident.stage === 'open';
  const homes = useIncidentHomes(incident.id, { isWanted: may && isOpen });
  const { roll } = useRoll(incident.id);
  const rows = useMemo(
    () => homeRows(homes.homes ?? [], roll?.homes ?? []).filter(({ isCounted, home }) => isCounted && home.isInArea),
    [homes.homes, roll?.homes],
  );
  if (!isOpen) return <FirstUse title={w.notOpen} />;
  if (!may) return <FirstUse title={w.onlyDesk} />;
  if (homes.state === 'loading') return <Skeleton lines={[60, 100, 100, 100]} height="120px" label={w.loading} />;
  if (homes.state === 'locked') return <HomesLocked homes={homes} />;
  if (homes.state === 'unavailable')
    return desk.isOffline ? (
      <FirstUse title={pin.unavailable} detail={pin.unavailableDo} />
    ) : (
      <FailedQuery error={homes.error} onRetry={homes.refresh} />
    );
  if (rows.length === 0) return <FirstUse title={w.noHomes} />;
  const cells = desk.pack.facts.cells.filter(({ id }) => rows.some(({ home }) => home.cellId === id));
  const sheets = [
    ...cells.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(({ id, no }) => ({ id, place: desk.cellName(no) })),
    ...(rows.some(({ home }) => home.cellId === null) ? [{ id: null, place: w.homes.noCell }] : []),
  ];
  return sheets.map(({ id, place }) => {
    const own = rows.filter(({ home }) => home.cellId === id).toSorted((a, b) => a.home.order - b.home.order);
    const { homes: count, people } = tallyOf(own);
    const help = own.filter(({ home }) => home.needs.length > 0).length;
    return (
      <HomeTable
        key={id ?? 'none'}
        head={headOf({
          title: w.homes.title,
          place,
          facts: [w.homes.counts(count, people, help)],
          ...(homes.madeAt === null ? {} : { madeAt: homes.madeAt }),
        })}
        rows={own}
      />
    );
  });
}
