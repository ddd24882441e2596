import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import { difference, union } from 'polyclip-ts';
import { doubleArea } from '../../server/domain/boundary/area.ts';
import { type Change, isChange } from '../../server/domain/boundary/change.ts';
import { changeFaults } from '../../server/domain/boundary/changeFaults.ts';
import { type GridPoint, lonLat, toDegrees } from '../../server/domain/boundary/gridPoint.ts';
import { operate } from '../../server/domain/boundary/operate.ts';
import type { TopologyOperation } from '../../server/domain/boundary/operation.ts';
import { outlineOfCell } from '../../server/domain/boundary/outline.ts';
import { partitionFrom } from '../../server/domain/boundary/partitionFrom.ts';
import { polygonOfCell } from '../../server/domain/boundary/polygonOfCell.ts';
import type { PolygonIn } from '../../server/domain/boundary/quantise.ts';
import { cellNos, OUTSIDE, type Topology } from '../../server/domain/boundary/topology.ts';
import { readGeojson } from '../../server/files/geojson.ts';
import { geosCoverage } from '../domain/boundary/geos.ts';
import { measure, measurePair } from './measure.ts';
import type { BenchRow } from './row.ts';

const partitions = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'partitions');
const EDITS = 10;
/** Ours is too quick for a clock that is shared: each edit is made so often in a round. */
const TIMES = 30;
/** How far a border is bent, grid steps (about 3 m). */
const BEND = 300;

/** One border bent by a vertex, as our operation and as the sliver that changes hands. */
interface Edit {
  readonly operation: TopologyOperation;
  readonly from: number;
  readonly to: number;
  readonly sliver: readonly number[];
  readonly change: Change;
}

/** Edits all over a town: the middle segments of borders between two cells, bent a little. */
function editsOf(topology: Topology): Edit[] {
  const borders = [...topology.edges].filter(
    ({ leftCell, rightCell }) => leftCell !== OUTSIDE && rightCell !== OUTSIDE,
  );
  const edits: Edit[] = [];
  const stride = Math.max(1, Math.floor(borders.length / (EDITS * 3)));
  for (let i = 0; i < borders.length && edits.length < EDITS; i += stride) {
    const { no, line, leftCell, rightCell } = borders[i]!;
    const at = 2 * Math.floor((line.length / 2 - 1) / 2);
    const [ax, ay, bx, by] = [line[at]!, line[at + 1]!, line[at + 2]!, line[at + 3]!];
    const length = Math.hypot(bx - ax, by - ay);
    if (length < 4 * BEND) continue;
    // To the left of the segment: the left cell's ground.
    const bend: GridPoint = [
      Math.round((ax + bx) / 2 - ((by - ay) / length) * BEND),
      Math.round((ay + by) / 2 + ((bx - ax) / length) * BEND),
    ];
    const operation = { kind: 'insertVertex', edge: no, at: bend } as const;
    const operated = operate(topology, operation);
    if (!isChange(operated)) continue;
    edits.push({ operation, from: leftCell, to: rightCell, sliver: [ax, ay, bx, by, ...bend], change: operated });
  }
  if (edits.length === 0) throw new Error('no border of the town can be bent');
  return edits;
}

type Coordinates = MultiPolygon['coordinates'];

const coordinatesOf = (geometry: Polygon | MultiPolygon): Coordinates =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** Square degrees about a place, signed parts and holes together. */
function areaOf(polygons: readonly (readonly (readonly (readonly number[])[])[])[]): number {
  let sum = 0;
  const [west, south] = polygons[0]![0]![0] as [number, number];
  for (const rings of polygons)
    for (const [r, ring] of rings.entries()) {
      let doubled = 0;
      for (let i = 0; i + 1 < ring.length; i += 1)
        doubled +=
          (ring[i]![0]! - west) * (ring[i + 1]![1]! - south) - (ring[i + 1]![0]! - west) * (ring[i]![1]! - south);
      sum += (r === 0 ? 1 : -1) * Math.abs(doubled / 2);
    }
  return sum;
}

/** The same edit on polygons of their own: the sliver cut from one cell and joined to the other. */
function soupEdit(cells: ReadonlyMap<number, Coordinates>, { from, to, sliver }: Edit): [Coordinates, Coordinates] {
  const ring = [0, 2, 4, 0].map((i) => lonLat(sliver[i]!, sliver[i + 1]!));
  const cut = difference(cells.get(from)! as Parameters<typeof difference>[0], [ring]);
  const joined = union(cells.get(to)! as Parameters<typeof union>[0], [ring]);
  return [cut, joined];
}

