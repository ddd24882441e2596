import type { IncidentFault } from '../../http/text/incidentFaults.ts';
import { answeringTown } from '../../queries/responsible/answeringTown.ts';
import type { Deps } from '../deps.ts';

/** Degrees around the town within which something may still concern it. */
const aroundDegrees = 0.5;

/** A point in the sea or in another country is a slip of the hand, and not where an incident of this town is. */
export const pointFaults = async (
  deps: Pick<Deps, 'store' | 'now' | 'today'>,
  town: { readonly townId: string; readonly zone: string },
  point: readonly [lon: number, lat: number] | undefined,
): Promise<IncidentFault[]> => {
  const bbox = (await answeringTown(deps, town, deps.now()))?.bbox ?? null;
  if (point === undefined || bbox === null) return [];
  const [lon, lat] = point;
  const [west, south, east, north] = bbox;
  const isNear =
    lon > west - aroundDegrees &&
    lon < east + aroundDegrees &&
    lat > south - aroundDegrees &&
    lat < north + aroundDegrees;
  return isNear ? [] : [{ kind: 'point-far', path: 'point' }];
};
