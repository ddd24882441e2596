import type { Segments } from './segments.ts';
import { segmentUses, type Uses } from './segmentUses.ts';
import type { Soup } from './soup.ts';
import { topologyFrom, type Topology, type TopologyEdge, type TopologyNode } from './topology.ts';

/** All lines of a noded soup as edges between nodes, not yet labelled, and which polygons each edge bounds. */
export interface Chains {
  readonly topology: Topology;
  /** By edge number: polygons to its left (+) and right (−), walking start → end. */
  readonly uses: ReadonlyMap<number, Uses>;
}

/** Joins segments into edges: an edge runs from node to node, a node is where three or more meet. */
export function chainsOf(soup: Soup, segments: Segments): Chains {
  const { x, y, from, to, segmentCount, pointCount } = segments;
  const bounded = segmentUses(soup, segments);
  const isLive = new Uint8Array(segmentCount);
  const starts = new Int32Array(pointCount + 1);
  for (let s = 0; s < segmentCount; s += 1) {
    if (!bounded.isBorder(s)) continue;
    isLive[s] = 1;
    starts[from[s]! + 1]! += 1;
    starts[to[s]! + 1]! += 1;
  }
  for (let p = 0; p < pointCount; p += 1) starts[p + 1]! += starts[p]!;
  const filled = starts.slice(0, -1);
  const around = new Int32Array(starts[pointCount]!);
  for (let s = 0; s < segmentCount; s += 1) {
    if (!isLive[s]) continue;
    for (const p of [from[s]!, to[s]!]) {
      around[filled[p]!] = s;
      filled[p]! += 1;
    }
  }
  const degree = (p: number) => starts[p + 1]! - starts[p]!;
  const nodes: TopologyNode[] = [];
  const nodeAt = new Map<number, number>();
  const edges: TopologyEdge[] = [];
  const uses = new Map<number, Uses>();
  const nodeOf = (p: number): number => {
    const known = nodeAt.get(p);
    if (known !== undefined) return known;
    const no = nodes.length + 1;
    nodes.push({ no, x: x[p]!, y: y[p]! });
    nodeAt.set(p, no);
    return no;
  };
  const walk = (first: number, start: number) => {
    const line = [x[start]!, y[start]!];
    let point = start;
    let s = first;
    for (;;) {
      isLive[s] = 0;
      point = from[s] === point ? to[s]! : from[s]!;
      line.push(x[point]!, y[point]!);
      if (point === start || degree(point) !== 2) break;
      const one = around[starts[point]!]!;
      s = one === s ? around[starts[point]! + 1]! : one;
    }
    const no = edges.length + 1;
    const net = bounded.of(first);
    uses.set(no, from[first] === start ? net : net.map((value, i) => (i % 2 === 1 ? -value : value)));
    edges.push({ no, startNode: nodeOf(start), endNode: nodeOf(point), leftCell: 0, rightCell: 0, line });
  };
  for (let p = 0; p < pointCount; p += 1) {
    if (degree(p) === 2) continue;
    for (let k = starts[p]!; k < starts[p + 1]!; k += 1) if (isLive[around[k]!]) walk(around[k]!, p);
  }
  for (let s = 0; s < segmentCount; s += 1) if (isLive[s]) walk(s, from[s]!);
  return { topology: topologyFrom(nodes, edges), uses };
}