function checkEqual(cells: ReadonlyMap<number, Coordinates>, edit: Edit): void {
  const sliver = Math.abs(Number(doubleArea(edit.sliver))) / 2 / 1e14;
  for (const [i, after] of soupEdit(cells, edit).entries()) {
    const cell = i === 0 ? edit.from : edit.to;
    const ours = areaOf(coordinatesOf(polygonOfCell(edit.change.topology, cell)));
    if (Math.abs(areaOf(after) - ours) > sliver / 1_000) throw new Error(`ours and the soup differ in cell ${cell}`);
  }
}

async function edited(name: string, topology: Topology): Promise<BenchRow[]> {
  const edits = editsOf(topology);
  const numbers = cellNos(topology);
  const cells = new Map(numbers.map((no) => [no, coordinatesOf(polygonOfCell(topology, no))]));
  for (const edit of edits) checkEqual(cells, edit);
  // Read by GEOS beforehand, with the first edit made: only the judging is timed, to the peer's advantage.
  const coverage = geosCoverage(numbers.map((no) => outlineOfCell(edits[0]!.change.topology, no)));
  if (!coverage.isCoverage() && !coverage.overlapsNowhere()) throw new Error('GEOS finds the edited town broken');
  const often = Array.from({ length: TIMES }, () => edits).flat();
  const ours = () => {
    for (const { operation } of often) operate(topology, operation);
  };
  const soup = () => {
    for (const edit of edits) {
      soupEdit(cells, edit);
      coverage.isCoverage();
    }
  };
  const timed = await measurePair(ours, soup);
  const checks = await measure(() => {
    for (const { change } of often) changeFaults(topology, change);
  });
  coverage.free();
  const vertices = [...topology.edges].reduce((sum, { line }) => sum + line.length / 2, 0);
  const town = `${name}, ${numbers.length} cells, ${vertices} vertices`;
  return [
    {
      name: `one edit with all invariants, ${town}`,
      unit: 'ms',
      ours: timed.ours.ms / often.length,
      peer: timed.peer.ms / edits.length,
      peerName: 'polyclip-ts + GEOS CoverageIsValid',
      ratio: timed.ratio * TIMES,
      spread: timed.ours.spread,
      n: timed.ours.n * often.length,
    },
    {
      name: `the invariants alone, ${town}`,
      unit: 'ms',
      ours: checks.ms / often.length,
      spread: checks.spread,
      n: checks.n * often.length,
    },
  ];
}

/** A town of `count` cells, 50 to a row, whose corners and borders wobble. */
function wobblyTown(count: number): PolygonIn[] {
  const STEP = 40_000;
  const POINTS = 10;
  const wobble = (a: number, b: number): number => {
    const h = Math.imul(Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b), 0x2c1b3c6d);
    return ((h ^ (h >>> 13)) >>> 0) / 2 ** 31 - 1;
  };
  const place = (column: number, row: number): [number, number] => {
    const bend = (v: number, salt: number) =>
      Math.round(wobble(Math.round(v * POINTS) + salt, Math.round((column + row * 991) * POINTS)) * 1_500);
    return [
      toDegrees(1_020_000_000 + Math.round(column * STEP) + bend(row, 7)),
      toDegrees(250_000_000 + Math.round(row * STEP) + bend(column, 13)),
    ];
  };
  return Array.from({ length: count }, (_, i) => {
    const [column, row] = [i % 50, Math.floor(i / 50)];
    const along = (from: readonly [number, number], to: readonly [number, number]) =>
      Array.from({ length: POINTS }, (_, k) =>
        place(column + from[0] + ((to[0] - from[0]) * k) / POINTS, row + from[1] + ((to[1] - from[1]) * k) / POINTS),
      );
    const ring = [
      ...along([0, 0], [1, 0]),
      ...along([1, 0], [1, 1]),
      ...along([1, 1], [0, 1]),
      ...along([0, 1], [0, 0]),
    ];
    return { key: i + 1, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] } };
  });
}

function topologyOf(polygons: readonly PolygonIn[]): Topology {
  const result = partitionFrom(polygons, { enclosed: 'outside' });
  if ('faults' in result) throw new Error(`the bench's town is broken: ${JSON.stringify(result.faults[0])}`);
  return result.topology;
}

async function editedFile(name: string, file: string): Promise<BenchRow[]> {
  const path = join(partitions, file);
  if (!existsSync(path)) {
    console.log(`${name}: ${file} is not there, skipped`);
    return [];
  }
  const table = readGeojson(readFileSync(path));
  const polygons = Array.from(table.rows(), ({ row }) => ({ key: row, geometry: table.geometryOf(row) }));
  return edited(name, topologyOf(polygons));
}

/** One edit and its validation at 400, 2,000 and 3,808 cells, beside polygons that know nothing of each other. */
export default async function bench(): Promise<BenchRow[]> {
  return [
    ...(await editedFile('Goa', 'goa-villages.geojson')),
    ...(await edited('wobbly', topologyOf(wobblyTown(2_000)))),
    ...(await editedFile('Hauts-de-France', 'hauts-de-france-communes.geojson')),
  ];
}
