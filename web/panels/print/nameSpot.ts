export type Spot = readonly [xMm: number, yMm: number];

/** A name is wider than high: a label beside it is in its way further off than one above it. */
const stretch = 2.4;
const steps = 12;

const apart = ([x, y]: Spot, [a, b]: Spot): number => Math.hypot((x - a) / stretch, y - b);

/**
 * Where a village's name stands: near the middle of its own labels, as far as can be from every label, and nearer to one of
 * its own than to a foreign one.
 */
export function nameSpot(own: readonly Spot[], foreign: readonly Spot[]): Spot {
  const xs = own.map(([x]) => x);
  const ys = own.map(([, y]) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [top, foot] = [Math.min(...ys) - 5, Math.max(...ys) + 5];
  const middle: Spot = [(west + east) / 2, (top + foot) / 2];
  let best: { readonly spot: Spot; readonly room: number } | null = null;
  for (let i = 0; i <= steps; i++) {
    for (let j = 0; j <= steps; j++) {
      const spot: Spot = [west + ((east - west) * i) / steps, top + ((foot - top) * j) / steps];
      const toOwn = Math.min(...own.map((label) => apart(spot, label)));
      const toForeign = Math.min(Infinity, ...foreign.map((label) => apart(spot, label)));
      if (toForeign < toOwn) continue;
      const room = Math.min(toOwn, 6) - 0.08 * apart(spot, middle);
      if (best === null || room > best.room) best = { spot, room };
    }
  }
  return best?.spot ?? middle;
}
