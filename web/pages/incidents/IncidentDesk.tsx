import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { IncidentPack } from '../../../server/app.ts';
import type { LonLat } from '../../map/model.ts';
import { Notice } from '../../parts/Notice.tsx';
import { InBar } from '../../parts/shell/BarSlot.tsx';
import { PastEdge } from '../../parts/shell/PastEdge.tsx';
import { BottomSheet } from '../../parts/sheet/BottomSheet.tsx';
import type { SheetHeight } from '../../parts/sheet/sheetHeights.ts';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { useIsPhone } from '../../parts/useIsPhone.ts';
import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { incidentsAskText } from '../../text/incidentsAsk.ts';
import { incidentsDeskText } from '../../text/incidentsDesk.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { copied } from './copied.ts';
import css from './desk.module.css';
import { DeskBar } from './DeskBar.tsx';
import { DeskGround } from './DeskGround.tsx';
import { DeskMapProvider, useDeskMapParts } from './deskMap.ts';
import { AskingSide } from './AskingSide.tsx';
import { DeskDrawn } from './DeskDrawn.tsx';
import { incidentsHere } from './incidentsHere.ts';
import { useArea } from './useArea.ts';
import { type Desk, useDesk } from './useDesk.ts';
import { useDrawing } from './useDrawing.ts';

/** What is shown of an open incident is as large as the rest: it loads with the first one. */
const OpenIncident = lazy(async () => ({ default: (await import('./open/OpenIncident.tsx')).OpenIncident }));

/** On a phone the lists of an open incident need the whole screen; changing its area needs the map. */
const workOf = ({ incident, tab }: Desk['view']): string =>
  incident === null ? 'asking' : `${incident} ${tab === 'area' ? 'area' : 'lists'}`;
const firstHeight = ({ incident, tab, place }: Desk['view']): SheetHeight => {
  if (incident !== null) return tab === 'area' ? 'half' : 'whole';
  return place ? 'half' : 'peek';
};

interface Props {
  readonly pack: IncidentPack;
  readonly isOffline: boolean;
}

/** The incident desk: where it happened, who answers, what an area holds; or one open incident. Map full bleed, panel at the left, on a phone a sheet. */
export function IncidentDesk({ pack, isOffline }: Props) {
  const w = useText(incidentsDeskText);
  const answerWords = useText(incidentsAnswerText);
  const askWords = useText(incidentsAskText);
  const shell = useText(shellText);
  const desk = useDesk(pack, isOffline);
  const area = useArea(desk);
  const drawing = useDrawing(desk, area);
  const parts = useDeskMapParts();
  const isPhone = useIsPhone();
  const [height, setHeight] = useState<SheetHeight>(firstHeight(desk.view));
  const [words, setWords] = useState(desk.view.name);
  const [said, setSaid] = useState('');
  const [notice, setNotice] = useState<string | null>(null);
  const { view, change } = desk;
  const work = workOf(view);
  const [shownWork, setShownWork] = useState(work);
  if (shownWork !== work) {
    setShownWork(work);
    if (work !== 'asking') setHeight(firstHeight(view));
  }

  const ask = (place: LonLat, name: string, typed: string): void => {
    setSaid(typed);
    area.setArea(null);
    change({ tab: 'place', place, name });
    parts.map.fit([place], 15);
    // Half a screen does not hold the number where more is said before it: the server is gone, or something is under way there.
    const isUnderWay = name !== '' && desk.mayRead && incidentsHere(pack.incidents, place).length > 0;
    setHeight(isOffline || isUnderWay ? 'whole' : 'half');
  };
  const press = (at: LonLat): void => {
    if (drawing.isOn) {
      drawing.press(at);
      return;
    }
    if (view.incident !== null) return;
    setWords('');
    ask(at, '', '');
  };
  const copy = useCallback(
    async (text: string, done: string): Promise<void> => setNotice((await copied(text)) ? done : w.notCopied),
    [w],
  );
  const gone = useCallback(() => setNotice(null), []);
  const lit = useMemo(() => {
    if (view.tab === 'area') return area.touched;
    if (view.incident !== null) return [];
    return desk.found && desk.found.answer !== 'none' ? desk.found.cells.map(({ no }) => no) : [];
  }, [view.incident, view.tab, area.touched, desk.found]);

  const side =
    view.incident !== null ? (
      <Suspense fallback={<Skeleton lines={[60, 90, 40, 100, 100, 100]} label={shell.loading} />}>
        <OpenIncident
          key={view.incident}
          id={view.incident}
          desk={desk}
          area={area}
          drawing={drawing}
          centre={parts.centre}
        />
      </Suspense>
    ) : (
      <AskingSide
        desk={desk}
        area={area}
        drawing={drawing}
        words={words}
        said={said}
        centre={parts.centre}
        onWords={setWords}
        onPlace={(place, name, typed) => {
          if (name !== '' && name !== askWords.mine) setWords(name);
          ask(place, name, typed);
        }}
        onClear={() => {
          setWords('');
          change({ place: null, name: '' });
        }}
        onFocus={() => isPhone && setHeight('whole')}
        onTab={(tab) => {
          change({ tab });
          if (isPhone) setHeight(tab === 'area' ? 'half' : height === 'peek' ? 'half' : height);
        }}
        onCopySms={(text) => void copy(text, answerWords.smsCopied)}
      />
    );
  return (
    <DeskMapProvider value={parts.map}>
      <div className={css.desk}>
        <InBar>
          <DeskBar
            desk={desk}
            onCopyLink={() => {
              if (area.isUnsaid) setNotice(w.areaTooLong);
              else void copy(location.href, w.linkCopied);
            }}
          />
        </InBar>
        {view.when !== null && view.incident === null && <PastEdge />}
        <DeskDrawn
          desk={desk}
          area={area}
          onPlace={(place, name) => {
            setWords(name);
            ask(place, name, name);
          }}
        />
        {!isPhone && (
          <section className={css.panel} aria-label={w.sheet} data-incident={view.incident !== null}>
            {side}
          </section>
        )}
        <div className={css.ground}>
          <DeskGround
            desk={desk}
            mapRef={parts.mapRef}
            marks={parts.marks}
            areas={parts.areas}
            lit={lit}
            sketch={drawing.sketch}
            isDrawing={drawing.isOn}
            onPress={press}
            onDone={drawing.finish}
            onMove={drawing.setPointer}
            onMark={parts.tell}
          />
          {drawing.isOn && drawing.kind === 'polygon' && <div className={css.cross} aria-hidden="true" />}
          {isPhone && (
            <BottomSheet label={w.sheet} height={height} onHeight={setHeight}>
              <div className={css.sheet}>{side}</div>
            </BottomSheet>
          )}
        </div>
        <Notice message={notice} onGone={gone} />
      </div>
    </DeskMapProvider>
  );
}
