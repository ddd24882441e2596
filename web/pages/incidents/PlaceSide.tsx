import { smsText } from '#domain/responsible/smsText.ts';
import { labelOf } from '#domain/labels.ts';
import { AnswerDeeds } from '../../panels/incidents/AnswerDeeds.tsx';
import { AnswerPeople } from '../../panels/incidents/AnswerPeople.tsx';
import { FirstCall } from '../../panels/incidents/FirstCall.tsx';
import { HereOpen } from '../../panels/incidents/HereOpen.tsx';
import { NearBlock } from '../../panels/incidents/NearBlock.tsx';
import { FirstUse } from '../../parts/states/FirstUse.tsx';
import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { incidentsHere } from './incidentsHere.ts';
import { sheltersNear, sitesNear, teamsNear } from './near.ts';
import { OnDuty } from './OnDuty.tsx';
import { useOpenView } from './open/openView.ts';
import { OutsidePhones } from './OutsidePhones.tsx';
import type { Desk } from './useDesk.ts';

interface Props {
  readonly desk: Desk;
  readonly sheetHref: string;
  readonly onCopySms: (text: string) => void;
  readonly onAround: (radiusM: number) => void;
}

const hazardsWithinM = 3000;
const sitesWithinM = 800;

/** Who answers for the place asked about, and what is near it. */
export function PlaceSide({ desk, sheetHref, onCopySms, onAround }: Props) {
  const w = useText(incidentsAnswerText);
  const { headcount } = useText(incidentsAreaText);
  const { language } = useLanguage();
  const { answer, found, view, pack } = desk;
  const [, openAt] = useOpenView();
  const { place } = view;
  if (!answer || !found || !place)
    return (
      <>
        <FirstUse title={w.empty.title} detail={w.empty.detail} />
        <OnDuty desk={desk} />
        <OutsidePhones phones={pack.outsidePhones} villageId={null} />
      </>
    );
  const sms = smsText(found, language, { zone: pack.facts.zone });
  const [cell] = answer.cells;
  const title = view.name === '' ? place.map((degrees) => degrees.toFixed(5)).join(', ') : view.name;
  const isHazard = ({ kind }: { kind: string }): boolean => kind === 'hazardPoint';
  const others = pack.sites.filter((site) => !isHazard(site) && site.kind !== 'shelter');
  return (
    <>
      <FirstCall answer={answer} title={title} />
      {desk.mayRead && (
        <HereOpen
          incidents={incidentsHere(pack.incidents, place)}
          onOpen={(incident) => {
            desk.change({ incident });
            openAt({ part: 'homes' }, 'replace');
          }}
        />
      )}
      <AnswerPeople answer={answer} />
      <AnswerDeeds
        place={place}
        name={view.name === '' ? (cell?.name ?? title) : view.name}
        sms={sms}
        sheetHref={sheetHref}
        onCopySms={() => onCopySms(sms.join('\n'))}
        onAround={onAround}
      />
      <NearBlock title={w.shelters} lines={sheltersNear(pack, place, w)} first={3} testId="shelters" />
      <NearBlock
        title={w.teams}
        lines={teamsNear(pack, place, w, (kind) => labelOf('teamKind', kind, language))}
        first={2}
        testId="teams"
      />
      <NearBlock
        title={w.hazards}
        lines={sitesNear(pack.sites.filter(isHazard), place, { withinM: hazardsWithinM, factsOf: () => [] })}
        first={3}
        testId="hazards"
      />
      <NearBlock
        title={w.sites}
        lines={sitesNear(others, place, {
          withinM: sitesWithinM,
          factsOf: ({ kind, headcount: heads }) => [
            labelOf('siteKind', kind, language),
            ...(heads === null ? [] : [headcount(heads)]),
          ],
        })}
        first={3}
        testId="sites"
      />
      <OutsidePhones phones={pack.outsidePhones} villageId={cell?.villageId ?? null} />
    </>
  );
}
