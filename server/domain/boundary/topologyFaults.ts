import { ringOfCycle } from './cycles.ts';
import { facesOf, type Face } from './faces.ts';
import { lonLat } from './gridPoint.ts';
import { cellLeftOf } from './halfEdge.ts';
import { intersectionsOf, type SegmentSet } from './intersections.ts';
import type { Place } from './partitionFault.ts';
import { OUTSIDE, type Topology } from './topology.ts';

/** A broken invariant of a topology: never a fault of a file, always one of ours or of a damaged store. */
export type TopologyFault =
  | { readonly kind: 'broken-edge'; readonly edge: number }
  | { readonly kind: 'same-cell-twice'; readonly edge: number; readonly cell: number }
  | { readonly kind: 'crossing'; readonly at: Place }
  | { readonly kind: 'mixed-face'; readonly cells: readonly number[]; readonly at: Place }
  | {
      readonly kind: 'euler';
      readonly nodes: number;
      readonly edges: number;
      readonly faces: number;
      readonly pieces: number;
    }
  | { readonly kind: 'area'; readonly expected: bigint; readonly found: bigint };

/**
 * Checks a whole topology: every edge whole and between two cells, no lines crossing, every face with one cell all
 * around (twins and enclaves too), Euler's count, and the exact area of all cells. Empty when sound.
 * `expected` is twice the town's area in grid steps².
 */
export function topologyFaults(topology: Topology, expected?: bigint): TopologyFault[] {
  const edges = edgeFaults(topology);
  if (edges.length > 0) return edges;
  const crossings = crossingFaults(topology);
  if (crossings.length > 0) return crossings;
  const { faces, pieces } = facesOf(topology);
  const faults = faces.flatMap((face) => mixedFace(topology, face));
  const [v, e] = [topology.nodes.size, topology.edges.size];
  if (v - e + faces.length !== 1 + pieces)
    faults.push({ kind: 'euler', nodes: v, edges: e, faces: faces.length, pieces });
  const found = faces.reduce((sum, face) => sum + cellArea(topology, face), 0n);
  if (expected !== undefined && found !== expected) faults.push({ kind: 'area', expected, found });
  return faults;
}

/** Twice the exact area of all cells together, grid steps²: what an edit may not change unless the town grows. */
export const doubleAreaOfCells = (topology: Topology): bigint =>
  facesOf(topology).faces.reduce((sum, face) => sum + cellArea(topology, face), 0n);

function edgeFaults({ nodes, edges, fans }: Topology): TopologyFault[] {
  const faults: TopologyFault[] = [];
  for (const { no, startNode, endNode, leftCell, rightCell, line } of edges) {
    const start = nodes.get(startNode);
    const end = nodes.get(endNode);
    const last = line.length - 2;
    const isAtNodes =
      start?.x === line[0] && start?.y === line[1] && end?.x === line[last] && end?.y === line[last + 1];
    let isWhole = isAtNodes && line.length >= 4 && line.length % 2 === 0;
    isWhole &&= (fans.get(startNode)?.includes(no) ?? false) && (fans.get(endNode)?.includes(-no) ?? false);
    for (let i = 2; isWhole && i < line.length; i += 2)
      isWhole = line[i] !== line[i - 2] || line[i + 1] !== line[i - 1];
    if (!isWhole) faults.push({ kind: 'broken-edge', edge: no });
    else if (leftCell === rightCell) faults.push({ kind: 'same-cell-twice', edge: no, cell: leftCell });
  }
  return faults;
}

function crossingFaults(topology: Topology): TopologyFault[] {
  const segments = segmentsOfTopology(topology);
  const { crossings, touches } = intersectionsOf(segments);
  const points = [...touches.map(([point]) => point), ...crossings.map(([s]) => segments.from[s]!)];
  return points.map((p) => ({ kind: 'crossing', at: lonLat(segments.x[p]!, segments.y[p]!) }));
}

/** The segments of all edges; ends of edges share the number of their node, so only they may meet. */
function segmentsOfTopology({ nodes, edges }: Topology): SegmentSet {
  const first = nodes.end;
  let points = first;
  let count = 0;
  for (const { line } of edges) {
    points += line.length / 2 - 2;
    count += line.length / 2 - 1;
  }
  const x = new Int32Array(points);
  const y = new Int32Array(points);
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  for (const node of nodes) {
    x[node.no] = node.x;
    y[node.no] = node.y;
  }
  let point = first;
  let s = 0;
  for (const { line, startNode, endNode } of edges) {
    let previous = startNode;
    for (let i = 2; i < line.length; i += 2) {
      const isLast = i === line.length - 2;
      const next = isLast ? endNode : point;
      if (!isLast) {
        x[point] = line[i]!;
        y[point] = line[i + 1]!;
        point += 1;
      }
      from[s] = previous;
      to[s] = next;
      previous = next;
      s += 1;
    }
  }
  return { x, y, from, to, segmentCount: count };
}

function mixedFace(topology: Topology, { shell, holes }: Face): TopologyFault[] {
  const cycles = shell ? [shell, ...holes] : holes;
  const first = shell ? cellLeftOf(topology, shell.halfEdges[0]!) : OUTSIDE;
  const isMixed = cycles.some(({ halfEdges }) => halfEdges.some((h) => cellLeftOf(topology, h) !== first));
  if (!isMixed) return [];
  const cells = new Set([first]);
  for (const cycle of cycles) for (const h of cycle.halfEdges) cells.add(cellLeftOf(topology, h));
  const ring = ringOfCycle(topology, cycles[0]!.halfEdges);
  return [{ kind: 'mixed-face', cells: [...cells].sort((a, b) => a - b), at: lonLat(ring[0]!, ring[1]!) }];
}

function cellArea(topology: Topology, { shell, holes }: Face): bigint {
  if (!shell || cellLeftOf(topology, shell.halfEdges[0]!) === OUTSIDE) return 0n;
  return holes.reduce((sum, hole) => sum + hole.doubleArea, shell.doubleArea);
}
