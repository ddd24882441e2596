import { queryOptions } from '@tanstack/react-query';
import type { CellMetric } from '#domain/words.ts';
import type {
  Assignment,
  Cadre,
  CellCollection,
  CellGroups,
  CellProperties,
  CellState,
  Coverage,
  CoverageLevel,
  Division,
  Edition,
  Gaps,
  Household,
  Issue,
  SearchHit,
  Series,
  Visit,
} from '../../server/app.ts';
import { get, type Params } from './client.ts';
import { keys } from './keys.ts';
import { readBasemap } from './basemap.ts';
import { readMe } from './me.ts';

/** The past changes rarely (late entries arrive as events), so what was read stays fresh until an event spoils it. */
const steady = { staleTime: 5 * 60_000, gcTime: 30 * 60_000 } as const;

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export const meQuery = () =>
  queryOptions({
    queryKey: keys.me,
    queryFn: ({ signal }) => readMe(signal),
    staleTime: 60_000,
    networkMode: 'always',
  });

export const setupQuery = () =>
  queryOptions({
    queryKey: keys.setup,
    queryFn: ({ signal }) => get<{ isNeeded: boolean; isDemo: boolean }>('/setup', {}, signal),
    retry: false,
  });

export const divisionsQuery = (asOf: string) =>
  queryOptions({
    queryKey: keys.divisions(asOf),
    queryFn: ({ signal }) => get<{ items: Division[] }>('/divisions', { asOf }, signal),
    ...steady,
  });

export const editionsQuery = () =>
  queryOptions({
    queryKey: keys.editions,
    queryFn: ({ signal }) => get<{ items: Edition[] }>('/editions', {}, signal),
    ...steady,
  });

export const cellsQuery = (asOf: string) =>
  queryOptions({
    queryKey: keys.cells(asOf),
    queryFn: ({ signal }) => get<CellCollection>('/cells', { asOf }, signal),
    ...steady,
  });

export const cellQuery = (id: string, asOf: string) =>
  queryOptions({
    queryKey: keys.cell(id, asOf),
    queryFn: ({ signal }) => get<CellCollection['features'][number]>(`/cells/${id}`, { asOf }, signal),
    ...steady,
  });

export const cellGroupsQuery = (id: string, asOf: string) =>
  queryOptions({
    queryKey: keys.cellGroups(id, asOf),
    queryFn: ({ signal }) => get<CellGroups>(`/cells/${id}/groups`, { asOf }, signal),
    ...steady,
  });

export const cellStateQuery = (metric: CellMetric, asOf: string) =>
  queryOptions({
    queryKey: keys.cellState(metric, asOf),
    queryFn: () => get<CellState>('/cells/state', { asOf, metric }),
    ...steady,
  });

export const coverageQuery = (level: CoverageLevel, asOf: string, division?: string | null) =>
  queryOptions({
    queryKey: keys.coverage(level, asOf, division),
    queryFn: ({ signal }) => get<Coverage>('/coverage', { asOf, level, division }, signal),
    ...steady,
  });

export const seriesQuery = (level: CoverageLevel, from: string, to: string) =>
  queryOptions({
    queryKey: keys.series(level, from, to),
    queryFn: ({ signal }) => get<Series>('/coverage/series', { from, to, level }, signal),
    ...steady,
  });

export const gapsQuery = (asOf: string, division: string | null) =>
  queryOptions({
    queryKey: keys.gaps(asOf, division),
    queryFn: ({ signal }) => get<Gaps>('/gaps', { asOf, division }, signal),
    ...steady,
  });

export const searchQuery = (words: string, asOf: string) =>
  queryOptions({
    queryKey: keys.search(words, asOf),
    queryFn: ({ signal }) => get<{ items: SearchHit[] }>('/search', { q: words, asOf }, signal),
    enabled: words.length > 0,
    staleTime: 60_000,
  });

export const householdQuery = (id: string, asOf: string) =>
  queryOptions({
    queryKey: keys.household(id, asOf),
    queryFn: ({ signal }) => get<Household>(`/households/${id}`, { asOf }, signal),
  });

export const cadreQuery = (id: string, asOf: string) =>
  queryOptions({
    queryKey: keys.cadre(id, asOf),
    queryFn: ({ signal }) => get<Cadre>(`/cadres/${id}`, { asOf }, signal),
    ...steady,
  });

export const openIssuesQuery = (cellId: string, asOf: string) =>
  queryOptions({
    queryKey: keys.issues({ cellId, asOf }),
    queryFn: ({ signal }) => get<Page<Issue>>('/issues', { cell: cellId, asOf, state: 'open', limit: 100 }, signal),
  });

export const visitsQuery = (householdId: string) =>
  queryOptions({
    queryKey: keys.visits({ householdId }),
    queryFn: ({ signal }) => get<Page<Visit>>('/visits', { household: householdId, limit: 20 }, signal),
  });

export const assignmentsQuery = (filter: Params) =>
  queryOptions({
    queryKey: keys.assignments(filter),
    queryFn: ({ signal }) => get<Page<Assignment>>('/assignments', filter, signal),
    ...steady,
  });

/** Points for those who see points (`radiusM` 0), hexagons of five or more households for the others. */
export interface HeatAnswer {
  readonly kind: 'points' | 'hexagons';
  readonly radiusM: number;
  readonly items: readonly {
    readonly at: readonly [number, number];
    readonly days: number;
    readonly households: number;
  }[];
}

export const heatQuery = (asOf: string) =>
  queryOptions({
    queryKey: keys.heat(asOf),
    queryFn: ({ signal }) => get<HeatAnswer>('/coverage/heat', { asOf }, signal),
    ...steady,
  });

export const basemapQuery = () =>
  queryOptions({
    queryKey: keys.basemap,
    queryFn: readBasemap,
    staleTime: Number.POSITIVE_INFINITY,
  });

export type CellFeature = CellCollection['features'][number];
export type { CellProperties };
