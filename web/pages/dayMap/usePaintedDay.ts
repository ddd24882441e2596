import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CellMetric } from '#domain/words.ts';
import { cellStateQuery, cellsQuery, divisionsQuery } from '../../api/queries.ts';
import { useFollowing } from '../../api/useFollowing.ts';
import { paintingOf } from '../coverage/looks.ts';
import { cellDirectory, villagesOf } from '../coverage/places.ts';
import { useMe } from '../shell/MeContext.ts';

const noCells = cellDirectory([]);

/** A day as a map shows it: its colours, cells and villages. Colours follow a fast hand, the rest comes after. */
export function usePaintedDay(day: string, metric: CellMetric, village: string | null = null) {
  const me = useMe();
  const state = useFollowing(cellStateQuery(metric, day));
  const cells = useQuery({ ...cellsQuery(day), placeholderData: keepPreviousData });
  const divisions = useQuery({ ...divisionsQuery(day), placeholderData: keepPreviousData });
  const directory = useMemo(() => (cells.data ? cellDirectory(cells.data.features) : noCells), [cells.data]);
  const villages = useMemo(() => villagesOf(divisions.data?.items ?? []), [divisions.data]);
  const painting = useMemo(() => {
    const isInside =
      village === null ? null : (no: number) => directory.byNo.get(no)?.properties.village.id === village;
    return state.data ? paintingOf(state.data, { isInside, answererOf: null }) : null;
  }, [state.data, directory, village]);
  return {
    day,
    metric,
    village,
    painting,
    directory,
    villages,
    edition: state.data?.edition?.id ?? me.town.edition?.id ?? null,
    error: state.error ?? cells.error,
    isReady: painting !== null && cells.data !== undefined,
    retry: () => {
      void state.refetch();
      void cells.refetch();
    },
  };
}

export type PaintedDay = ReturnType<typeof usePaintedDay>;
