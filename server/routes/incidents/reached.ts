import type { Context } from 'hono';
import type { Env } from '../../http/env.ts';
import { problem } from '../../http/problem.ts';
import { incidentById, type IncidentRow } from '../../queries/incidents/incidentRows.ts';
import type { Deps } from '../deps.ts';

/** An incident of the reader's town: whoever may read incidents reads all of them, for they know no village line. @throws Problem 404 */
export const reachedIncident = async (c: Context<Env>, { store }: Deps, id: string): Promise<IncidentRow> => {
  const row = await incidentById(store, c.get('actor').townId, id);
  if (row === null) throw problem('notFound');
  return row;
};
