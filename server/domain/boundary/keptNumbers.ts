import { reversed } from './halfEdge.ts';
import { topologyFrom, type Topology, type TopologyEdge, type TopologyNode } from './topology.ts';

/** What differs between two editions of a partition, by number. */
export interface TopologyDifference {
  readonly closedNodes: readonly number[];
  readonly openedNodes: readonly TopologyNode[];
  readonly closedEdges: readonly number[];
  readonly openedEdges: readonly TopologyEdge[];
  /** Cells whose outline changed, came or went. */
  readonly cells: readonly number[];
}

/**
 * `after` with the numbers of `before` for every node and edge that is the same (place; line and both cells), and
 * fresh numbers beyond the highest ever used for the rest: a number never means two things.
 */
export function keptNumbers(before: Topology, after: Topology): Topology {
  const knownNodes = new Map([...before.nodes].map(({ no, x, y }) => [`${x} ${y}`, no]));
  const knownEdges = new Map([...before.edges].map((edge) => [sameEdge(edge), edge.no]));
  let nextNode = before.nodes.end;
  let nextEdge = before.edges.end;
  const nodeNo = new Map<number, number>();
  const nodes = [...after.nodes].map((node) => {
    const no = knownNodes.get(`${node.x} ${node.y}`) ?? Math.max(1, nextNode++);
    nodeNo.set(node.no, no);
    return { ...node, no };
  });
  const edges = [...after.edges].map((edge) => {
    const renumbered = { ...edge, startNode: nodeNo.get(edge.startNode)!, endNode: nodeNo.get(edge.endNode)! };
    const known = knownEdges.get(sameEdge(edge));
    if (known !== undefined) return before.edges.get(known)!;
    const back = knownEdges.get(sameEdge(turned(edge)));
    if (back !== undefined) return before.edges.get(back)!;
    return { ...renumbered, no: Math.max(1, nextEdge++) };
  });
  return topologyFrom(nodes, edges);
}

/** What to close and what to open when `after` follows `before`; both numbered alike (see `keptNumbers`). */
export function differenceOf(before: Topology, after: Topology): TopologyDifference {
  const closedEdges = [...before.edges].filter(({ no }) => after.edges.get(no) === undefined);
  const openedEdges = [...after.edges].filter(({ no }) => before.edges.get(no) === undefined);
  const cells = new Set<number>();
  for (const { leftCell, rightCell } of [...closedEdges, ...openedEdges]) cells.add(leftCell).add(rightCell);
  cells.delete(0);
  return {
    closedNodes: [...before.nodes].filter(({ no }) => after.nodes.get(no) === undefined).map(({ no }) => no),
    openedNodes: [...after.nodes].filter(({ no }) => before.nodes.get(no) === undefined),
    closedEdges: closedEdges.map(({ no }) => no),
    openedEdges,
    cells: [...cells].sort((a, b) => a - b),
  };
}

const sameEdge = ({ leftCell, rightCell, line }: TopologyEdge): string => `${leftCell}|${rightCell}|${line.join()}`;

const turned = (edge: TopologyEdge): TopologyEdge => ({
  ...edge,
  startNode: edge.endNode,
  endNode: edge.startNode,
  leftCell: edge.rightCell,
  rightCell: edge.leftCell,
  line: reversed(edge.line),
});
