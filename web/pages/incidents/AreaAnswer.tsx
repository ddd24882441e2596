import type { TeamKind } from '#domain/words.ts';
import { labelOf } from '#domain/labels.ts';
import { shelterChoices } from '#domain/responsible/shelterChoices.ts';
import { AnswerPeople } from '../../panels/incidents/AnswerPeople.tsx';
import { AreaCells } from '../../panels/incidents/AreaCells.tsx';
import { AreaFigures } from '../../panels/incidents/AreaFigures.tsx';
import { AreaLive } from '../../panels/incidents/AreaLive.tsx';
import { NearBlock } from '../../panels/incidents/NearBlock.tsx';
import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './desk.module.css';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { shelterLine, teamLine } from './near.ts';
import { OutsidePhones } from './OutsidePhones.tsx';
import type { AskedArea } from './useArea.ts';
import { useAreaPeople } from './useAreaPeople.ts';
import type { Desk } from './useDesk.ts';

interface Props {
  readonly desk: Desk;
  readonly area: AskedArea;
  readonly teamKind: (kind: TeamKind) => string;
}

/** What an area holds: at once by whole cells, then household by household; who answers, where to go, who comes. */
export function AreaAnswer({ desk, area, teamKind }: Props) {
  const w = useText(incidentsAreaText);
  const near = useText(incidentsAnswerText);
  const { language } = useLanguage();
  const { pack, isOffline } = desk;
  const { counted, exact, touched, live, laid } = area;
  const who = useAreaPeople(desk, touched);
  if (!laid) return null;
  const shelters = counted?.shelters ?? shelterChoices(pack.shelters, laid);
  const teams = counted?.teams ?? pack.teams.map((team) => ({ ...team, distanceM: null }));
  return (
    <>
      {counted ? (
        <AreaFigures counted={counted} />
      ) : (
        <AreaLive cells={touched.length} counts={live} note={isOffline ? w.offline : exact.error ? '' : w.counting} />
      )}
      {exact.error && !counted && !isOffline && (
        <FailedQuery error={exact.error} onRetry={() => void exact.refetch()} />
      )}
      <section className={css.who} aria-label={w.who}>
        <AnswerPeople answer={counted?.who ?? who} />
      </section>
      {counted && <AreaCells cells={counted.cells} />}
      {counted && counted.sites.length > 0 && (
        <NearBlock
          title={w.sites}
          lines={counted.sites.map(({ siteId, kind, name, headcount }) => ({
            id: siteId,
            name,
            distanceM: null,
            facts: [labelOf('siteKind', kind, language), ...(headcount === null ? [] : [w.headcount(headcount)])],
            phone: null,
            warning: null,
          }))}
          first={5}
          testId="area-sites"
        />
      )}
      <NearBlock
        title={near.shelters}
        lines={shelters.map((one) => shelterLine(one, one.distanceM, near, one.isInside ? w.inside : null))}
        first={3}
        testId="area-shelters"
      />
      <NearBlock
        title={near.teams}
        lines={teams.map((team) => teamLine(team, near, teamKind(team.kind)))}
        first={2}
        testId="area-teams"
      />
      <OutsidePhones phones={pack.outsidePhones} villageId={who.cells[0]?.villageId ?? null} />
    </>
  );
}
