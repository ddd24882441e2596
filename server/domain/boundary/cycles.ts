import { doubleAreaUnder } from './area.ts';
import { lineOf, nextHalfEdge } from './halfEdge.ts';
import type { HalfEdge, Topology } from './topology.ts';

/** One closed walk with a face to its left: counter-clockwise around a face, clockwise around what stands in one. */
export interface Cycle {
  readonly halfEdges: readonly HalfEdge[];
  /** Twice the enclosed area, exact, grid steps²; negative for the outer side of a connected piece. */
  readonly doubleArea: bigint;
}

/** Every closed walk of a topology, and the cycle of each half-edge. Looks at lines alone, not at labels. */
export function cyclesOf(topology: Topology): { cycles: Cycle[]; cycleOf: Map<HalfEdge, number> } {
  const cycleOf = new Map<HalfEdge, number>();
  const cycles: Cycle[] = [];
  const areas = areasUnder(topology);
  for (const edge of topology.edges)
    for (const start of [edge.no, -edge.no]) {
      if (cycleOf.has(start)) continue;
      const halfEdges: HalfEdge[] = [];
      let area = 0n;
      for (let h = start; !cycleOf.has(h); h = nextHalfEdge(topology, h)) {
        cycleOf.set(h, cycles.length);
        halfEdges.push(h);
        area += h > 0 ? areas.get(h)! : -areas.get(-h)!;
      }
      cycles.push({ halfEdges, doubleArea: area });
    }
  return { cycles, cycleOf };
}

/** By edge: what it adds to the area of a cycle that walks it forward. */
function areasUnder({ nodes, edges }: Topology): Map<number, bigint> {
  const [origin] = nodes;
  const areas = new Map<number, bigint>();
  for (const { no, line } of edges) areas.set(no, doubleAreaUnder(line, origin?.x ?? 0, origin?.y ?? 0));
  return areas;
}

/** The points of a closed walk, first not repeated. */
export function ringOfCycle(topology: Topology, halfEdges: readonly HalfEdge[]): number[] {
  const ring: number[] = [];
  for (const h of halfEdges) {
    const line = lineOf(topology, h);
    for (let i = 0; i < line.length - 2; i += 1) ring.push(line[i]!);
  }
  return ring;
}

/** How many connected pieces the lines form. */
export function piecesOf(topology: Topology): number {
  const parent = new Map<number, number>();
  const root = (node: number): number => {
    let top = node;
    for (let up = parent.get(top); up !== undefined; up = parent.get(top)) top = up;
    for (let at = node; at !== top; ) {
      const up = parent.get(at) ?? top;
      parent.set(at, top);
      at = up;
    }
    return top;
  };
  let pieces = topology.nodes.size;
  for (const { startNode, endNode } of topology.edges) {
    const [a, b] = [root(startNode), root(endNode)];
    if (a === b) continue;
    parent.set(a, b);
    pieces -= 1;
  }
  return pieces;
}
