import type { Context } from 'hono';
import type { Env } from '../../http/env.ts';
import type { Enterer } from '../../queries/incidents/entryRows.ts';
import type { Deps } from '../deps.ts';

/** Whoever is signed in, as one who enters at a desk. Two browsers of one account are two desks: neither knows what the other has not shown. */
export const deskOf = (c: Context<Env>, { store }: Pick<Deps, 'store'>): Enterer => {
  const { accountId, sessionId } = c.get('actor');
  return {
    via: 'desk',
    accountId,
    cadreId: null,
    author: store.secrets.digest('incident desk', sessionId).slice(0, 12),
  };
};
