import { queryOptions } from '@tanstack/react-query';
import type { ImportChoices, ImportTargets, Job } from '../../server/app.ts';
import { get, send } from './client.ts';
import { keys } from './keys.ts';

export const importTargetsQuery = () =>
  queryOptions({
    queryKey: keys.importTargets,
    queryFn: ({ signal }) => get<ImportTargets>('/imports/targets', {}, signal),
  });

const isWorking = (job: Job | undefined): boolean => job?.state === 'checking' || job?.state === 'running';

/** One job; asked again twice a second while it works. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: keys.job(id),
    queryFn: ({ signal }) => get<Job>(`/jobs/${id}`, {}, signal),
    refetchInterval: ({ state }) => (isWorking(state.data) ? 500 : false),
    staleTime: 0,
  });

/** Sends a file to be checked; nothing is written yet. */
export const startImport = (noun: string, file: File, choices: ImportChoices): Promise<Job> => {
  const form = new FormData();
  form.set('noun', noun);
  for (const [name, value] of Object.entries(choices)) {
    if (value !== undefined) form.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  form.set('file', file);
  return send<Job>('/imports', { body: form });
};

export const checkImport = (id: string, choices: ImportChoices): Promise<Job> =>
  send<Job>(`/imports/${id}/check`, { body: choices });

export const runImport = (id: string, rows: 'all' | 'good'): Promise<Job> =>
  send<Job>(`/imports/${id}/run`, { body: { rows } });

export const cancelJob = (id: string): Promise<Job> => send<Job>(`/jobs/${id}/cancel`);
