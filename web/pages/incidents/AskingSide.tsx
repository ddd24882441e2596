import { useState } from 'react';
import { circleArea } from '#domain/responsible/circleArea.ts';
import type { LonLat } from '../../map/model.ts';
import { Choice } from '../../parts/Choice.tsx';
import { incidentsDeskText } from '../../text/incidentsDesk.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { AreaSide } from './AreaSide.tsx';
import { AskPlace } from './AskPlace.tsx';
import type { CapWords } from './capWords.ts';
import css from './desk.module.css';
import { DeskActions } from './DeskActions.tsx';
import { useDeskMap } from './deskMap.ts';
import { type DeskTab, deskTabs } from './deskView.ts';
import { IncidentsSide } from './IncidentsSide.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import { PlaceSide } from './PlaceSide.tsx';
import { sheetHref } from './sheetHref.ts';
import { timeWords } from './timeWords.ts';
import type { AskedArea } from './useArea.ts';
import type { Desk } from './useDesk.ts';
import type { Drawing } from './useDrawing.ts';
import { WhenChoice } from './WhenChoice.tsx';

interface Props {
  readonly desk: Desk;
  readonly area: AskedArea;
  readonly drawing: Drawing;
  readonly words: string;
  readonly said: string;
  readonly centre: () => LonLat | null;
  readonly onWords: (words: string) => void;
  readonly onPlace: (place: LonLat, name: string, said: string) => void;
  readonly onClear: () => void;
  readonly onFocus: () => void;
  readonly onTab: (tab: DeskTab) => void;
  readonly onCopySms: (text: string) => void;
}

/** Asking where, before an incident is open: the box, the time, and one of three sides. */
export function AskingSide({ desk, area, drawing, words, said, centre, ...told }: Props) {
  const w = useText(incidentsDeskText);
  const { language } = useLanguage();
  const { view, pack, mayRead } = desk;
  const { fit } = useDeskMap();
  const [opening, setOpening] = useState<'open' | 'warning' | null>(null);
  const [cap, setCap] = useState<CapWords | null>(null);
  const open = pack.incidents.filter(({ stage }) => stage !== 'ended').length;
  const mayOpen = view.tab === 'place' ? view.place !== null : view.tab === 'area' && area.laid !== null;
  const labelOfTab = (tab: DeskTab): string =>
    tab === 'incidents' && mayRead && open > 0 ? `${w.tabs[tab]} ${open}` : w.tabs[tab];
  return (
    <>
      {desk.isOffline && (
        <p className={css.offline} role="status" data-testid="offline">
          {w.offline(timeWords(pack.facts.madeAt, desk.now, pack.facts.zone, language))}
        </p>
      )}
      <div className={css.ask}>
        <AskPlace
          desk={desk}
          words={words}
          onWords={told.onWords}
          onPlace={told.onPlace}
          onClear={told.onClear}
          onFocus={told.onFocus}
        />
        <div className={css.tabs}>
          <Choice
            label={w.tabsLabel}
            name="tab"
            value={view.tab}
            options={deskTabs.map((value) => ({ value, label: labelOfTab(value) }))}
            onChoose={told.onTab}
          />
          <WhenChoice desk={desk} />
        </div>
      </div>
      <div className={css.body} tabIndex={-1}>
        {view.tab === 'place' && (
          <PlaceSide
            desk={desk}
            sheetHref={sheetHref({ ...view, area: null })}
            onCopySms={told.onCopySms}
            onAround={(radiusM) => {
              if (!view.place) return;
              told.onTab('area');
              area.setArea({ kind: 'circle', at: view.place, radiusM });
              fit([circleArea(view.place, radiusM)]);
            }}
          />
        )}
        {view.tab === 'area' && (
          <AreaSide desk={desk} area={area} drawing={drawing} centre={centre} cap={cap} onCap={setCap} />
        )}
        {view.tab === 'incidents' && <IncidentsSide desk={desk} />}
      </div>
      {mayOpen && <DeskActions desk={desk} onOpen={setOpening} />}
      {opening !== null && (
        <OpenDialog desk={desk} area={area} stage={opening} said={said} cap={cap} onClose={() => setOpening(null)} />
      )}
    </>
  );
}
