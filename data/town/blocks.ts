import type { Ground } from './ground/ground.ts';
import type { Noun } from './ids.ts';
import { lonLatOf } from './land/extent.ts';
import type { Land } from './land/land.ts';
import { simplified } from './land/lines.ts';
import { polygonsOf } from './land/polygons.ts';
import type { Line } from './land/raster.ts';
import type { Row } from './rows.ts';

type Geometry = Row<'blocks'>['geometry'];

interface Asked {
  readonly townId: string;
  readonly id: (noun: Noun) => string;
  readonly land: Land;
  readonly ground: Ground;
  /** By hamlet of the ground: its natural village and its residents' group. */
  readonly natural: readonly Row<'divisions'>[];
  readonly groups: readonly Row<'divisions'>[];
}

/**
 * What a redraw is painted and snapped with: natural villages, residents' groups and the blocks between streets, whose
 * outlines are the lines cells were cut along; roads and the river as lines.
 */
export const blocksOf = ({ townId, id, land, ground, natural, groups }: Asked): Row<'blocks'>[] => {
  const block = (layer: Row<'blocks'>['layer'], name: string, divisionId: string | null, geometry: Geometry) => ({
    townId,
    id: id('block'),
    layer,
    name,
    divisionId,
    geometry,
  });
  const rows: Row<'blocks'>[] = [];
  const hamletOf = new Map(ground.hamlets.map(({ region }, h) => [region, h] as const));
  for (const [region, parts] of [...polygonsOf(land.arcs, (one) => one)].sort((a, b) => a[0] - b[0])) {
    const geometry = areaOf(parts);
    const town = land.blocks[region - land.ourHamlets];
    if (town !== undefined) {
      rows.push(block('street', town.name, null, geometry));
      continue;
    }
    const hamlet = hamletOf.get(region) ?? -1;
    for (const [layer, division] of [
      ['naturalVillage', natural[hamlet]],
      ['residentsGroup', groups[hamlet]],
    ] as const)
      if (division !== undefined) rows.push(block(layer, division.name, division.id, geometry));
  }
  for (const road of land.roads) {
    if (road.class === 'path') continue;
    rows.push(block('road', road.name ?? '', null, lineOf(simplified(road.line, 1.5))));
  }
  rows.push(block('river', '青溪河', null, lineOf(simplified(land.terrain.river.line, 3))));
  for (const stream of land.streams)
    if (stream.order > 1) rows.push(block('river', stream.name ?? '', null, lineOf(simplified(stream.line, 3))));
  return rows;
};

const areaOf = (parts: readonly (readonly (readonly (readonly [number, number])[])[])[]): Geometry => {
  const coordinates = parts.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x / 1e7, y / 1e7])));
  const [first] = coordinates;
  return coordinates.length === 1 && first !== undefined
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates };
};

const lineOf = (line: Line): Geometry => ({
  type: 'LineString',
  coordinates: line.map((p) => lonLatOf(p).map((v) => Number(v.toFixed(7)))),
});
