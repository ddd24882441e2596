import { queryOptions } from '@tanstack/react-query';
import type { Repairs } from '../../server/app.ts';
import { get, send } from './client.ts';
import { keys } from './keys.ts';

/** The overlaps and gaps of a file of cells, what is decided, and afterwards the report. */
export const repairsQuery = (jobId: string) =>
  queryOptions({
    queryKey: keys.repairs(jobId),
    queryFn: ({ signal }) => get<Repairs>(`/imports/${jobId}/repairs`, {}, signal),
    // A file checked again has other numbers: nothing old may be shown first.
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });

/** Keeps all that is decided: who gets which ground, by its number. */
export const decideRepairs = (jobId: string, owners: Repairs['owners']): Promise<Pick<Repairs, 'owners'>> =>
  send(`/imports/${jobId}/repairs`, { method: 'PUT', body: { owners } });
