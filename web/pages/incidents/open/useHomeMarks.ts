import { useEffect, useMemo, useRef } from 'react';
import type { IncidentBrief } from '../../../../server/app.ts';
import { homeMarks } from '../../../panels/incidents/open/homeMarks.ts';
import { filteredHomes, type HomeFilter, type HomeRow } from '../../../panels/incidents/open/homeRows.ts';
import { type DeskDrawing, useDeskMap, useDrawn, usePicked } from '../deskMap.ts';

interface Asked {
  readonly incident: IncidentBrief | null;
  readonly rows: readonly HomeRow[];
  readonly filter: HomeFilter;
  readonly chosen: string | null;
  readonly onPick: (householdId: string) => void;
}

const homeMark = 'home:';

/** Draws the incident's area and its households; what is pressed on the map is chosen in the list. */
export function useHomeMarks({ incident, rows, filter, chosen, onPick }: Asked): void {
  const { fit } = useDeskMap();
  const area = incident?.area ?? null;
  const point = incident?.point ?? null;
  const tone = incident?.isDrill ? 'drill' : incident?.stage === 'ended' ? 'over' : 'incident';
  const id = incident?.id ?? '';
  const drawing = useMemo((): DeskDrawing => {
    const fitting = new Set(filteredHomes(rows, filter).map(({ home }) => home.householdId));
    return {
      areas: area === null ? [] : [{ id: `incident ${id}`, geometry: area, tone }],
      marks: [
        ...(point === null
          ? []
          : [{ id: `place ${id}`, kind: 'place' as const, at: point, tone: 'danger' as const, label: '' }]),
        ...homeMarks({ rows, fitting, chosen }),
      ],
    };
  }, [area, point, tone, id, rows, filter, chosen]);
  useDrawn('open-incident', drawing);
  usePicked((mark) => {
    if (mark.startsWith(homeMark)) onPick(mark.slice(homeMark.length));
  });
  // Once, when it is first known where.
  const shown = useRef('');
  useEffect(() => {
    if (id === '' || shown.current === id) return;
    shown.current = id;
    if (area !== null) fit([area]);
    else if (point !== null) fit([point], 15);
  }, [id, area, point, fit]);
}
