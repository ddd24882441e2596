import { areaM2, doubleAreaUnder, metresPerDegree } from '../boundary/area.ts';
import { toDegrees } from '../boundary/gridPoint.ts';
import { type Locator, locatorOf } from '../boundary/locator.ts';
import type { GridLine } from '../boundary/operation.ts';
import { type Topology, topologyFrom } from '../boundary/topology.ts';
import type { Cutting } from './atoms.ts';
import type { BalanceTask } from './balanceTask.ts';

/** Pieces of ground and who lies beside whom. Columns: index = piece. */
export interface AtomGraph {
  /** Numbers in the cut topology; several where slivers were joined. */
  readonly pieces: readonly (readonly number[])[];
  /** Index into the task's cells. */
  readonly cellOf: Int32Array;
  /** Households that follow their point, by piece: rows of the task's people. */
  readonly households: readonly (readonly number[])[];
  readonly areaM2: Float64Array;
  /** Border to ground that is not in question, metres. */
  readonly outerM: Float64Array;
  /** Neighbours, with metres of common border and how much of it runs along a block, a road or a river. */
  readonly beside: readonly (readonly Beside[])[];
}

export interface Beside {
  readonly to: number;
  readonly metres: number;
  readonly alongM: number;
}

interface Joint {
  metres: number;
  alongM: number;
}

/** Measures the pieces and joins those that are too small to matter to a neighbour of the same cell. */
export function atomGraph(task: BalanceTask, cutting: Cutting): AtomGraph {
  const numbers = [...cutting.cellOf.keys()].sort((a, b) => a - b);
  const indexOf = new Map(numbers.map((no, i) => [no, i]));
  const near = groundOf(cutting.topology, numbers);
  const along = segmentsAlong(task);
  const area = new Float64Array(numbers.length);
  const outer = new Float64Array(numbers.length);
  const joints = numbers.map(() => new Map<number, Joint>());
  const origin = near.nodes[Symbol.iterator]().next().value ?? { x: 0, y: 0 };
  const lat = toDegrees(origin.y);
  const doubled = numbers.map(() => 0n);
  for (const { leftCell, rightCell, line } of near.edges) {
    const swept = doubleAreaUnder(line, origin.x, origin.y);
    const [left, right] = [indexOf.get(leftCell), indexOf.get(rightCell)];
    const { metres, alongM } = lengthOf(line, along);
    for (const [here, there, sign] of [
      [left, right, 1n],
      [right, left, -1n],
    ] as const) {
      if (here === undefined) continue;
      doubled[here]! += sign * swept;
      if (there === undefined) outer[here]! += metres;
      else if (there !== here) {
        const joint = joints[here]!.get(there) ?? { metres: 0, alongM: 0 };
        joint.metres += metres;
        joint.alongM += alongM;
        joints[here]!.set(there, joint);
      }
    }
  }
  for (const [i, value] of doubled.entries()) area[i] = areaM2(value, lat);
  const households = householdsByPiece(task, locatorOf(near), indexOf, numbers.length);
  const cellIndex = new Map(task.cells.map((cell, k) => [cell, k]));
  const cellOf = Int32Array.from(numbers, (no) => cellIndex.get(cutting.cellOf.get(no)!)!);
  return joined({ numbers, cellOf, households, area, outer, joints });
}

/** The part of a topology around some cells, for measuring and locating. */
export function groundOf(topology: Topology, cells: readonly number[]): Topology {
  const edges = [...new Set(cells.flatMap((cell) => topology.borders.get(cell) ?? []))].map(
    (no) => topology.edges.get(no)!,
  );
  const nodes = new Set(edges.flatMap(({ startNode, endNode }) => [startNode, endNode]));
  return topologyFrom(
    [...nodes].map((no) => topology.nodes.get(no)!),
    edges,
  );
}

function householdsByPiece(
  { people, cells }: BalanceTask,
  locator: Locator,
  indexOf: ReadonlyMap<number, number>,
  count: number,
): number[][] {
  const byPiece: number[][] = Array.from({ length: count }, () => []);
  const isOurs = new Set(cells);
  for (let i = 0; i < people.x.length; i += 1) {
    if (people.followsPoint[i] !== 1 || !isOurs.has(people.cell[i]!)) continue;
    const piece = indexOf.get(locator.cellAt(people.x[i]!, people.y[i]!));
    if (piece !== undefined) byPiece[piece]!.push(i);
  }
  return byPiece;
}

interface Measured {
  readonly numbers: readonly number[];
  readonly cellOf: Int32Array;
  readonly households: readonly number[][];
  readonly area: Float64Array;
  readonly outer: Float64Array;
  readonly joints: readonly Map<number, Joint>[];
}

