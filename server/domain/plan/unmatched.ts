/** A straight piece of a directed line, grid steps. */
export interface Segment {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

/**
 * The pieces of some directed lines that do not run along others, in order; with 'first', at most one. A piece runs
 * along when both its ends lie less than a grid step from pieces of the same direction.
 */
export function unmatched(
  lines: readonly (readonly number[])[],
  others: readonly (readonly number[])[],
  wanted: 'first' | 'all',
): Segment[] {
  const [left, right] = trimmed(lines, others);
  const known = new Set(right.map(keyOf));
  const found: Segment[] = [];
  const fresh = left.filter((segment) => !known.has(keyOf(segment)));
  if (fresh.length === 0) return found;
  const own = new Set(left.map(keyOf));
  const near = nearnessTo(right.filter((segment) => !own.has(keyOf(segment))));
  for (const segment of fresh) {
    if (near(segment.ax, segment.ay, segment) && near(segment.bx, segment.by, segment)) continue;
    found.push(segment);
    if (wanted === 'first') break;
  }
  return found;
}

const keyOf = ({ ax, ay, bx, by }: Segment): string => `${ax},${ay},${bx},${by}`;

/** Segments of both without the way that a pair of lines has in common from its start and from its end. */
function trimmed(
  lines: readonly (readonly number[])[],
  others: readonly (readonly number[])[],
): [Segment[], Segment[]] {
  const left = lines.map((line) => ({ line, from: 0, to: line.length - 2 }));
  const right = others.map((line) => ({ line, from: 0, to: line.length - 2 }));
  for (const a of left)
    for (const b of right) {
      if (a.to <= a.from || b.to <= b.from) continue;
      while (
        a.from < a.to &&
        b.from < b.to &&
        isSame(a.line, a.from, b.line, b.from) &&
        isSame(a.line, a.from + 2, b.line, b.from + 2)
      ) {
        a.from += 2;
        b.from += 2;
      }
      while (
        a.from < a.to &&
        b.from < b.to &&
        isSame(a.line, a.to, b.line, b.to) &&
        isSame(a.line, a.to - 2, b.line, b.to - 2)
      ) {
        a.to -= 2;
        b.to -= 2;
      }
    }
  return [left.flatMap(segmentsOf), right.flatMap(segmentsOf)];
}

const isSame = (a: readonly number[], i: number, b: readonly number[], j: number): boolean =>
  a[i] === b[j] && a[i + 1] === b[j + 1];

function segmentsOf({ line, from, to }: { line: readonly number[]; from: number; to: number }): Segment[] {
  const segments: Segment[] = [];
  for (let i = from; i < to; i += 2)
    segments.push({ ax: line[i]!, ay: line[i + 1]!, bx: line[i + 2]!, by: line[i + 3]! });
  return segments;
}

/** Pieces this short may turn any way when a corner is rounded onto the grid. */
const TURNS_FREELY = 2;

function nearnessTo(segments: readonly Segment[]): (x: number, y: number, along: Segment) => boolean {
  return (x, y, along) =>
    segments.some((other) => {
      if (x < Math.min(other.ax, other.bx) - 1 || x > Math.max(other.ax, other.bx) + 1) return false;
      if (y < Math.min(other.ay, other.by) - 1 || y > Math.max(other.ay, other.by) + 1) return false;
      const [dx, dy] = [other.bx - other.ax, other.by - other.ay];
      const [ux, uy] = [along.bx - along.ax, along.by - along.ay];
      const isShort =
        Math.max(Math.abs(ux), Math.abs(uy), 0) <= TURNS_FREELY || Math.max(Math.abs(dx), Math.abs(dy)) <= TURNS_FREELY;
      if (!isShort && dx * ux + dy * uy <= 0) return false;
      const t = Math.max(0, Math.min(1, ((x - other.ax) * dx + (y - other.ay) * dy) / (dx * dx + dy * dy)));
      return Math.hypot(other.ax + t * dx - x, other.ay + t * dy - y) < 1;
    });
}
