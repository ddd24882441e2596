import { alongside, segmentsOf, type Segment } from './alongside.ts';

/** The first piece of either set of directed lines that does not run along the other; null when they are the same way. */
export function strayPiece(
  lines: readonly (readonly number[])[],
  others: readonly (readonly number[])[],
): Segment | null {
  const [left, right] = trimmed(lines, others);
  if (left.length === 0 && right.length === 0) return null;
  const [alongLeft, alongRight] = [alongside(left, true), alongside(right, true)];
  return left.find((piece) => !alongRight(piece)) ?? right.find((piece) => !alongLeft(piece)) ?? null;
}

/** The pieces of both, without the way that a line and another have in common from the start and from the end. */
function trimmed(
  lines: readonly (readonly number[])[],
  others: readonly (readonly number[])[],
): [Segment[], Segment[]] {
  const left = lines.map((line) => ({ line, from: 0, to: line.length - 2 }));
  const right = others.map((line) => ({ line, from: 0, to: line.length - 2 }));
  for (const a of left)
    for (const b of right) {
      while (a.from < a.to && b.from < b.to && isSame(a.line, a.from, b.line, b.from, 2)) {
        a.from += 2;
        b.from += 2;
      }
      while (a.from < a.to && b.from < b.to && isSame(a.line, a.to, b.line, b.to, -2)) {
        a.to -= 2;
        b.to -= 2;
      }
    }
  const rest = ({ line, from, to }: (typeof left)[number]) => segmentsOf(line, from, to);
  return [left.flatMap(rest), right.flatMap(rest)];
}

/** Whether two lines have the same point at a place of each, and at the next one that way. */
const isSame = (a: readonly number[], i: number, b: readonly number[], j: number, step: 2 | -2): boolean =>
  a[i] === b[j] && a[i + 1] === b[j + 1] && a[i + step] === b[j + step] && a[i + step + 1] === b[j + step + 1];
