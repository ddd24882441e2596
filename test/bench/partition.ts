import { booleanPointInPolygon } from '@turf/turf';
import { toDegrees } from '../../server/domain/boundary/gridPoint.ts';
import { locatorOf } from '../../server/domain/boundary/locator.ts';
import { outlineOfCell } from '../../server/domain/boundary/outline.ts';
import { partitionFrom } from '../../server/domain/boundary/partitionFrom.ts';
import { polygonOfCell } from '../../server/domain/boundary/polygonOfCell.ts';
import { cellNos, type Topology } from '../../server/domain/boundary/topology.ts';
import { doubleAreaOfCells, topologyFaults } from '../../server/domain/boundary/topologyFaults.ts';
import { cellLayers } from '../../server/tiles/cellTiles.ts';
import { cutTile } from '../../server/tiles/tileSource.ts';
import { geosCoverage } from '../domain/boundary/geos.ts';
import { crookedTown, SPACING, topologyOf, wavering } from './ground/crookedTown.ts';
import { measure, measurePair } from './measure.ts';
import type { BenchRow } from './row.ts';

/** Validation of a whole partition beside GEOS: of the topology we hold, and of polygons as they come in a file. */
async function validation(side: number): Promise<BenchRow[]> {
  const topology = topologyOf(crookedTown(side));
  const expected = doubleAreaOfCells(topology);
  const geos = geosCoverage(cellNos(topology).map((no) => outlineOfCell(topology, no)));
  if (topologyFaults(topology, expected).length > 0 || !geos.isCoverage()) throw new Error('ours and GEOS disagree');
  const checkedByGeos = (): boolean => geos.isCoverage();
  const checked = await measurePair(() => topologyFaults(topology, expected), checkedByGeos);
  const polygons = crookedTown(side);
  const read = await measurePair(() => partitionFrom(polygons), checkedByGeos);
  geos.free();
  const vertices = [...topology.edges].reduce((sum, { line }) => sum + line.length / 2, 0);
  const row = (name: string, { ours, peer, ratio }: typeof checked): BenchRow => ({
    name: `${name}, ${side * side} cells, ${vertices} vertices`,
    unit: 'ms',
    ours: ours.ms,
    peer: peer.ms,
    peerName: 'GEOS CoverageIsValid',
    ratio,
    spread: ours.spread,
    n: ours.n,
  });
  return [row('check a topology', checked), row('read and check polygons', read)];
}

/** Where a point lies, beside every box and turf's ray cast; checked equal first. */
async function locating(topology: Topology): Promise<BenchRow> {
  const { cellAt } = locatorOf(topology);
  const boxed = cellNos(topology).map((no) => {
    const polygon = polygonOfCell(topology, no);
    const ring = (polygon.type === 'Polygon' ? polygon.coordinates[0]! : polygon.coordinates[0]![0]!) as [
      number,
      number,
    ][];
    const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
    return {
      no,
      polygon,
      west: Math.min(...lons),
      east: Math.max(...lons),
      south: Math.min(...lats),
      north: Math.max(...lats),
    };
  });
  const byTurf = (lon: number, lat: number): number =>
    boxed.find(
      ({ west, east, south, north, polygon }) =>
        lon >= west && lon <= east && lat >= south && lat <= north && booleanPointInPolygon([lon, lat], polygon),
    )?.no ?? 0;
  const span = Math.sqrt(boxed.length) * SPACING;
  const points = Array.from(
    { length: 2_000 },
    (_, i) =>
      [
        1_020_000_000 + Math.floor(((wavering(i, 1) + 1) / 2) * span),
        250_000_000 + Math.floor(((wavering(i, 2) + 1) / 2) * span),
      ] as const,
  );
  for (const [x, y] of points)
    if (cellAt(x, y) !== byTurf(toDegrees(x), toDegrees(y))) throw new Error(`ours and turf disagree at ${x} ${y}`);
  const times = 200;
  const ours = await measure(() => {
    for (let i = 0; i < times; i += 1) for (const [x, y] of points) cellAt(x, y);
  });
  const peer = await measure(() => points.map(([x, y]) => byTurf(toDegrees(x), toDegrees(y))));
  const [mine, theirs] = [(points.length * times) / ours.ms / 1000, points.length / peer.ms / 1000];
  return {
    name: `cell of a point, ${boxed.length} cells`,
    unit: 'M a second',
    ours: mine,
    peer: theirs,
    peerName: 'boxes + turf',
    ratio: mine / theirs,
    spread: ours.spread,
    n: ours.n,
  };
}

/** Tiles of cells cut anew at zoom 13, all of a town. */
async function tiles(topology: Topology, side: number): Promise<BenchRow> {
  const cells = cellNos(topology).map((no) => ({ no, code: `${no}`, name: `${no}`, villageId: `${no % 40}` }));
  const layers = await cellLayers(topology, cells, new Map());
  const column = (lon: number) => Math.floor(((lon + 180) / 360) * 2 ** 13);
  const row = (lat: number) => Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * 2 ** 13);
  const span = (side * SPACING) / 1e7;
  let count = 0;
  const cut = await measure(() => {
    count = 0;
    for (let x = column(102); x <= column(102 + span); x += 1)
      for (let y = row(25 + span); y <= row(25); y += 1) if (cutTile(layers, { z: 13, x, y })) count += 1;
  });
  return {
    name: `cut tiles of cells at zoom 13, ${cells.length} cells, index warm`,
    unit: 'a second',
    ours: (count / cut.ms) * 1000,
    spread: cut.spread,
    n: cut.n,
  };
}

export default async function bench(): Promise<BenchRow[]> {
  const sides = [14, 45, 141];
  const rows: BenchRow[] = [];
  for (const side of sides) rows.push(...(await validation(side)));
  const [first, , , , largest] = rows;
  if (!first || !largest) throw new Error('a size is missing');
  const growth = Math.log(largest.ours / first.ours) / Math.log((141 / 14) ** 2);
  rows[4] = { ...largest, note: `grows with the size to the power ${growth.toFixed(2)}` };
  const topology = topologyOf(crookedTown(45));
  return [...rows, await locating(topology), await tiles(topology, 45)];
}
