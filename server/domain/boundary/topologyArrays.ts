import { type Topology, type TopologyEdge, type TopologyNode, topologyFrom } from './topology.ts';

/** A topology as parallel arrays, as it travels to a page or a phone. nodes: [no, x, y, …]; line k is `points` from starts[k] to starts[k+1]; degrees × 1e7. */
export interface TopologyArrays {
  readonly nodes: readonly number[];
  readonly edges: {
    readonly no: readonly number[];
    readonly startNode: readonly number[];
    readonly endNode: readonly number[];
    readonly leftCell: readonly number[];
    readonly rightCell: readonly number[];
    readonly starts: readonly number[];
    readonly points: readonly number[];
  };
}

/** The topology of arrays. Does not check it: see `topologyFaults`. */
export const topologyOfArrays = ({ nodes, edges }: TopologyArrays): Topology => {
  const nodeRows: TopologyNode[] = [];
  for (let i = 0; i + 2 < nodes.length; i += 3) nodeRows.push({ no: nodes[i]!, x: nodes[i + 1]!, y: nodes[i + 2]! });
  const edgeRows = edges.no.map(
    (no, k): TopologyEdge => ({
      no,
      startNode: edges.startNode[k]!,
      endNode: edges.endNode[k]!,
      leftCell: edges.leftCell[k]!,
      rightCell: edges.rightCell[k]!,
      line: edges.points.slice(edges.starts[k], edges.starts[k + 1]),
    }),
  );
  return topologyFrom(nodeRows, edgeRows);
};

/** A topology as parallel arrays: a third of the bytes of objects, and quick to read. */
export const arraysOfTopology = (topology: Topology) => {
  const edges = [...topology.edges];
  const points: number[] = [];
  const starts = [0];
  for (const { line } of edges) {
    for (const step of line) points.push(step);
    starts.push(points.length);
  }
  return {
    nodes: [...topology.nodes].flatMap(({ no, x, y }) => [no, x, y]),
    edges: {
      no: edges.map(({ no }) => no),
      startNode: edges.map(({ startNode }) => startNode),
      endNode: edges.map(({ endNode }) => endNode),
      leftCell: edges.map(({ leftCell }) => leftCell),
      rightCell: edges.map(({ rightCell }) => rightCell),
      starts,
      points,
    },
  } satisfies TopologyArrays;
};
