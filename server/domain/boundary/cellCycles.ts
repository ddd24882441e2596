import type { Cycle } from './cycles.ts';
import { measureOf } from './edgeMeasure.ts';
import { cellLeftOf, edgeOf, nextHalfEdge } from './halfEdge.ts';
import type { HalfEdge, Topology } from './topology.ts';
import { windingAround } from './winding.ts';

/**
 * The closed walks along a cell's border, its ground to the left: counter-clockwise around each part, clockwise around
 * what stands in it. For the outside too. In O(border), wherever the cell lies in the town.
 */
export function cyclesOfCell(topology: Topology, cell: number): Cycle[] {
  const walked = new Set<HalfEdge>();
  const cycles: Cycle[] = [];
  for (const edge of topology.borders.get(cell) ?? [])
    for (const start of [edge, -edge])
      if (!walked.has(start) && cellLeftOf(topology, start) === cell) {
        const cycle = cycleFrom(topology, start);
        for (const h of cycle.halfEdges) walked.add(h);
        cycles.push(cycle);
      }
  return cycles;
}

/** The closed walk a half-edge is part of. */
export function cycleFrom(topology: Topology, start: HalfEdge): Cycle {
  const halfEdges: HalfEdge[] = [];
  let doubleArea = 0n;
  let h = start;
  do {
    const { doubleUnder } = measureOf(edgeOf(topology, h));
    halfEdges.push(h);
    doubleArea += h > 0 ? doubleUnder : -doubleUnder;
    h = nextHalfEdge(topology, h);
  } while (h !== start);
  return { halfEdges, doubleArea };
}

/** How often some half-edges run around a point, given doubled; it must lie on none of them. */
export function windingOfHalfEdges(
  topology: Topology,
  halfEdges: Iterable<HalfEdge>,
  doubledX: number,
  doubledY: number,
): number {
  let winding = 0;
  for (const h of halfEdges) {
    const edge = edgeOf(topology, h);
    const { east, south, north } = measureOf(edge);
    // Only what crosses the way due east counts.
    if (2 * east < doubledX || 2 * south > doubledY || 2 * north < doubledY) continue;
    winding += Math.sign(h) * windingAround(doubledX, doubledY, edge.line);
  }
  return winding;
}
