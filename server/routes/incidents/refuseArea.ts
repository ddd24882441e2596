import type { Context } from 'hono';
import type { Area } from '#domain/incident/entry.ts';
import { type AreaFault, areaFaults } from '#domain/responsible/areaFaults.ts';
import type { Env } from '../../http/env.ts';
import { type Problem, problem } from '../../http/problem.ts';
import { areaFaultSentence } from '../../http/text/areaFaults.ts';
import { answeringTown } from '../../queries/responsible/answeringTown.ts';
import type { Deps } from '../deps.ts';

/** The refusal of an area: every fault with its sentence and, where it has one, its place. */
export const areaProblem = (c: Context<Env>, faults: readonly AreaFault[], path: string): Problem => {
  const language = c.get('language');
  return problem('unprocessable', {
    faults: faults.map((fault) => ({
      path,
      kind: fault.kind,
      message: areaFaultSentence(fault, language),
      ...('swapped' in fault ? { at: fault.swapped } : 'at' in fault && fault.at !== null ? { at: fault.at } : {}),
    })),
  });
};

/** Refuses an area that cannot be asked about, with the place where it is wrong. @throws Problem 422 */
export const refuseArea = async (c: Context<Env>, deps: Deps, area: Area, path = 'area'): Promise<void> => {
  const { townId, zone } = c.get('actor');
  const town = await answeringTown(deps, { townId, zone }, deps.now());
  const faults = areaFaults(area, town?.bbox == null ? null : { bbox: town.bbox });
  if (faults.length > 0) throw areaProblem(c, faults, path);
};
