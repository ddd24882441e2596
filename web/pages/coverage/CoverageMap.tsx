import { useQuery } from '@tanstack/react-query';
import { type Ref, useMemo, useRef } from 'react';
import { basemapQuery } from '../../api/queries.ts';
import type { MapHandle } from '../../map/mapHandle.ts';
import type { Basemap, Heat, HouseholdPoint } from '../../map/model.ts';
import { TownMap } from '../../map/TownMap.tsx';
import { HoverCard, type HoverHandle } from '../../panels/coverage/HoverCard.tsx';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { basemapFor } from './basemapFor.ts';
import { mapInks } from './fills.ts';
import { hoverCellOf } from './hoverCell.ts';
import { cellLabels, kinOf, villageLabels } from './mapLabels.ts';
import { boxOfVillage } from './places.ts';
import type { Desk } from './useDesk.ts';

interface Props {
  readonly desk: Desk;
  readonly mapRef: Ref<MapHandle>;
  readonly households: readonly HouseholdPoint[];
  readonly heat: Heat | null;
  readonly onHouseholds: (ids: readonly string[]) => void;
}

/** The map with everything of the day on it; what is pointed at goes to the hover card without rendering the page. */
export function CoverageMap({ desk, mapRef, households, heat, onHouseholds }: Props) {
  const basemap = useQuery(basemapQuery());
  const ground = useMemo(() => (basemap.data ? basemapFor(basemap.data) : null), [basemap.data]);
  const fallback = basemap.error ? noGround : null;
  const shown = ground ?? fallback;
  const edition = desk.state.data?.edition?.id ?? desk.me.town.edition?.id ?? null;
  if (!shown || edition === null) return null;
  return <DrawnMap key={shown.kind} {...{ desk, mapRef, households, heat, onHouseholds, edition }} basemap={shown} />;
}

const noGround: Basemap = { kind: 'none' };

function DrawnMap(props: Props & { basemap: Basemap; edition: string }) {
  const { desk, mapRef, households, heat, onHouseholds, basemap, edition } = props;
  const { me, view, painting, directory, villages, selected, change } = desk;
  const w = useText(coverageText);
  const { scheme } = useAppearance();
  const hover = useRef<HoverHandle>(null);
  const labels = useMemo(() => cellLabels(painting, directory), [painting, directory]);
  const names = useMemo(() => villageLabels(villages), [villages]);
  const kin = useMemo(() => kinOf(painting), [painting]);
  const rateName = desk.metric === 'conflicts' || desk.metric === 'cadre' ? '' : w.rates[desk.metric];
  const controls = useMemo(
    () => ({
      'NavigationControl.ZoomIn': w.zoomIn,
      'NavigationControl.ZoomOut': w.zoomOut,
      'AttributionControl.ToggleAttribution': w.attribution,
      'Map.Title': w.map,
    }),
    [w],
  );
  const box = view.village ? boxOfVillage([...directory.byNo.values()], view.village) : null;
  return (
    <>
      <TownMap
        ref={mapRef}
        label={w.map}
        basemap={basemap}
        scheme={scheme}
        inks={mapInks[scheme]}
        cellTiles={`${location.origin}/tiles/cells/${edition}/{z}/{x}/{y}`}
        box={box ?? me.town.bbox}
        camera={view.camera}
        onCamera={(camera) => change({ camera }, 'replace')}
        looks={painting?.looks ?? null}
        day={painting?.asOf ?? ''}
        metric={painting?.metric ?? desk.metric}
        cellLabels={labels}
        villageLabels={names}
        hasConflictCircles={painting?.metric === 'conflicts'}
        households={households}
        householdsOf={view.cell}
        chosenGroup={view.group}
        selectedNo={selected?.properties.no ?? null}
        heat={heat}
        controlWords={controls}
        kinOf={kin}
        onPoint={(no, at) => {
          const cell = no === null ? null : hoverCellOf(no, painting, directory, rateName);
          if (cell) hover.current?.show(cell, at);
          else hover.current?.hide();
        }}
        onPickCell={(no) => {
          const cell = no === null ? null : (directory.byNo.get(no)?.properties.id ?? null);
          change({ cell, group: null });
        }}
        onPickHouseholds={onHouseholds}
      />
      <HoverCard ref={hover} />
    </>
  );
}
