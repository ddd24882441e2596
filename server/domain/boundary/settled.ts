import { changeTopology, type Change } from './change.ts';
import { headOf, reversed, tailOf } from './halfEdge.ts';
import { chainsOfPieces, placeKey, type Piece } from './pieceChains.ts';
import type { HalfEdge, Topology, TopologyEdge, TopologyNode } from './topology.ts';

/**
 * The topology with the edges `replaced` taken out and `pieces` put in, in O(touched): pieces that part nothing vanish,
 * and nodes at which only two pieces of the same sides are left are healed — except where they stood so before. An edge
 * that comes out as it went in keeps its number. Pieces meet in their ends only. Null when nothing changes.
 */
export function settled(topology: Topology, replaced: Iterable<number>, pieces: readonly Piece[]): Change | null {
  const gone = new Set(replaced);
  const all = pieces.filter(({ left, right }) => left !== right);
  const nodeAt = new Map<string, number>();
  const know = (edge: TopologyEdge) => {
    for (const no of [edge.startNode, edge.endNode]) nodeAt.set(keyOfNode(topology, no), no);
  };
  for (const no of gone) know(topology.edges.get(no)!);
  drawIn(topology, gone, all, nodeAt, know);
  const isFixed = (place: string): boolean => {
    const node = nodeAt.get(place);
    return node !== undefined && (isHealable(topology, node) || outerArms(topology, gone, node).length > 0);
  };
  const chains = chainsOfPieces(all, isFixed, (place) => nodeAt.get(place));
  return patched(topology, gone, chains, nodeAt);
}

/** Edges around that come to end in a node with one piece alone are healed with it, so they are pieces too. */
function drawIn(
  topology: Topology,
  gone: Set<number>,
  pieces: Piece[],
  nodeAt: Map<string, number>,
  know: (edge: TopologyEdge) => void,
): void {
  const arms = new Map<string, number>();
  const count = ({ line }: Piece) => {
    for (const place of [placeKey(line, 0), placeKey(line, line.length - 2)])
      arms.set(place, (arms.get(place) ?? 0) + 1);
  };
  for (const piece of pieces) count(piece);
  const waiting = [...nodeAt.values()];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const outer = outerArms(topology, gone, node);
    if (outer.length === 0 || (arms.get(keyOfNode(topology, node)) ?? 0) + outer.length !== 2) continue;
    if (isHealable(topology, node)) continue;
    for (const h of outer) {
      const edge = topology.edges.get(Math.abs(h))!;
      if (gone.has(edge.no)) continue;
      const piece = { line: edge.line, left: edge.leftCell, right: edge.rightCell };
      gone.add(edge.no);
      pieces.push(piece);
      count(piece);
      know(edge);
      waiting.push(edge.startNode, edge.endNode);
    }
  }
}

const keyOfNode = ({ nodes }: Topology, no: number): string => `${nodes.get(no)!.x} ${nodes.get(no)!.y}`;

const outerArms = ({ fans }: Topology, gone: ReadonlySet<number>, node: number): HalfEdge[] =>
  (fans.get(node) ?? []).filter((h) => !gone.has(Math.abs(h)));

/** Whether a node joins just two edges of the same sides: somebody wanted a corner there. */
export function isHealable(topology: Topology, node: number): boolean {
  const [one, two, more] = topology.fans.get(node) ?? [];
  if (one === undefined || two === undefined || more !== undefined || one === -two) return false;
  const [a, b] = [topology.edges.get(Math.abs(one))!, topology.edges.get(Math.abs(two))!];
  const isSameWay = one > 0 !== two > 0;
  return isSameWay
    ? a.leftCell === b.leftCell && a.rightCell === b.rightCell
    : a.leftCell === b.rightCell && a.rightCell === b.leftCell;
}

function patched(
  topology: Topology,
  gone: ReadonlySet<number>,
  chains: readonly Piece[],
  nodeAt: Map<string, number>,
): Change | null {
  const known = new Map<string, TopologyEdge>();
  for (const no of gone) {
    const edge = topology.edges.get(no)!;
    known.set(sameness({ line: edge.line, left: edge.leftCell, right: edge.rightCell }), edge);
  }
  let { nextNode, nextEdge } = topology;
  const nodes: [number, TopologyNode | null][] = [];
  const nodeFor = (line: readonly number[], at: number): number => {
    const place = placeKey(line, at);
    const found = nodeAt.get(place);
    if (found !== undefined) return found;
    nodeAt.set(place, nextNode);
    nodes.push([nextNode, { no: nextNode, x: line[at]!, y: line[at + 1]! }]);
    return nextNode++;
  };
  const edges: [number, TopologyEdge | null][] = [];
  const used = new Set<number>();
  const kept = new Set<number>();
  for (const { line, left, right } of chains) {
    const same = known.get(sameness({ line, left, right })) ?? known.get(sameness(turned({ line, left, right })));
    const startNode = same ? same.startNode : nodeFor(line, 0);
    const endNode = same ? same.endNode : nodeFor(line, line.length - 2);
    used.add(startNode).add(endNode);
    if (same) kept.add(same.no);
    else {
      edges.push([nextEdge, { no: nextEdge, startNode, endNode, leftCell: left, rightCell: right, line }]);
      nextEdge += 1;
    }
  }
  const closed = [...gone].filter((no) => !kept.has(no)).sort((a, b) => a - b);
  if (closed.length === 0 && edges.length === 0) return null;
  const left = new Set(closed.flatMap((no) => [tailOf(topology, no), headOf(topology, no)]));
  for (const no of [...left].sort((a, b) => a - b))
    if (!used.has(no) && outerArms(topology, gone, no).length === 0) nodes.push([no, null]);
  return changeTopology(topology, {
    nodes,
    edges: [...closed.map((no) => [no, null] as const), ...edges],
    nextNode,
    nextEdge,
  });
}

const turned = ({ line, left, right }: Piece): Piece => ({ line: reversed(line), left: right, right: left });

const sameness = ({ line, left, right }: Piece): string => `${left}|${right}|${line.join()}`;
