import { reversed } from './halfEdge.ts';
import type { TopologyEdge, TopologyNode } from './topology.ts';

/**
 * Takes out edges with the same cell on both sides, joins edges at nodes where only two are left, and numbers nodes
 * and edges anew from 1. A closed edge keeps one node.
 */
export function healed(
  nodes: Iterable<TopologyNode>,
  edges: Iterable<TopologyEdge>,
): { nodes: TopologyNode[]; edges: TopologyEdge[] } {
  const kept = [...edges].filter((edge) => edge.leftCell !== edge.rightCell);
  const ends = new Map<number, TopologyEdge[]>();
  for (const edge of kept)
    for (const node of [edge.startNode, edge.endNode]) {
      const list = ends.get(node);
      if (list) list.push(edge);
      else ends.set(node, [edge]);
    }
  const places = new Map([...nodes].map((node) => [node.no, node]));
  const numbers = new Map<number, number>();
  const newNodes: TopologyNode[] = [];
  const numberOf = (old: number): number => {
    const known = numbers.get(old);
    if (known !== undefined) return known;
    const place = places.get(old)!;
    const no = newNodes.length + 1;
    newNodes.push({ no, x: place.x, y: place.y });
    numbers.set(old, no);
    return no;
  };
  const newEdges: TopologyEdge[] = [];
  const walked = new Set<TopologyEdge>();
  const walk = (first: TopologyEdge, start: number) => {
    const line: number[] = [];
    let edge = first;
    let node = start;
    for (;;) {
      walked.add(edge);
      const isForward = edge.startNode === node;
      const way = isForward ? edge.line : reversed(edge.line);
      for (let i = line.length === 0 ? 0 : 2; i < way.length; i += 1) line.push(way[i]!);
      node = isForward ? edge.endNode : edge.startNode;
      const here = ends.get(node)!;
      if (node === start || here.length !== 2) break;
      edge = here[0] === edge ? here[1]! : here[0]!;
    }
    const isForward = first.startNode === start;
    const [leftCell, rightCell] = isForward ? [first.leftCell, first.rightCell] : [first.rightCell, first.leftCell];
    const no = newEdges.length + 1;
    newEdges.push({ no, startNode: numberOf(start), endNode: numberOf(node), leftCell, rightCell, line });
  };
  for (const [node, here] of ends)
    if (here.length !== 2) for (const edge of here) if (!walked.has(edge)) walk(edge, node);
  for (const edge of kept) if (!walked.has(edge)) walk(edge, edge.startNode);
  return { nodes: newNodes, edges: newEdges };
}