/** Square metres under which an empty piece is a sliver. */
const SLIVER_M2 = 400;

function joined({ numbers, cellOf, households, area, outer, joints }: Measured): AtomGraph {
  const host = numbers.map((_, i) => i);
  const hostOf = (i: number): number => {
    let at = i;
    while (host[at] !== at) at = host[at]!;
    return at;
  };
  const bySize = [...numbers.keys()].sort((a, b) => area[a]! - area[b]! || a - b);
  for (const i of bySize) {
    if (area[i]! >= SLIVER_M2 || households[i]!.length > 0) continue;
    const [best] = [...joints[i]!]
      .filter(([to]) => cellOf[to] === cellOf[i] && hostOf(to) !== i)
      .sort((a, b) => b[1].metres - b[1].alongM - (a[1].metres - a[1].alongM) || a[0] - b[0]);
    if (best) host[i] = hostOf(best[0]);
  }
  const kept = [...numbers.keys()].filter((i) => hostOf(i) === i);
  const at = new Map(kept.map((i, k) => [i, k]));
  const pieces: number[][] = kept.map(() => []);
  const beside = kept.map(() => new Map<number, Joint>());
  const size = new Float64Array(kept.length);
  const outside = new Float64Array(kept.length);
  for (const i of numbers.keys()) {
    const k = at.get(hostOf(i))!;
    pieces[k]!.push(numbers[i]!);
    size[k]! += area[i]!;
    outside[k]! += outer[i]!;
    for (const [to, { metres, alongM }] of joints[i]!) {
      const other = at.get(hostOf(to))!;
      if (other === k) continue;
      const joint = beside[k]!.get(other) ?? { metres: 0, alongM: 0 };
      joint.metres += metres;
      joint.alongM += alongM;
      beside[k]!.set(other, joint);
    }
  }
  return {
    pieces,
    cellOf: Int32Array.from(kept, (i) => cellOf[i]!),
    households: kept.map((i) => households[i]!),
    areaM2: size,
    outerM: outside,
    beside: beside.map((joint) =>
      [...joint].map(([to, { metres, alongM }]) => ({ to, metres, alongM })).sort((a, b) => a.to - b.to),
    ),
  };
}

/** Whether the line between two grid points runs along a block, a road or a river, within about a metre. */
type Along = (ax: number, ay: number, bx: number, by: number) => boolean;

function lengthOf(line: GridLine, along: Along): Joint {
  const joint = { metres: 0, alongM: 0 };
  const per = metresPerDegree(toDegrees(line[1]!));
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!];
    const metres = Math.hypot(toDegrees(bx - ax) * per.lon, toDegrees(by - ay) * per.lat);
    joint.metres += metres;
    if (along(ax, ay, bx, by)) joint.alongM += metres;
  }
  return joint;
}

const NEAR_STEPS = 100;

function segmentsAlong({ blocks, ways }: BalanceTask): Along {
  const segments: [number, number, number, number][] = [];
  const lines = [...blocks.map((ring) => [...ring, ...ring.slice(0, 2)]), ...ways];
  for (const line of lines)
    for (let i = 0; i + 3 < line.length; i += 2) segments.push([line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!]);
  const SQUARE = 2 ** 15;
  const squares = new Map<string, number[]>();
  for (const [s, [ax, ay, bx, by]] of segments.entries())
    for (
      let c = Math.floor((Math.min(ax, bx) - NEAR_STEPS) / SQUARE);
      c <= (Math.max(ax, bx) + NEAR_STEPS) / SQUARE;
      c += 1
    )
      for (
        let r = Math.floor((Math.min(ay, by) - NEAR_STEPS) / SQUARE);
        r <= (Math.max(ay, by) + NEAR_STEPS) / SQUARE;
        r += 1
      ) {
        const square = squares.get(`${c} ${r}`);
        if (square) square.push(s);
        else squares.set(`${c} ${r}`, [s]);
      }
  return (ax, ay, bx, by) => {
    const [mx, my] = [(ax + bx) / 2, (ay + by) / 2];
    const square = squares.get(`${Math.floor(mx / SQUARE)} ${Math.floor(my / SQUARE)}`) ?? [];
    return square.some((s) =>
      [
        [ax, ay],
        [mx, my],
        [bx, by],
      ].every(([x, y]) => offSegment(x!, y!, segments[s]!) <= NEAR_STEPS),
    );
  };
}

function offSegment(px: number, py: number, [ax, ay, bx, by]: readonly [number, number, number, number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}
