import type { Context } from 'hono';
import type { Env } from '../../http/env.ts';
import type { Language } from '../../http/language.ts';
import { problem } from '../../http/problem.ts';
import { type IncidentFault, incidentSentence } from '../../http/text/incidentFaults.ts';

/** Faults of an incident as they are answered. */
export const shownFaults = (faults: readonly IncidentFault[], language: Language) =>
  faults.map((fault) => ({ path: fault.path, kind: fault.kind, message: incidentSentence(fault, language) }));

/** Refuses what is wrong with an incident; nothing for a sound thing. @throws Problem 422 */
export const refuseIncident = (c: Context<Env>, faults: readonly IncidentFault[]): void => {
  if (faults.length > 0) throw problem('unprocessable', { faults: shownFaults(faults, c.get('language')) });
};
