import type { FeatureCollection, Position } from 'geojson';
import { toDegrees, toGrid } from '#domain/boundary/gridPoint.ts';
import { labelPoint } from '#domain/boundary/labelPoint.ts';
import type { ReadComparison } from '../../api/compare.ts';
import type { CellLabel } from '../../map/model.ts';

/** The lines and ground of some kinds. */
export const ofKinds = ({ features }: FeatureCollection, kinds: readonly string[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.filter(({ properties }) => kinds.includes(String(properties?.kind))),
});

const ringOf = (ring: readonly Position[]): number[] =>
  ring.slice(0, -1).flatMap(([lon = 0, lat = 0]) => [toGrid(lon), toGrid(lat)]);

/** Names of the cells that differ, where they stand; those that stay as they are would only crowd the map. */
export function changedLabels(
  cells: FeatureCollection | undefined,
  { created, retired, renamed, reshaped }: ReadComparison,
  side: 'before' | 'after',
): readonly CellLabel[] {
  const changed = new Map(
    [...reshaped, ...renamed, ...created, ...retired].flatMap((cell) => {
      const one = cell[side];
      return one ? [[one.no, one.name] as const] : [];
    }),
  );
  return (cells?.features ?? []).flatMap(({ properties, geometry }) => {
    const no = Number(properties?.no);
    const name = changed.get(no);
    if (name === undefined || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [];
    const parts = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(
      ([shell = [], ...holes]) => ({ shell: ringOf(shell), holes: holes.map(ringOf) }),
    );
    const [x, y] = labelPoint(parts);
    return [{ no, at: [toDegrees(x), toDegrees(y)] as const, name, value: '', conflicts: 0, isOutside: false }];
  });
}
