import type { Context } from 'hono';
import type { Permission } from '../../http/access.ts';
import type { Env } from '../../http/env.ts';
import { problem } from '../../http/problem.ts';
import { scopeOf } from '../../http/scope.ts';
import { type RosterFault, rosterSentence } from '../../http/text/rosterFaults.ts';

/** Refuses what speaks against a change of a roster, every fault with its sentence; does nothing for a sound one. @throws Problem 422 */
export const refuseRoster = (c: Context<Env>, faults: readonly RosterFault[]): void => {
  if (faults.length === 0) return;
  const { zone } = c.get('actor');
  throw problem('unprocessable', {
    faults: faults.map((fault) => ({
      path: 'of' in fault ? fault.of : fault.path,
      kind: fault.kind,
      message: rosterSentence(fault, c.get('language'), zone),
    })),
  });
};

/** Who is on duty is the whole town's, and gives rights in it: a desk of one village does not change it. @throws Problem 403 */
export const wholeTownOnly = (c: Context<Env>, permission: Permission): void => {
  if (!scopeOf(c, permission).whole) throw problem('forbidden');
};
