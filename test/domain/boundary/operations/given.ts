import { changeTopology, type Change } from '../../../../server/domain/boundary/change.ts';
import type { GridPoint } from '../../../../server/domain/boundary/gridPoint.ts';
import { gridPoint } from '../../../../server/domain/boundary/gridPoint.ts';
import type { Topology, TopologyEdge } from '../../../../server/domain/boundary/topology.ts';
import { aPolygon, aSquare, givenTopology, place } from '../given.ts';

/** A raster point (1 = 0.001°) as a grid point. */
export const at = (x: number, y: number): GridPoint => gridPoint(...place(x, y));

/** A line through raster points. */
export const through = (...points: readonly (readonly [number, number])[]): number[] =>
  points.flatMap(([x, y]) => at(x, y));

/** The edge between two cells, by their numbers: one from corner to corner before a closed one. */
export function between(topology: Topology, one: number, other: number): TopologyEdge {
  const edges = [...topology.edges].filter(
    ({ leftCell, rightCell }) => (leftCell === one && rightCell === other) || (leftCell === other && rightCell === one),
  );
  const edge = edges.find(({ startNode, endNode }) => startNode !== endNode) ?? edges[0];
  if (!edge) throw new Error(`no edge between ${one} and ${other}`);
  return edge;
}

/** The node at a raster point. */
export function nodeAt(topology: Topology, x: number, y: number): number {
  const [gx, gy] = at(x, y);
  const node = [...topology.nodes].find((candidate) => candidate.x === gx && candidate.y === gy);
  if (!node) throw new Error(`no node at ${x} ${y}`);
  return node.no;
}

/**
 * Two cells side by side, 1 west and 2 east of x = 10, from y = 0 to 10. In the east an enclave 3 with an enclave 4 of
 * its own, and a second part of 1; on an island beyond, a second part of 2 and cell 5.
 */
export const enclaves = (): Topology =>
  givenTopology([
    {
      key: 1,
      no: 1,
      geometry: {
        type: 'MultiPolygon',
        coordinates: [coordinatesOf(aSquare(1, 0, 0, 10)), coordinatesOf(aSquare(1, 17, 7, 2))],
      },
    },
    {
      key: 2,
      no: 2,
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          coordinatesOf(aPolygon(2, square(10, 0, 10), square(12, 2, 4), square(17, 7, 2))),
          coordinatesOf(aSquare(2, 30, 0, 5)),
        ],
      },
    },
    aPolygon(3, square(12, 2, 4), square(13, 3, 1)),
    aSquare(4, 13, 3),
    aSquare(5, 35, 0, 5),
  ]);

const square = (x: number, y: number, size: number): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
];

const coordinatesOf = ({ geometry }: ReturnType<typeof aPolygon>) =>
  geometry?.type === 'Polygon' ? geometry.coordinates : [];

/** An edge replaced without asking whether that is sound. */
export const replaced = (topology: Topology, edge: TopologyEdge, over: Partial<TopologyEdge>): Change =>
  changeTopology(topology, {
    nodes: [],
    edges: [
      [edge.no, null],
      [topology.nextEdge, { ...edge, ...over, no: topology.nextEdge }],
    ],
    nextNode: topology.nextNode,
    nextEdge: topology.nextEdge + 1,
  });
