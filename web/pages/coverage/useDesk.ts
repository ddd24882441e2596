import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { addDays, addMonths } from '#domain/time/day.ts';
import type { CellMetric } from '#domain/words.ts';
import type { Division } from '../../../server/app.ts';
import { assignmentsQuery, cellStateQuery, cellsQuery, coverageQuery, divisionsQuery } from '../../api/queries.ts';
import { useFollowing } from '../../api/useFollowing.ts';
import { useView } from '../routing/useView.ts';
import { useMe } from '../shell/MeContext.ts';
import { contactLeaderOfCell, unitOfCell } from './answerers.ts';
import { paintingOf } from './looks.ts';
import { cellDirectory, villagesOf } from './places.ts';
import { useDay } from './useDay.ts';

/** The slider holds eighteen months, or as much of them as there is history. */
const monthsShown = 18;

const metricFor = (asked: CellMetric, seesCoverage: boolean): CellMetric => {
  if (seesCoverage) return asked;
  return asked === 'conflicts' ? 'conflicts' : 'cadre';
};

const noCells = cellDirectory([]);
const none: readonly Division[] = [];

/** All that the coverage page knows on the day it shows: where one is (URL), what was read (cache), what is painted. */
export function useDesk() {
  const me = useMe();
  const client = useQueryClient();
  const [view, change] = useView();
  const seesCoverage = me.may.includes('coverage.read');
  const earliest = addMonths(me.today, -monthsShown);
  const from = me.town.historyFrom && me.town.historyFrom > earliest ? me.town.historyFrom : earliest;
  const time = useDay(view.day, from, me.today, change);
  const { day, isMoving, isPlaying } = time;
  const restDay = isMoving ? (view.day ?? me.today) : day;
  const metric = metricFor(view.metric, seesCoverage);

  const state = useFollowing(cellStateQuery(metric, day));
  const cells = useQuery({ ...cellsQuery(restDay), placeholderData: keepPreviousData });
  const divisions = useQuery({ ...divisionsQuery(restDay), placeholderData: keepPreviousData });
  const level = view.village === null ? 'town' : 'village';
  const coverage = useFollowing({ ...coverageQuery(level, day), enabled: seesCoverage });
  const leaders = useQuery({
    ...assignmentsQuery({ role: 'contactLeader', asOf: restDay }),
    enabled: metric === 'cadre' && view.by === 'contactLeader',
  });

  useEffect(() => {
    // The days around the slider are fetched ahead at rest and in the direction of play; under a drag they would only be in its way.
    if (isMoving && !isPlaying) return;
    for (const step of isPlaying ? [1, 2, 3, 4] : [-1, 1, -2, 2]) {
      const near = addDays(day, step);
      if (near >= from && near <= me.today) void client.prefetchQuery(cellStateQuery(metric, near));
    }
  }, [client, day, from, isMoving, isPlaying, me.today, metric]);

  const directory = useMemo(() => (cells.data ? cellDirectory(cells.data.features) : noCells), [cells.data]);
  const villages = useMemo(() => villagesOf(divisions.data?.items ?? none), [divisions.data]);
  const answererOf = useMemo(() => {
    if (view.by === 'unit') return unitOfCell(directory);
    if (view.by === 'contactLeader') return contactLeaderOfCell(directory, leaders.data?.items ?? []);
    return null;
  }, [view.by, directory, leaders.data]);
  const isInside = useMemo(
    () =>
      view.village === null ? null : (no: number) => directory.byNo.get(no)?.properties.village.id === view.village,
    [view.village, directory],
  );
  const painting = useMemo(
    () => (state.data ? paintingOf(state.data, { isInside, answererOf }) : null),
    [state.data, isInside, answererOf],
  );
  const selected = view.cell === null ? null : (directory.byId.get(view.cell) ?? null);
  const headline =
    coverage.data?.items.find(({ id }) => level === 'town' || id === view.village) ?? coverage.data?.items[0] ?? null;

  return {
    me,
    view,
    change,
    time,
    from,
    restDay,
    metric,
    seesCoverage,
    state,
    cells,
    directory,
    divisions: divisions.data?.items ?? none,
    villages,
    painting,
    selected,
    headline: level === 'village' && headline?.id !== view.village ? null : headline,
  };
}

export type Desk = ReturnType<typeof useDesk>;
