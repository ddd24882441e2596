import type { Random } from '../random.ts';
import type { Point } from './raster.ts';
import type { River } from './river.ts';

/** Streets of the market town, and the frame they are laid out in: `u` along the river, `v` away from it, metres. */
export interface Streets {
  readonly centre: Point;
  readonly place: (u: number, v: number) => Point;
  readonly frame: (p: Point) => { u: number; v: number };
  /** Long streets, riverside first; the one at `mainAt` is the county road. */
  readonly along: readonly number[];
  readonly across: readonly number[];
  readonly mainAt: number;
  readonly names: { readonly along: readonly string[]; readonly across: readonly string[] };
}

const alongNames = ['滨河路', '老街', '青溪大道', '新街', '北环路'];
const acrossNames = ['西桥巷', '油房巷', '盐店街', '正兴街', '文昌街', '学府街', '东门街', '工业路'];

/** Lays the streets on the wide ground north of the river at its town bend. */
export const streetsFrom = (random: Random, river: River): Streets => {
  const span = 34;
  const [first, last] = [river.line[river.townAt - span] as Point, river.line[river.townAt + span] as Point];
  const size = Math.hypot(last[0] - first[0], last[1] - first[1]);
  const t: Point = [(last[0] - first[0]) / size, (last[1] - first[1]) / size];
  const n: Point = [-t[1], t[0]];
  const centre: Point = [(first[0] + last[0]) / 2, (first[1] + last[1]) / 2];
  const local = (p: Point) => {
    const [dx, dy] = [p[0] - centre[0], p[1] - centre[1]];
    return { u: dx * t[0] + dy * t[1], v: dx * n[0] + dy * n[1] };
  };
  // The town starts just above the northernmost bend of the river in its reach.
  let top = -Infinity;
  for (let i = river.townAt - 3 * span; i <= river.townAt + 3 * span; i++) {
    const { u, v } = local(river.line[i] as Point);
    if (Math.abs(u) < 820) top = Math.max(top, v + (river.widthM[i] as number) / 2);
  }
  const base = top + 34;
  const wobble = random.between(0, 6);
  const bend = (u: number) => 22 * Math.sin(u / 420 + wobble) + 10 * Math.sin(u / 170 + wobble * 2);
  const lean = (v: number) => 14 * Math.sin(v / 190 + wobble);
  return {
    centre: [centre[0] + n[0] * (base + 260), centre[1] + n[1] * (base + 260)],
    place: (u, v) => {
      const [along, up] = [u + lean(v), base + v + bend(u) + 12];
      return [centre[0] + t[0] * along + n[0] * up, centre[1] + t[1] * along + n[1] * up];
    },
    frame: (p) => {
      const { u, v } = local(p);
      const up = v - base - 12 - bend(u);
      const along = u - lean(up);
      return { u: along, v: v - base - 12 - bend(along) };
    },
    along: [0, 120, 255, 390, 520],
    across: [-690, -480, -285, -90, 110, 305, 500, 690],
    mainAt: 2,
    names: { along: alongNames, across: acrossNames },
  };
};
