import { facesOf, type Face } from './faces.ts';
import type { GridPoint } from './gridPoint.ts';
import { cellLeftOf, headOf, tailOf } from './halfEdge.ts';
import { halfEdgeWest } from './halfEdgeWest.ts';
import { topologyFrom, type HalfEdge, type Topology } from './topology.ts';

/** One connected part of a cell, or of the ground outside. */
export interface Part {
  readonly cell: number;
  /** Its border, the part to the left. */
  readonly halfEdges: readonly HalfEdge[];
  readonly face: Face;
}

/** The part of a cell around a grid point, by that cell's edges alone; null for the open ground around the town. */
export function partAround(topology: Topology, [x, y]: GridPoint): Part | null {
  const west = halfEdgeWest(topology, x, y);
  if (west === null) return null;
  const cell = cellLeftOf(topology, west);
  const edges = (topology.borders.get(cell) ?? []).map((no) => topology.edges.get(no)!);
  const nodes = new Set(edges.flatMap(({ no }) => [tailOf(topology, no), headOf(topology, no)]));
  const { faces, faceOf } = facesOf(
    topologyFrom(
      [...nodes].map((no) => topology.nodes.get(no)!),
      edges,
    ),
  );
  const face = faces[faceOf(west)]!;
  if (!face.shell) return null;
  return { cell, face, halfEdges: [face.shell, ...face.holes].flatMap(({ halfEdges }) => halfEdges) };
}
