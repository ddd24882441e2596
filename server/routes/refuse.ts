import type { Context } from 'hono';
import type { Permission } from '../http/access.ts';
import type { Env } from '../http/env.ts';
import { versionTag } from '../http/etag.ts';
import { type Problem, problem, problemOf } from '../http/problem.ts';
import { type TradeFault, tradeSentence } from '../http/text/tradeFaults.ts';
import { noteOutOfScope } from '../queries/by.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';

/** Refuses what breaks a rule of the trade, every fault with its sentence; does nothing for a sound thing. @throws Problem 422 */
export const refuseFaults = (c: Context<Env>, faults: readonly TradeFault[]): void => {
  if (faults.length === 0) return;
  const language = c.get('language');
  throw problem('unprocessable', {
    faults: faults.map((fault) => ({ path: fault.path, kind: fault.kind, message: tradeSentence(fault, language) })),
  });
};

/**
 * The 404 for an id that a reader may not reach. Where the thing is there but out of the scope the try goes to the audit
 * (trust.md, row 15); the answer is the same.
 */
export const unreachable = async (
  c: Context<Env>,
  { store }: Deps,
  asked: { readonly permission: Permission; readonly id: string; readonly isThere: boolean },
): Promise<Problem> => {
  if (asked.isThere) await noteOutOfScope(store, byOf(c, asked.permission), asked.permission, asked.id);
  return problem('notFound');
};

/** The 412 for a change over an old version: what the reader had, and what is there now. */
export const staleProblem = (yours: number, current: { readonly version: number } | null): Problem =>
  problem('stale', {
    members: { yours, current },
    ...(current === null ? {} : { headers: { etag: versionTag(current.version) } }),
  });

/** Whether a commit failed because its row is there already: the same thing sent twice at once, or a taken id. */
export const isDuplicate = (error: unknown): boolean => problemOf(error)?.kind === 'duplicate';

/** Whether a commit failed because its row was changed meanwhile. */
export const isStale = (error: unknown): boolean => problemOf(error)?.kind === 'stale';
