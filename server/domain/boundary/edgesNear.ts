import type { Topology, TopologyEdge } from './topology.ts';

/** A box in grid steps, its sides included. */
export interface GridBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * The edges whose box meets `box`, ascending. Looks over the boxes of pieces of the table, kept as long as the piece
 * is: after an edit only the touched pieces are measured again.
 */
export function edgesNear({ edges }: Topology, box: GridBox): TopologyEdge[] {
  const near: TopologyEdge[] = [];
  for (const piece of edges.pieces) {
    const boxes = boxesOf(piece);
    if (!meets(boxes, piece.length, box)) continue;
    for (let i = 0; i < piece.length; i += 1) {
      const edge = piece[i];
      if (edge && meets(boxes, i, box)) near.push(edge);
    }
  }
  return near;
}

/** The box of some lines; null when there is no point in them. */
export function boxOfLines(lines: Iterable<ArrayLike<number>>): GridBox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines)
    for (let i = 0; i < line.length; i += 2) {
      west = Math.min(west, line[i]!);
      east = Math.max(east, line[i]!);
      south = Math.min(south, line[i + 1]!);
      north = Math.max(north, line[i + 1]!);
    }
  return west <= east ? { west, south, east, north } : null;
}

/** A box with some steps of room on each side. */
export const widened = ({ west, south, east, north }: GridBox, steps: number): GridBox => ({
  west: west - steps,
  south: south - steps,
  east: east + steps,
  north: north + steps,
});

/** A box stretched over the whole of every segment of some lines that meets it. */
export function stretched(box: GridBox, lines: Iterable<ArrayLike<number>>): GridBox {
  const long = { ...box };
  for (const line of lines)
    for (let i = 0; i + 3 < line.length; i += 2) {
      const west = Math.min(line[i]!, line[i + 2]!);
      const east = Math.max(line[i]!, line[i + 2]!);
      const south = Math.min(line[i + 1]!, line[i + 3]!);
      const north = Math.max(line[i + 1]!, line[i + 3]!);
      if (west > box.east || east < box.west || south > box.north || north < box.south) continue;
      long.west = Math.min(long.west, west);
      long.east = Math.max(long.east, east);
      long.south = Math.min(long.south, south);
      long.north = Math.max(long.north, north);
    }
  return long;
}

const known = new WeakMap<object, Float64Array>();
const knownEdge = new WeakMap<TopologyEdge, GridBox>();

/** Four sides a row, and last those of all rows together; an empty row never meets anything. */
function boxesOf(piece: readonly (TopologyEdge | undefined)[]): Float64Array {
  const measured = known.get(piece);
  if (measured) return measured;
  const boxes = new Float64Array(piece.length * 4 + 4);
  let all: GridBox = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (let i = 0; i < piece.length; i += 1) {
    const edge = piece[i];
    if (!edge) continue;
    const box = boxOfEdge(edge);
    boxes.set([box.west, box.south, box.east, box.north], i * 4);
    all = {
      west: Math.min(all.west, box.west),
      south: Math.min(all.south, box.south),
      east: Math.max(all.east, box.east),
      north: Math.max(all.north, box.north),
    };
  }
  boxes.set([all.west, all.south, all.east, all.north], piece.length * 4);
  known.set(piece, boxes);
  return boxes;
}

/** The box of an edge, measured once. */
export function boxOfEdge(edge: TopologyEdge): GridBox {
  let box = knownEdge.get(edge);
  if (!box) knownEdge.set(edge, (box = boxOfLines([edge.line])!));
  return box;
}

const meets = (boxes: Float64Array, i: number, { west, south, east, north }: GridBox): boolean =>
  boxes[i * 4]! <= east && boxes[i * 4 + 2]! >= west && boxes[i * 4 + 1]! <= north && boxes[i * 4 + 3]! >= south;
