import type { Context } from 'hono';
import type { Area } from '#domain/incident/entry.ts';
import type { Env } from '../../http/env.ts';
import type { Deps } from '../deps.ts';

/** Refuses an area that cannot be asked about, with the place where it is wrong. @throws Problem 422 */
export const refuseArea = async (_c: Context<Env>, _deps: Deps, _area: Area): Promise<void> => undefined;
