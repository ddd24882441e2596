import type { Context } from 'hono';
import type { ArrangedFault } from '#domain/arranged/arrangedFaults.ts';
import type { Env } from '../../http/env.ts';
import { problem } from '../../http/problem.ts';
import { arrangedSentence } from '../../http/text/arrangedFaults.ts';

/** Refuses what is wrong with something arranged beforehand, each fault with its sentence; nothing for a sound thing. @throws Problem 422 */
export const refuseArranged = (c: Context<Env>, faults: readonly ArrangedFault[]): void => {
  if (faults.length === 0) return;
  const language = c.get('language');
  throw problem('unprocessable', {
    faults: faults.map((fault) => ({ path: fault.path, kind: fault.kind, message: arrangedSentence(fault, language) })),
  });
};
