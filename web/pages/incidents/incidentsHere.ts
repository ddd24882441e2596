import { pointInRing } from '#domain/boundary/pointInRing.ts';
import { metresBetween } from '#domain/coordinateSystem.ts';
import type { IncidentPack } from '../../../server/app.ts';
import type { LonLat } from '../../map/model.ts';

type Open = Pick<IncidentPack['incidents'][number], 'id' | 'name' | 'isDrill' | 'stage' | 'point' | 'area'>;

const withinM = 1000;

const polygonsOf = (area: Open['area']): readonly (readonly (readonly LonLat[])[])[] =>
  area === null ? [] : area.type === 'Polygon' ? [area.coordinates] : area.coordinates;

const holds = (rings: readonly (readonly LonLat[])[], [lon, lat]: LonLat): boolean =>
  rings.every((ring, n) => {
    const side = pointInRing(lon, lat, ring.flat());
    return n === 0 ? side >= 0 : side <= 0;
  });

/** Incidents still open whose area holds the place, or that happened within a kilometre of it: whoever asks about the place should not open a second one. */
export const incidentsHere = <Incident extends Open>(incidents: readonly Incident[], place: LonLat): Incident[] =>
  incidents.filter(
    ({ stage, point, area }) =>
      stage !== 'ended' &&
      (polygonsOf(area).some((rings) => holds(rings, place)) ||
        (point !== null && metresBetween(place, point) <= withinM)),
  );
