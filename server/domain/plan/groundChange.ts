import type { Touched } from '../boundary/change.ts';
import type { GridPoint } from '../boundary/gridPoint.ts';
import { reversed } from '../boundary/halfEdge.ts';
import type { Topology, TopologyEdge } from '../boundary/topology.ts';
import { strayPiece } from './strayPiece.ts';

/** Who owns a cell's ground — the cell itself, its village; null: nobody who is asked about. */
export type OwnerOf<O> = (cell: number) => O | null;

/** Owners whose ground changed beyond rounding, each with a place where its line changed. */
export type GroundChange<O> = ReadonlyMap<O, GridPoint>;

/**
 * Whose ground a change moved. An owner's line is compared before and after; one that bends by less than a grid step
 * (about 11 mm, what rounding a new corner onto a line may do) has not moved. O(touched).
 */
export function groundChange<O>(
  before: { readonly topology: Topology; readonly ownerOf: OwnerOf<O> },
  after: { readonly topology: Topology; readonly ownerOf: OwnerOf<O> },
  touched: Pick<Touched, 'closedEdges' | 'openedEdges'>,
): GroundChange<O> {
  const edges = (topology: Topology, nos: readonly number[]) => nos.flatMap((no) => topology.edges.get(no) ?? []);
  const closed = linesByOwner(edges(before.topology, touched.closedEdges), before.ownerOf);
  const opened = linesByOwner(edges(after.topology, touched.openedEdges), after.ownerOf);
  const changed = new Map<O, GridPoint>();
  for (const owner of new Set([...closed.keys(), ...opened.keys()])) {
    const at = strayPiece(opened.get(owner) ?? [], closed.get(owner) ?? []);
    if (at) changed.set(owner, [at.ax, at.ay]);
  }
  return changed;
}

/** By owner: its lines with its ground to the left. Lines between two cells of one owner are none. */
function linesByOwner<O>(edges: readonly TopologyEdge[], ownerOf: OwnerOf<O>): Map<O, (readonly number[])[]> {
  const lines = new Map<O, (readonly number[])[]>();
  const add = (owner: O | null, line: readonly number[]): void => {
    if (owner === null) return;
    const known = lines.get(owner);
    if (known) known.push(line);
    else lines.set(owner, [line]);
  };
  for (const { leftCell, rightCell, line } of edges) {
    const left = ownerOf(leftCell);
    const right = ownerOf(rightCell);
    if (left === right) continue;
    add(left, line);
    if (right !== null) add(right, reversed(line));
  }
  return lines;
}
