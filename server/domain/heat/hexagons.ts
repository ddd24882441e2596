/** A household on the ground: degrees WGS84, and the days since anybody of it was last met. */
export interface HeatSpot {
  readonly at: readonly [lon: number, lat: number];
  readonly days: number;
}
export interface HeatHexagon extends HeatSpot {
  readonly households: number;
}

const metresPerDegree = 111_320;

/** Axial coordinates of the pointy-topped hexagon a plane point lies in. Source: A. Patel, "Hexagonal Grids", pixel to hex with cube rounding. */
const hexagonOf = (x: number, y: number, radiusM: number): readonly [q: number, r: number] => {
  const q = ((Math.sqrt(3) / 3) * x - y / 3) / radiusM;
  const r = ((2 / 3) * y) / radiusM;
  const [rq, rr, rs] = [Math.round(q), Math.round(r), Math.round(-q - r)];
  const [dq, dr, ds] = [Math.abs(rq - q), Math.abs(rr - r), Math.abs(rs + q + r)];
  if (dq > dr && dq > ds) return [-rr - rs, rr];
  return dr > ds ? [rq, -rq - rs] : [rq, rr];
};

/**
 * Households gathered into hexagons of `radiusM` metres (middle to corner), each with the mean of its days. A hexagon of
 * fewer than `atLeast` households is left out: one could tell who lives there.
 */
export const hexagonsOf = (
  spots: readonly HeatSpot[],
  { radiusM, atLeast }: { readonly radiusM: number; readonly atLeast: number },
): HeatHexagon[] => {
  const [first] = spots;
  if (!first) return [];
  const [originLon, originLat] = [Math.floor(first.at[0]), Math.floor(first.at[1])];
  const perLon = metresPerDegree * Math.cos(((originLat + 0.5) * Math.PI) / 180);
  const gathered = new Map<string, { q: number; r: number; days: number; households: number }>();
  for (const { at, days } of spots) {
    const [q, r] = hexagonOf((at[0] - originLon) * perLon, (at[1] - originLat) * metresPerDegree, radiusM);
    const known = gathered.get(`${q},${r}`) ?? { q, r, days: 0, households: 0 };
    gathered.set(`${q},${r}`, { ...known, days: known.days + days, households: known.households + 1 });
  }
  return [...gathered.values()]
    .filter(({ households }) => households >= atLeast)
    .map(({ q, r, days, households }) => ({
      at: [
        originLon + (radiusM * Math.sqrt(3) * (q + r / 2)) / perLon,
        originLat + (radiusM * 1.5 * r) / metresPerDegree,
      ],
      days: Math.round(days / households),
      households,
    }));
};
