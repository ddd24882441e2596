/** A line of integer points, degrees × 1e7. */
export type GridLine = (readonly [number, number])[];

const cross = (a: readonly [number, number], b: readonly [number, number], c: readonly [number, number]): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Lines that meet another, or themselves, anywhere but at a common end. Exact on the integer grid. */
export const touchingLines = (lines: readonly GridLine[]): Set<number> => {
  const size = 12_000;
  const bins = new Map<number, { line: number; at: number }[]>();
  const found = new Set<number>();
  const same = (p: readonly [number, number], q: readonly [number, number]) => p[0] === q[0] && p[1] === q[1];
  const within = (p: readonly [number, number], a: readonly [number, number], b: readonly [number, number]) =>
    cross(a, b, p) === 0 &&
    Math.min(a[0], b[0]) <= p[0] &&
    p[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= p[1] &&
    p[1] <= Math.max(a[1], b[1]);
  const meets = (
    a: readonly [number, number],
    b: readonly [number, number],
    c: readonly [number, number],
    d: readonly [number, number],
  ): boolean => {
    const shared = same(a, c) || same(a, d) ? a : same(b, c) || same(b, d) ? b : null;
    if (shared !== null) {
      const [p, q] = [same(a, shared) ? b : a, same(c, shared) ? d : c];
      return within(p, c, d) || within(q, a, b);
    }
    if (within(a, c, d) || within(b, c, d) || within(c, a, b) || within(d, a, b)) return true;
    return cross(a, b, c) > 0 !== cross(a, b, d) > 0 && cross(c, d, a) > 0 !== cross(c, d, b) > 0;
  };
  lines.forEach((line, i) => {
    if (line.length < 2) found.add(i);
    for (let k = 1; k < line.length; k++) {
      const [a, b] = [line[k - 1], line[k]] as [[number, number], [number, number]];
      for (let x = Math.floor(Math.min(a[0], b[0]) / size); x <= Math.floor(Math.max(a[0], b[0]) / size); x++) {
        for (let y = Math.floor(Math.min(a[1], b[1]) / size); y <= Math.floor(Math.max(a[1], b[1]) / size); y++) {
          const bin = bins.get(x * 1e6 + y) ?? [];
          if (bin.length === 0) bins.set(x * 1e6 + y, bin);
          for (const other of bin) {
            const theirs = lines[other.line] as GridLine;
            const [c, d] = [theirs[other.at - 1], theirs[other.at]] as [[number, number], [number, number]];
            if (
              other.line === i &&
              Math.abs(other.at - k) === 1 &&
              line.length > 3 &&
              !within(b, c, d) &&
              !within(c, a, b)
            )
              continue;
            if (!meets(a, b, c, d) && !passesMidway(same, a, b, c, d, other.line === i, line, theirs, k, other.at))
              continue;
            found.add(i);
            found.add(other.line);
          }
          bin.push({ line: i, at: k });
        }
      }
    }
  });
  return found;
};

/** A common point is allowed only where it ends both lines, or joins two segments of one line. */
const passesMidway = (
  same: (p: readonly [number, number], q: readonly [number, number]) => boolean,
  a: readonly [number, number],
  b: readonly [number, number],
  c: readonly [number, number],
  d: readonly [number, number],
  isOwn: boolean,
  line: GridLine,
  theirs: GridLine,
  k: number,
  at: number,
): boolean => {
  if (isOwn) {
    const isRing = same(line[0] as [number, number], line[line.length - 1] as [number, number]);
    const last = line.length - 1;
    if (isRing && ((k === 1 && at === last) || (k === last && at === 1))) return false;
    return Math.abs(k - at) > 1 && (same(a, c) || same(a, d) || same(b, c) || same(b, d));
  }
  const isEnd = (of: GridLine, p: readonly [number, number]) =>
    same(of[0] as [number, number], p) || same(of[of.length - 1] as [number, number], p);
  const shared = same(a, c) || same(a, d) ? a : same(b, c) || same(b, d) ? b : null;
  return shared !== null && !(isEnd(line, shared) && isEnd(theirs, shared));
};
