import { metresPerDegree } from '../boundary/area.ts';
import { STEPS_PER_DEGREE, toGrid } from '../boundary/gridPoint.ts';
import { lineBank } from '../boundary/lineBank.ts';
import { type Locator, locatorOf } from '../boundary/locator.ts';
import { OUTSIDE, type Topology } from '../boundary/topology.ts';

/** A cell that is near a place, and how far away its nearest point is. */
export interface NearestCell {
  readonly no: number;
  readonly distanceM: number;
}

/** What an answer needs to know of the ground. */
export interface AnswerGround {
  readonly locator: Locator;
  /** The cell nearest to a place outside all cells, degrees WGS84; null where there is no cell at all. */
  readonly nearestCell: (lon: number, lat: number) => NearestCell | null;
}

/** The cell whose border with the outside is nearest; of two at the same distance the lower code. Only that border can be nearest from outside. */
export const nearestCellOf = (
  topology: Topology,
  codeOf: (no: number) => string | number,
): AnswerGround['nearestCell'] => {
  const bank = lineBank(topology);
  const rim: number[] = [];
  for (let s = 0; s < bank.count; s += 1)
    if ((bank.westCell[s] === OUTSIDE) !== (bank.eastCell[s] === OUTSIDE)) rim.push(s);
  return (lon, lat) => {
    const metres = metresPerDegree(lat);
    const [stepX, stepY] = [metres.lon / STEPS_PER_DEGREE, metres.lat / STEPS_PER_DEGREE];
    const [x, y] = [toGrid(lon), toGrid(lat)];
    let nearest: { no: number; squared: number } | null = null;
    for (const s of rim) {
      const ax = (bank.x0[s]! - x) * stepX;
      const ay = (bank.y0[s]! - y) * stepY;
      const dx = (bank.x1[s]! - bank.x0[s]!) * stepX;
      const dy = (bank.y1[s]! - bank.y0[s]!) * stepY;
      const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      const squared = (ax + along * dx) ** 2 + (ay + along * dy) ** 2;
      if (nearest !== null && squared > nearest.squared) continue;
      const no = bank.westCell[s] === OUTSIDE ? bank.eastCell[s]! : bank.westCell[s]!;
      if (nearest === null || squared < nearest.squared || codeOf(no) < codeOf(nearest.no)) nearest = { no, squared };
    }
    return nearest === null ? null : { no: nearest.no, distanceM: Math.round(Math.sqrt(nearest.squared)) };
  };
};

/** The ground of a topology; each index is made when it is first asked for. `codeOf` orders cells that share a border. */
export const answerGroundOf = (topology: Topology, codeOf: (no: number) => string | number): AnswerGround => {
  let locator: Locator | null = null;
  let nearest: AnswerGround['nearestCell'] | null = null;
  return {
    get locator() {
      return (locator ??= locatorOf(topology, codeOf));
    },
    nearestCell: (lon, lat) => (nearest ??= nearestCellOf(topology, codeOf))(lon, lat),
  };
};
