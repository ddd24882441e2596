import type { Context } from 'hono';
import type { Env } from '../../http/env.ts';
import { problem } from '../../http/problem.ts';
import { jobOf, type JobRow } from '../../queries/jobs.ts';
import type { Deps } from '../deps.ts';

/** A job of whoever is asking: a file's preview and its wrong rows hold names in full, so it is nobody else's. @throws Problem 404 */
export const ownJob = async (c: Context<Env>, { store }: Deps, id: string): Promise<JobRow> => {
  const { townId, accountId } = c.get('actor');
  const job = await jobOf(store, townId, id);
  if (job === null || job.accountId !== accountId) throw problem('notFound');
  return job;
};
