import { useEffect, useMemo } from 'react';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { type DeskDrawing, useDeskMap, useDrawn } from './deskMap.ts';
import type { AskedArea } from './useArea.ts';
import type { Desk } from './useDesk.ts';

/** What the desk itself draws on its map: the place asked about, the area, shelters and hazard points, and open incidents. */
export function DeskDrawn({ desk, area }: { desk: Desk; area: AskedArea }) {
  const w = useText(incidentsAreaText);
  const { view, pack } = desk;
  const { shape } = area;
  const { fit } = useDeskMap();
  const isAsking = view.incident === null;
  const sites = useMemo(
    (): DeskDrawing => ({
      marks: [
        ...pack.sites
          .filter(({ kind }) => kind === 'hazardPoint')
          .map(({ siteId, name, point }) => ({
            id: `hazard ${siteId}`,
            kind: 'hazard' as const,
            at: point,
            tone: 'waiting' as const,
            label: name,
          })),
        ...pack.shelters.map(({ siteId, name, point, free }) => ({
          id: `shelter ${siteId}`,
          kind: 'shelter' as const,
          at: point,
          tone: free > 0 ? ('good' as const) : ('faint' as const),
          label: name,
        })),
      ],
    }),
    [pack.sites, pack.shelters],
  );
  const asked = useMemo((): DeskDrawing | null => {
    if (!isAsking) return null;
    return {
      marks: view.place ? [{ id: 'place', kind: 'place', at: view.place, tone: 'accent', label: view.name }] : [],
      areas: view.tab === 'area' && shape ? [{ id: 'asked', geometry: shape, tone: 'asked' }] : [],
    };
  }, [isAsking, view.place, view.name, view.tab, shape]);
  const faults = useMemo(
    (): DeskDrawing => ({
      marks: area.faults.flatMap((fault, i) =>
        'at' in fault && fault.at !== null && view.tab === 'area'
          ? [
              {
                id: `fault ${i}`,
                kind: 'hazard' as const,
                at: fault.at,
                tone: 'danger' as const,
                label: w.faultKinds[fault.kind],
              },
            ]
          : [],
      ),
    }),
    [area.faults, view.tab, w],
  );
  const others = useMemo(
    (): DeskDrawing => ({
      areas: pack.incidents.flatMap(({ id, area: ground, isDrill }) =>
        ground === null || id === view.incident
          ? []
          : [{ id: `incident ${id}`, geometry: ground, tone: isDrill ? ('drill' as const) : ('incident' as const) }],
      ),
    }),
    [pack.incidents, view.incident],
  );
  useDrawn('sites', isAsking ? sites : null);
  useDrawn('asked', asked);
  useDrawn('faults', faults);
  useDrawn('others', isAsking ? others : null);
  // A link opens on what it speaks of.
  useEffect(() => {
    if (view.incident !== null) return;
    if (view.tab === 'area' && shape) fit([shape]);
    else if (view.place) fit([view.place], 15);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only what the page was opened with
  }, []);
  return null;
}
