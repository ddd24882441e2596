import { binned } from '../boundary/bins.ts';

/** A straight piece of a line, grid steps. */
export interface Segment {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/** The pieces of a line [x0, y0, x1, y1, …], or of its part between two of its places. */
export function segmentsOf(line: readonly number[], from = 0, to = line.length - 2): Segment[] {
  const segments: Segment[] = [];
  for (let i = from; i < to; i += 2)
    segments.push({ ax: line[i]!, ay: line[i + 1]!, bx: line[i + 2]!, by: line[i + 3]! });
  return segments;
}

/**
 * Tells whether a piece runs along some others: whether it is one of them, or stays less than a grid step (about 11 mm)
 * from them all the way. `directed`: only those that run the same way count — their ground lies to the same side.
 */
export function alongside(others: readonly Segment[], directed: boolean): (segment: Segment) => boolean {
  const known = new Set(others.map(keyOf));
  if (!directed) for (const { ax, ay, bx, by } of others) known.add(keyOf({ ax: bx, ay: by, bx: ax, by: ay }));
  let near: ReturnType<typeof nearnessTo> | null = null;
  return (segment) => {
    if (known.has(keyOf(segment))) return true;
    near ??= nearnessTo(others, directed);
    for (const part of [0, 1, 0.5, 0.25, 0.75])
      if (!near(segment.ax + (segment.bx - segment.ax) * part, segment.ay + (segment.by - segment.ay) * part, segment))
        return false;
    return true;
  };
}

/** What of some pieces does not run along others, cut into parts of a sixteenth: a long piece may leave its way in the middle. */
export const strayParts = (pieces: readonly Segment[], isAlong: (segment: Segment) => boolean): Segment[] =>
  pieces.filter((piece) => !isAlong(piece)).flatMap((piece) => sixteenths(piece).filter((part) => !isAlong(part)));

function sixteenths({ ax, ay, bx, by }: Segment): Segment[] {
  const at = (part: number) => [ax + ((bx - ax) * part) / 16, ay + ((by - ay) * part) / 16] as const;
  return Array.from({ length: 16 }, (_, part) => {
    const [[cx, cy], [dx, dy]] = [at(part), at(part + 1)];
    return { ax: cx, ay: cy, bx: dx, by: dy };
  });
}

const keyOf = ({ ax, ay, bx, by }: Segment): string => `${ax},${ay},${bx},${by}`;

/** Pieces this short may turn any way when a corner is rounded onto the grid. */
const TURNS_FREELY = 2;

const isShort = ({ ax, ay, bx, by }: Segment): boolean =>
  Math.max(Math.abs(bx - ax), Math.abs(by - ay)) <= TURNS_FREELY;

function nearnessTo(others: readonly Segment[], directed: boolean): (x: number, y: number, like: Segment) => boolean {
  const candidates = candidatesAt(others);
  return (x, y, like) => {
    for (const at of candidates(x, y)) {
      const other = others[at]!;
      const [dx, dy] = [other.bx - other.ax, other.by - other.ay];
      const turn = dx * (like.bx - like.ax) + dy * (like.by - like.ay);
      if (directed && turn <= 0 && !isShort(like) && !isShort(other)) continue;
      const t = Math.max(0, Math.min(1, ((x - other.ax) * dx + (y - other.ay) * dy) / (dx * dx + dy * dy)));
      if (Math.hypot(other.ax + t * dx - x, other.ay + t * dy - y) < 1) return true;
    }
    return false;
  };
}

/** Numbers of the pieces whose box, a step wider, holds a point — or may. */
function candidatesAt(segments: readonly Segment[]): (x: number, y: number) => Iterable<number> {
  if (segments.length < 32) return () => segments.keys();
  const bins = binned({
    west: Int32Array.from(segments, ({ ax, bx }) => Math.min(ax, bx) - 1),
    east: Int32Array.from(segments, ({ ax, bx }) => Math.max(ax, bx) + 1),
    south: Int32Array.from(segments, ({ ay, by }) => Math.min(ay, by) - 1),
    north: Int32Array.from(segments, ({ ay, by }) => Math.max(ay, by) + 1),
  });
  return (x, y) => {
    const column = Math.floor((x - bins.west) / bins.width);
    const row = Math.floor((y - bins.south) / bins.width);
    if (column < 0 || row < 0 || column >= bins.columns || row >= bins.rows) return [];
    const bin = row * bins.columns + column;
    return bins.of.subarray(bins.starts[bin], bins.starts[bin + 1]);
  };
}
