/** A vertex of a Voronoi diagram, known by what meets in it, so that all three cells around it have the same one. */
interface Corner {
  readonly x: number;
  readonly y: number;
  /** Seeds (or, below 0, sides of the box) on the far sides of the two lines that meet here. */
  readonly before: number;
}

/** The box the diagram is drawn in. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A border between two seeds: [x0, y0, x1, y1]. */
export type Border = readonly [number, number, number, number];

/**
 * The borders between the places nearest to each seed, in a plane. Each seed's cell is the box cut by the bisectors to
 * the others, nearest first, until none can reach it any more. Seeds must differ.
 */
export function voronoiBorders(seeds: readonly (readonly [number, number])[], box: Box): Border[] {
  const corners = new Map<string, readonly [number, number]>();
  const borders: Border[] = [];
  for (const i of seeds.keys()) {
    const cell = cellOf(seeds, i, box);
    for (const [k, corner] of cell.entries()) {
      const next = cell[(k + 1) % cell.length]!;
      // The side from this corner to the next lies on the bisector to `next.before`.
      const j = next.before;
      if (j <= i) continue;
      const after = cell[(k + 2) % cell.length]!.before;
      const from = known(corners, box, [i, j, corner.before], corner);
      const to = known(corners, box, [i, j, after], next);
      if (from[0] !== to[0] || from[1] !== to[1]) borders.push([from[0], from[1], to[0], to[1]]);
    }
  }
  return borders;
}

/** Corners counter-clockwise; the side that ends in a corner lies on the line to its `before`. */
function cellOf(seeds: readonly (readonly [number, number])[], i: number, box: Box): Corner[] {
  const [sx, sy] = seeds[i]!;
  let cell: Corner[] = [
    { x: box.west, y: box.south, before: -1 },
    { x: box.east, y: box.south, before: -2 },
    { x: box.east, y: box.north, before: -3 },
    { x: box.west, y: box.north, before: -4 },
  ];
  const others = seeds
    .map(([x, y], j) => ({ j, d: (x - sx) ** 2 + (y - sy) ** 2 }))
    .filter(({ j }) => j !== i)
    .sort((a, b) => a.d - b.d || a.j - b.j);
  for (const { j, d } of others) {
    const reach = cell.reduce((most, { x, y }) => Math.max(most, (x - sx) ** 2 + (y - sy) ** 2), 0);
    if (d > 4 * reach) break;
    cell = cutBy(cell, seeds[i]!, seeds[j]!, j);
  }
  return cell;
}

/** What of a convex cell is nearer to `seed` than to `other`. */
function cutBy(
  cell: readonly Corner[],
  [sx, sy]: readonly [number, number],
  [ox, oy]: readonly [number, number],
  j: number,
): Corner[] {
  const [mx, my] = [(sx + ox) / 2, (sy + oy) / 2];
  const beyond = (x: number, y: number) => (x - mx) * (ox - sx) + (y - my) * (oy - sy);
  const cut: Corner[] = [];
  for (const [k, from] of cell.entries()) {
    const to = cell[(k + 1) % cell.length]!;
    const [a, b] = [beyond(from.x, from.y), beyond(to.x, to.y)];
    if (a <= 0) cut.push(from);
    if (a <= 0 === b <= 0) continue;
    const t = a / (a - b);
    const at = { x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) };
    // Leaving: this corner ends the old side. Coming back: it ends the new one.
    cut.push({ ...at, before: a <= 0 ? to.before : j });
  }
  return cut;
}

/** One place for each meeting of three, whoever asks first. */
function known(
  corners: Map<string, readonly [number, number]>,
  box: Box,
  three: readonly [number, number, number],
  { x, y }: Corner,
): readonly [number, number] {
  const key = [...three].sort((a, b) => a - b).join(' ');
  const found = corners.get(key);
  if (found) return found;
  const place = [
    Math.min(box.east, Math.max(box.west, Math.round(x))),
    Math.min(box.north, Math.max(box.south, Math.round(y))),
  ] as const;
  corners.set(key, place);
  return place;
}
