import { newRoutes } from '../http/routes.ts';
import type { Deps } from './deps.ts';
import { arrangedExports } from './exports/arranged.ts';
import { formats } from './exports/described.ts';
import { geoJsonExports } from './exports/geoJson.ts';
import { listExports } from './exports/lists.ts';
import { numberExports } from './exports/numbers.ts';
import { partitionExports } from './exports/partition.ts';
import { rosterExports } from './exports/rosters.ts';

/** Exports of what is on screen: the same scope, the same masks, every one in the audit. */
export const exportsRoutes = (deps: Deps) => {
  const routes = newRoutes();
  for (const format of formats) {
    routes.route('/', numberExports(deps, format));
    routes.route('/', listExports(deps, format));
    routes.route('/', rosterExports(deps, format));
    routes.route('/', arrangedExports(deps, format));
  }
  return routes.route('/', geoJsonExports(deps)).route('/', partitionExports(deps));
};
