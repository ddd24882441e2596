import { useEffect, useMemo } from 'react';
import type { LonLat } from '../../map/model.ts';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { type DeskDrawing, useDeskMap, useDrawn, usePicked } from './deskMap.ts';
import type { AskedArea } from './useArea.ts';
import type { Desk } from './useDesk.ts';

interface Props {
  readonly desk: Desk;
  readonly area: AskedArea;
  /** A hazard point or a shelter was pressed. */
  readonly onPlace: (place: LonLat, name: string) => void;
}

/** What the desk itself draws on its map: the place asked about, the area, shelters and hazard points, and open incidents. */
export function DeskDrawn({ desk, area, onPlace }: Props) {
  const w = useText(incidentsAreaText);
  const { view, pack, change } = desk;
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
  const others = useMemo((): DeskDrawing => {
    const shown = pack.incidents.filter(({ id, stage }) => id !== view.incident && stage !== 'ended');
    return {
      areas: shown.flatMap(({ id, area: ground, isDrill }) =>
        ground === null
          ? []
          : [{ id: `incident ${id}`, geometry: ground, tone: isDrill ? ('drill' as const) : ('incident' as const) }],
      ),
      marks: shown.flatMap(({ id, point, name, isDrill }) =>
        point === null
          ? []
          : [
              {
                id: `incident ${id}`,
                kind: 'team' as const,
                at: point,
                tone: isDrill ? ('waiting' as const) : ('danger' as const),
                label: name,
              },
            ],
      ),
    };
  }, [pack.incidents, view.incident]);
  usePicked((id) => {
    const [kind, of] = [id.slice(0, id.indexOf(' ')), id.slice(id.indexOf(' ') + 1)];
    if (!isAsking) return;
    if (kind === 'incident') change({ incident: of });
    const site = [...pack.sites, ...pack.shelters].find(({ siteId }) => siteId === of);
    if (site && (kind === 'hazard' || kind === 'shelter')) onPlace(site.point, site.name);
  });
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
