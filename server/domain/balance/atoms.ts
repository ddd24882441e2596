import { metresPerDegree } from '../boundary/area.ts';
import { toDegrees } from '../boundary/gridPoint.ts';
import type { GridLine } from '../boundary/operation.ts';
import type { OperationFault } from '../boundary/operationFault.ts';
import { overlay } from '../boundary/overlay.ts';
import type { Topology } from '../boundary/topology.ts';
import type { BalanceTask } from './balanceTask.ts';
import { clusterSeeds } from './clusterSeeds.ts';
import { voronoiBorders } from './voronoi.ts';

/** The ground of some cells cut into pieces that are given away whole. */
export interface Cutting {
  /** The town with a number of its own for every piece. */
  readonly topology: Topology;
  /** By piece number: the cell it was cut from. */
  readonly cellOf: ReadonlyMap<number, number>;
}

/** At most so many pieces are made for the households that lie in no block. */
const MOST_SEEDS = 360;
/** Metres of ground around the cells' households that the cuts reach. */
const MARGIN = 4;

/**
 * Cuts the ground of cells along blocks, roads and rivers and, for households that lie in no block, halfway between
 * neighbouring clusters of them. Nothing of the cells' own borders moves but by the rounding of a cut that ends on it.
 */
export function cutIntoAtoms(
  task: BalanceTask,
  isInBlock: (household: number) => boolean,
): Cutting | { readonly faults: readonly OperationFault[] } {
  const { topology, cells, blocks, ways } = task;
  const rings = blocks.map((ring) => [...ring, ...ring.slice(0, 2)]);
  const lines: GridLine[] = [...rings, ...ways.filter((way) => way.length >= 4), ...borderLines(task, isInBlock)];
  const chosen = new Set(cells);
  const numbers = new Map<number, number>();
  const cellOf = new Map<number, number>(cells.map((cell) => [cell, cell]));
  let next = Math.max(...(topology.borders.size > 0 ? [topology.borders.end] : [1]), ...cells) + 1;
  const overlaid = overlay(topology, chosen, lines, ({ cells: cellOfFace }) => ({
    ownerOf: (face) => {
      const known = numbers.get(face);
      if (known !== undefined) return known;
      const cell = cellOfFace[face];
      if (cell == null || !chosen.has(cell)) return cell ?? 0;
      numbers.set(face, next);
      cellOf.set(next, cell);
      next += 1;
      return next - 1;
    },
  }));
  if ('faults' in overlaid) return overlaid;
  const cut = overlaid.change?.topology ?? topology;
  const present = [...cellOf].filter(([piece]) => (cut.borders.get(piece)?.length ?? 0) > 0);
  return { topology: cut, cellOf: new Map(present) };
}

/** Lines halfway between clusters of households, about a third of a tolerance in each. */
function borderLines(task: BalanceTask, isInBlock: (household: number) => boolean): GridLine[] {
  const { people, cells, tolerance } = task;
  const own = [...people.x.keys()].filter((i) => people.followsPoint[i] === 1 && !isInBlock(i));
  if (own.length < 2) return [];
  const [x, y] = [own.map((i) => people.x[i]!), own.map((i) => people.y[i]!)];
  const metres = metresPerDegree(toDegrees(y[0]!));
  const squeeze = metres.lon / metres.lat;
  const perCell = people.x.length / cells.length;
  const size = Math.max(1, (perCell * tolerance) / 3);
  const count = Math.min(MOST_SEEDS, Math.max(6 * cells.length, Math.round(own.length / size)), own.length);
  const seeds = clusterSeeds({ x: Float64Array.from(x, (v) => v * squeeze), y: Float64Array.from(y) }, count);
  const box = boxAround(task, squeeze);
  return voronoiBorders(seeds, box)
    .map(([ax, ay, bx, by]) => [Math.round(ax / squeeze), ay, Math.round(bx / squeeze), by])
    .filter(([ax, ay, bx, by]) => ax !== bx || ay !== by);
}

function boxAround({ topology, cells }: BalanceTask, squeeze: number) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const cell of cells)
    for (const no of topology.borders.get(cell) ?? []) {
      const { line } = topology.edges.get(no)!;
      for (let i = 0; i < line.length; i += 2) {
        west = Math.min(west, line[i]! * squeeze);
        east = Math.max(east, line[i]! * squeeze);
        south = Math.min(south, line[i + 1]!);
        north = Math.max(north, line[i + 1]!);
      }
    }
  return {
    west: Math.floor(west) - MARGIN,
    south: Math.floor(south) - MARGIN,
    east: Math.ceil(east) + MARGIN,
    north: Math.ceil(north) + MARGIN,
  };
}
