import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Gap, SearchHit } from '../../../server/app.ts';
import { cellGroupsQuery, householdQuery } from '../../api/queries.ts';
import type { MapHandle } from '../../map/mapHandle.ts';
import type { HouseholdPoint } from '../../map/model.ts';
import { factsOf, type HouseholdFacts } from '../../panels/coverage/householdFacts.ts';
import { householdPoints } from './householdPoints.ts';
import { asLonLat, boxOfCell, boxOfPoints, boxOfVillage, villageHolding } from './places.ts';
import type { Desk } from './useDesk.ts';

/** Close enough to tell the households of one house apart. */
const groupZoom = 18.2;
const nobody: readonly HouseholdPoint[] = [];

/** From town to village to cell to group to household, and where the map goes with it. */
export function useSelection(desk: Desk, map: RefObject<MapHandle | null>) {
  const { view, change, directory, restDay, me } = desk;
  const [picked, setPicked] = useState<readonly string[]>([]);
  const seesHouseholds = me.may.includes('households.read');
  const groupsQuery = useQuery({
    ...cellGroupsQuery(view.cell ?? '', restDay),
    enabled: view.cell !== null && seesHouseholds,
    placeholderData: keepPreviousData,
  });
  const groups = view.cell !== null ? (groupsQuery.data ?? null) : null;
  const points = useMemo(() => (groups ? householdPoints(groups) : nobody), [groups]);
  const listed = useMemo(() => {
    const wanted = new Set(picked);
    return (groups?.features ?? []).flatMap(({ properties }) =>
      wanted.has(properties.householdId) ? [properties] : [],
    );
  }, [groups, picked]);
  // A household found by search may be in no group of this cell: then it is asked for by itself.
  const alone =
    picked.length === 1 && listed.length === 0 && (groups !== null || view.cell === null) ? picked[0] : undefined;
  const found = useQuery({ ...householdQuery(alone ?? '', restDay), enabled: alone !== undefined });
  const members: readonly HouseholdFacts[] = alone !== undefined && found.data ? [factsOf(found.data)] : listed;

  // A group chosen here is shown as soon as its households are known; one that came with the URL leaves the camera alone.
  const groupToShow = useRef<string | null>(null);
  useEffect(() => {
    const wanted = groupToShow.current;
    if (wanted === null || wanted !== view.group) return;
    const box = boxOfPoints(points.flatMap(({ at, groupId }) => (groupId === wanted ? [[...at]] : [])));
    if (!box) return;
    groupToShow.current = null;
    map.current?.showBox(box, groupZoom);
  }, [map, points, view.group]);

  const showCell = (id: string): void => {
    const cell = directory.byId.get(id);
    const box = cell && boxOfCell(cell);
    if (box) map.current?.showBox(box);
  };
  const openCell = (cell: string, group: string | null = null): void => {
    setPicked([]);
    groupToShow.current = group;
    change({ cell, group });
    if (group === null || view.cell !== cell) showCell(cell);
  };
  const openVillage = (village: string | null): void => {
    setPicked([]);
    change({ village, cell: null, group: null });
    const box = village === null ? me.town.bbox : boxOfVillage([...directory.byNo.values()], village);
    if (box) map.current?.showBox(box);
  };
  const openGap = ({ cell, village, group }: Gap): void => {
    if (cell) openCell(cell.id, group?.id ?? null);
    else openVillage(village.id);
  };
  const openHit = (hit: SearchHit): void => {
    // A residents' group has no outline of its own: its village is where it is.
    if (hit.kind === 'division' && hit.cell === null) {
      openVillage(villageHolding(desk.divisions, hit.id));
      return;
    }
    if (hit.kind === 'cadre') change({ metric: 'cadre', by: 'cadre' });
    const cell = hit.kind === 'cell' ? hit.id : (hit.cell?.id ?? null);
    if (cell !== null) openCell(cell);
    if (hit.kind === 'household') setPicked([hit.id]);
    if (hit.point && hit.kind !== 'cell') map.current?.showPoint(asLonLat(hit.point));
  };
  const openGroup = (group: string | null): void => {
    groupToShow.current = group;
    change({ group });
  };
  const closeCell = (): void => {
    setPicked([]);
    change({ cell: null, group: null });
  };
  return { groups, points, members, setPicked, openCell, openGroup, openVillage, openGap, openHit, closeCell };
}

export type Selection = ReturnType<typeof useSelection>;
