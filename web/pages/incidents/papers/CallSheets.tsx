import { Button } from 'antd';
import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { responsibleAt } from '#domain/responsible/responsibleAt.ts';
import { toldAnswer } from '#domain/responsible/toldAnswer.ts';
import type { IncidentPack } from '../../../../server/app.ts';
import { CallTable } from '../../../panels/incidents/papers/CallTable.tsx';
import { Choice } from '../../../parts/Choice.tsx';
import { FirstUse } from '../../../parts/states/FirstUse.tsx';
import { incidentsAnswerText } from '../../../text/incidentsAnswer.ts';
import { incidentOpenPapersText } from '../../../text/incidentOpenPapers.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import { useDesk } from '../useDesk.ts';
import { HomeSheets } from './HomeSheets.tsx';
import { PaperTools } from './PaperTools.tsx';
import { sheetCells } from './sheetCells.ts';
import { sheetFoot } from './sheetFoot.ts';
import { useSheetHead } from './useSheetHead.ts';

/** `?cells=a,b` */
const namedCells = (search: string): readonly string[] =>
  (new URLSearchParams(search).get('cells') ?? '').split(',').filter((id) => id !== '');

/** 应急叫应表, or 逐户清点表 of an open incident. */
export function CallSheets({ pack, isOffline }: { readonly pack: IncidentPack; readonly isOffline: boolean }) {
  const w = useText(incidentOpenPapersText);
  const distance = useText(incidentsAnswerText);
  const { language } = useLanguage();
  const [, go] = useLocation();
  const search = useSearch();
  const said = new URLSearchParams(search);
  const desk = useDesk(pack, isOffline);
  const { view, ground, at, found, me } = desk;
  const incident = pack.incidents.find(({ id }) => id === view.incident) ?? null;
  const incidentArea = incident?.area ?? null;
  const isHomes = said.get('of') === 'homes';
  const cells = useMemo(
    () =>
      sheetCells({
        pack,
        topology: ground.topology,
        view,
        cellIds: namedCells(search),
        incidentArea,
      }),
    [pack, ground.topology, view, search, incidentArea],
  );
  const headOf = useSheetHead({ desk, incident, printedAt: desk.now });
  // Whoever is called in this very incident is not passed over for it.
  const facts = useMemo(
    () => ({ ...pack.facts, engaged: pack.facts.engaged.filter(({ incidentId }) => incidentId !== incident?.id) }),
    [pack.facts, incident?.id],
  );
  const point = incident?.point ?? view.place;
  const sheets = useMemo(() => {
    const told = (place: Parameters<typeof responsibleAt>[2]) =>
      toldAnswer(responsibleAt(facts, ground, place, at), language, facts.zone);
    if (cells.length > 0) return cells.map((cell) => ({ key: cell.id, cell, answer: told({ cellIds: [cell.id] }) }));
    if (point === null) return [];
    const [lon, lat] = point;
    return [{ key: 'place', cell: null, answer: told({ lon, lat }) }];
  }, [cells, facts, ground, at, language, point]);
  const back = incident === null ? `/incidents?${said.toString()}` : `/incidents?incident=${incident.id}`;
  const mayHomes = incident?.stage === 'open' && me.may.includes('incidents.homes');
  const choose = (of: 'staff' | 'homes'): void => {
    const next = new URLSearchParams(said);
    if (of === 'homes') next.set('of', 'homes');
    else next.delete('of');
    go(`/incidents/sheet?${next.toString()}`, { replace: true });
  };
  const choice = mayHomes && (
    <Choice
      label={w.whichSheet}
      name="sheet"
      value={isHomes ? 'homes' : 'staff'}
      options={(['staff', 'homes'] as const).map((value) => ({ value, label: w.sheetOf[value] }))}
      onChoose={choose}
    />
  );
  if (view.incident !== null && incident === null)
    return <FirstUse title={w.noSuch} action={<Button onClick={() => go('/incidents')}>{w.back}</Button>} />;
  if (sheets.length === 0)
    return (
      <FirstUse
        title={w.noCells}
        detail={w.noCellsDo}
        action={<Button onClick={() => go('/incidents')}>{w.back}</Button>}
      />
    );
  return (
    <PaperTools backTo={back} howTo={w.howTo} testId="sheets" choice={choice}>
      <h1 className="visually-hidden">{isHomes ? w.homes.title : w.call.title}</h1>
      {isHomes && incident !== null ? (
        <HomeSheets desk={desk} incident={incident} headOf={headOf} />
      ) : (
        sheets.map(({ key, cell, answer }) => {
          const counts = pack.counts.find(({ cellId }) => cellId === cell?.id)?.counts ?? null;
          const nearest = found?.cells[0];
          return (
            <CallTable
              key={key}
              head={headOf({
                title: w.call.title,
                place: cell ? desk.cellName(cell.no) : nearest ? desk.cellName(nearest.no) : w.call.noCell,
                facts:
                  counts === null
                    ? []
                    : [
                        w.call.counts(counts.households, counts.people, counts.helpFirst),
                        ...(counts.awayHouseholds > 0
                          ? [w.call.awayCounts(counts.awayHouseholds, counts.awayPeople)]
                          : []),
                      ],
              })}
              answer={answer}
              {...sheetFoot({ desk, cell, point, w, distance })}
            />
          );
        })
      )}
    </PaperTools>
  );
}
