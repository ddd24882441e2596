import type { NodedLines } from './nodedLines.ts';
import { placeKey } from './pieceChains.ts';
import { topologyFrom, type Topology, type TopologyEdge, type TopologyNode } from './topology.ts';

/** A stretch between two meetings. Where lines run together it stands for all of them. */
export interface Cut {
  readonly line: readonly number[];
  /** Old cells: [left, right] walking along; null where no border stood, or several that cancel each other. */
  readonly sides: readonly [left: number, right: number] | null;
  /** Lines that were drawn here: [line, times along − times back, …]. */
  readonly drawn: ReadonlyMap<number, number>;
  /** How many standing lines run here. */
  readonly standing: number;
}

/** A standing line as the cuts it is made of now, in its own order. */
export type Strand = readonly { readonly cut: number; readonly isForward: boolean }[];

/** Lines cut at every meeting, and the net they form. Edge i + 1 of `net` is cut i. */
export interface CutLines {
  readonly cuts: readonly Cut[];
  readonly strands: readonly Strand[];
  readonly net: Topology;
}

interface OpenCut {
  readonly line: readonly number[];
  readonly balance: Map<number, number>;
  readonly drawn: Map<number, number>;
  standing: number;
}

/** Cuts noded lines at their meetings and lays those that run together upon each other. */
export function cutLines(noded: NodedLines, edges: readonly TopologyEdge[]): CutLines {
  const open: OpenCut[] = [];
  const bySegment = new Map<string, number>();
  const cutFor = (line: readonly number[]): { cut: number; isForward: boolean } => {
    const isForward = line.length > 4 || line[0]! < line[2]! || (line[0] === line[2] && line[1]! < line[3]!);
    const along = isForward ? line : [line[2]!, line[3]!, line[0]!, line[1]!];
    const key = line.length > 4 ? '' : along.join(' ');
    const found = key === '' ? undefined : bySegment.get(key);
    if (found !== undefined) return { cut: found, isForward };
    open.push({ line: along, balance: new Map(), drawn: new Map(), standing: 0 });
    if (key !== '') bySegment.set(key, open.length - 1);
    return { cut: open.length - 1, isForward };
  };
  const strands = noded.standing.map((line, l) =>
    stretches(line, (place) => noded.meetings.has(place)).map((stretch) => {
      const use = cutFor(stretch);
      const cut = open[use.cut]!;
      cut.standing += 1;
      count(cut.balance, edges[l]!.leftCell, use.isForward ? 1 : -1);
      count(cut.balance, edges[l]!.rightCell, use.isForward ? -1 : 1);
      return use;
    }),
  );
  for (const [l, line] of noded.drawn.entries())
    for (const stretch of stretches(line, () => true)) {
      const use = cutFor(stretch);
      count(open[use.cut]!.drawn, l, use.isForward ? 1 : -1);
    }
  const cuts = open.map(({ line, balance, drawn, standing }) => ({ line, sides: sidesOf(balance), drawn, standing }));
  return { cuts, strands, net: netOf(cuts) };
}

function stretches(line: readonly number[], isCut: (place: string) => boolean): number[][] {
  const found: number[][] = [];
  let start = 0;
  for (let i = 2; i < line.length; i += 2) {
    if (i + 2 < line.length && !isCut(placeKey(line, i))) continue;
    found.push(line.slice(start, i + 2));
    start = i;
  }
  return found;
}

function count(net: Map<number, number>, key: number, by: number): void {
  net.set(key, (net.get(key) ?? 0) + by);
}

/** The one cell left over on each side once equal ones have cancelled out. */
function sidesOf(balance: ReadonlyMap<number, number>): readonly [number, number] | null {
  const left = [...balance].find(([, net]) => net > 0);
  const right = [...balance].find(([, net]) => net < 0);
  return left && right ? [left[0], right[0]] : null;
}

/** Cuts that neither part anything nor were drawn are no lines any more. */
function netOf(cuts: readonly Cut[]): Topology {
  const numbers = new Map<string, number>();
  const nodes: TopologyNode[] = [];
  const nodeFor = (line: readonly number[], at: number): number => {
    const key = placeKey(line, at);
    const found = numbers.get(key);
    if (found !== undefined) return found;
    nodes.push({ no: nodes.length + 1, x: line[at]!, y: line[at + 1]! });
    numbers.set(key, nodes.length);
    return nodes.length;
  };
  const edges: TopologyEdge[] = [];
  for (const [i, { line, sides, drawn }] of cuts.entries()) {
    if (!sides && drawn.size === 0) continue;
    const [leftCell, rightCell] = sides ?? [0, 0];
    const [startNode, endNode] = [nodeFor(line, 0), nodeFor(line, line.length - 2)];
    edges.push({ no: i + 1, startNode, endNode, leftCell, rightCell, line });
  }
  return topologyFrom(nodes, edges);
}
