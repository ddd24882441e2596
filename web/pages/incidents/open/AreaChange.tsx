import { useMemo } from 'react';
import type { IncidentBrief } from '../../../../server/app.ts';
import { AreaChangeBar } from '../../../panels/incidents/open/AreaChangeBar.tsx';
import { type AreaWay, combinedArea } from '../../../panels/incidents/open/combinedArea.ts';
import { incidentOpenText } from '../../../text/incidentOpen.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { AreaSide } from '../AreaSide.tsx';
import { type DeskDrawing, useDrawn } from '../deskMap.ts';
import type { AskedArea } from '../useArea.ts';
import type { Desk } from '../useDesk.ts';
import type { Drawing } from '../useDrawing.ts';
import { wireArea } from '../wireArea.ts';

interface Props {
  readonly incident: IncidentBrief;
  readonly desk: Desk;
  readonly area: AskedArea;
  readonly drawing: Drawing;
  readonly centre: () => readonly [lon: number, lat: number] | null;
  readonly isSaving: boolean;
  readonly problem: string | null;
  readonly onSave: (area: NonNullable<IncidentBrief['area']>) => void;
  readonly onCancel: () => void;
}

const noCap = (): void => undefined;

/** Extends or shrinks the area of an incident with the tools it was drawn with. */
export function AreaChange({ incident, desk, area, drawing, centre, isSaving, problem, onSave, onCancel }: Props) {
  const w = useText(incidentOpenText).area;
  const { shape, faults } = area;
  const drawn = useMemo(
    (): DeskDrawing | null => (shape ? { areas: [{ id: 'asked', geometry: shape, tone: 'asked' }] } : null),
    [shape],
  );
  useDrawn('area-change', drawn);
  const after = (way: AreaWay) => (shape && faults.length === 0 ? combinedArea(incident.area, shape, way) : null);
  const whyNot = (way: AreaWay): string | null => {
    if (shape === null) return w.nothing;
    if (faults.length > 0) return w.faulty;
    return after(way) === null ? w.empty : null;
  };
  return (
    <>
      <AreaChangeBar
        hasArea={incident.area !== null}
        whyNot={whyNot}
        isSaving={isSaving}
        problem={problem}
        onSave={(way) => {
          const ground = after(way);
          if (ground) onSave(wireArea(ground));
        }}
        onCancel={onCancel}
      />
      <AreaSide desk={desk} area={area} drawing={drawing} centre={centre} cap={null} onCap={noCap} />
    </>
  );
}
