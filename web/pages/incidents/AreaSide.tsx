import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { labelOf } from '#domain/labels.ts';
import type { LonLat } from '../../map/model.ts';
import { AreaTools } from '../../panels/incidents/AreaTools.tsx';
import { distanceWords } from '../../panels/incidents/distanceWords.ts';
import { FirstUse } from '../../parts/states/FirstUse.tsx';
import { readAreaFile } from '../../api/incidents.ts';
import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { incidentsAskText } from '../../text/incidentsAsk.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { AreaAnswer } from './AreaAnswer.tsx';
import { AreaFaults } from './AreaFaults.tsx';
import type { CapWords } from './capWords.ts';
import { useDeskMap } from './deskMap.ts';
import { lineOptions } from './lineOptions.ts';
import type { AskedArea } from './useArea.ts';
import type { Desk } from './useDesk.ts';
import type { Drawing } from './useDrawing.ts';

interface Props {
  readonly desk: Desk;
  readonly area: AskedArea;
  readonly drawing: Drawing;
  readonly centre: () => LonLat | null;
  readonly cap: CapWords | null;
  readonly onCap: (cap: CapWords | null) => void;
}

/** Drawing an area, and what it holds. */
export function AreaSide({ desk, area, drawing, centre, cap, onCap }: Props) {
  const w = useText(incidentsAreaText);
  const ask = useText(incidentsAskText);
  const answer = useText(incidentsAnswerText);
  const { language } = useLanguage();
  const { pack, view, change, isOffline } = desk;
  const { spec, setArea } = area;
  const { fit } = useDeskMap();
  const file = useMutation({
    mutationFn: readAreaFile,
    onSuccess: ({ area: ground, name, cap: warning }, sent) => {
      onCap(warning);
      if (ground.type === 'Point') {
        change({ tab: 'place', place: ground.coordinates, name: name ?? '' });
        fit([ground.coordinates], 15);
      } else {
        setArea({ kind: 'file', name: name ?? sent.name, ground }, 'push');
        fit([ground]);
      }
    },
  });
  const pressedLine = spec?.kind === 'along' ? spec.lineId : null;
  const lines = useMemo(
    () =>
      lineOptions(pack.lines, pressedLine, {
        kindOf: (kind) => ask.kinds[kind],
        unnamed: (kind, long) => w.unnamedLine(kind, distanceWords(long, answer)),
      }),
    [pack.lines, pressedLine, ask, w, answer],
  );
  const cellOptions = useMemo(
    () => pack.facts.cells.map(({ no }) => ({ value: no, label: desk.cellName(no) })),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- names follow from the facts
    [pack.facts],
  );
  return (
    <>
      <AreaTools
        kind={drawing.kind}
        hasArea={spec !== null || drawing.corners.length > 0}
        radiusM={drawing.radiusM}
        placeName={view.place ? view.name || view.place.map((one) => one.toFixed(4)).join(', ') : null}
        hasCentre={spec?.kind === 'circle'}
        corners={drawing.corners.length}
        lines={lines}
        along={spec?.kind === 'along' ? spec : null}
        cellOptions={cellOptions}
        chosenCells={spec?.kind === 'cells' ? spec.nos : []}
        file={{ isReading: file.isPending, trouble: file.error?.message ?? null, headline: cap?.headline ?? null }}
        isOffline={isOffline}
        onKind={drawing.setKind}
        onRadius={drawing.setRadius}
        onCentreOnPlace={() => view.place && drawing.centreOn(view.place)}
        onCorner={() => {
          const at = centre();
          if (at) drawing.addCorner(at);
        }}
        onUndoCorner={drawing.undoCorner}
        onFinish={drawing.finish}
        onAlong={(along) => setArea({ kind: 'along', ...along })}
        onLine={(id) => {
          drawing.alongNear(id, view.place);
          const line = pack.lines.find((one) => one.id === id)?.line;
          if (line) fit(view.place ? [view.place] : line, 15);
        }}
        onCells={drawing.setCells}
        onFile={(chosen) => file.mutate(chosen)}
        onClear={() => {
          onCap(null);
          drawing.clear();
        }}
      />
      {area.faults.length > 0 && <AreaFaults faults={area.faults} />}
      {spec === null && drawing.corners.length === 0 && <FirstUse title={w.none.title} detail={w.none.detail} />}
      {area.laid && <AreaAnswer desk={desk} area={area} teamKind={(kind) => labelOf('teamKind', kind, language)} />}
    </>
  );
}
