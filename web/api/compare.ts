import { queryOptions } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import type { Comparison, PlanConflicts } from '../../server/app.ts';
import { get, send } from './client.ts';

/** A comparison as it is read: lines (`closed`, `opened`) and ground (`moved`) as GeoJSON. */
export interface ReadComparison extends Omit<Comparison, 'features'> {
  readonly features: FeatureCollection;
}

/** Two partitions, each `edition:<id>` or `plan:<id>`. */
export const compareQuery = (a: string, b: string) =>
  queryOptions({
    queryKey: ['plans', 'compare', a, b],
    queryFn: ({ signal }) => get<ReadComparison>('/compare', { a, b }, signal),
  });

export const partitionQuery = (of: string) =>
  queryOptions({
    queryKey: ['plans', 'partition', of],
    queryFn: ({ signal }) => get<FeatureCollection>('/partition', { of }, signal),
  });

export const conflictsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', 'rebase', planId],
    queryFn: ({ signal }) => get<PlanConflicts>(`/plans/${planId}/rebase`, {}, signal),
  });

export type ConflictChoice = 'mine' | 'theirs';

/** Moves a draft onto an edition, with a choice for each conflict. */
export const rebasePlan = (
  planId: string,
  editionId: string,
  choices: ReadonlyMap<string, ConflictChoice>,
  version: number,
): Promise<unknown> =>
  send(`/plans/${planId}/rebase`, {
    body: { editionId, choices: [...choices].map(([id, choice]) => ({ id, choice })) },
    version,
  });
