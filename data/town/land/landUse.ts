import type { Land } from './land.ts';
import { isoAreas } from './isolines.ts';
import { rounded } from './lines.ts';
import { smoothRing } from './smoothRing.ts';
import { fractal, noiseFrom } from './noise.ts';
import { blurred, filled, type Line, type Point, rasterOf, valueAt } from './raster.ts';
import { randomFrom } from '../random.ts';

export type LandUseKind = 'forest' | 'terrace' | 'paddy' | 'orchard' | 'floodplain' | 'town' | 'school' | 'industrial';

export interface LandUse {
  readonly kind: LandUseKind;
  readonly rings: readonly Line[];
}

const levelled = { forest: 60_000, terrace: 50_000, paddy: 40_000, orchard: 18_000, floodplain: 20_000 } as const;

/** What grows where: forest on the steep and the high, terraces below it, paddies on the floor, orchards on sunny slopes. */
export const landUseOf = (land: Land): LandUse[] => {
  const { terrain } = land;
  const step = terrain.height.stepM * 2;
  const like = rasterOf(terrain.height.columns / 2, terrain.height.rows / 2, step);
  const steep = blurred(terrain.slope, 3);
  const patch = fractal(noiseFrom(randomFrom(`landuse ${terrain.river.line[100]?.join()}`)), 3);
  const value = (x: number, y: number) => ({
    slope: valueAt(steep, x, y),
    above: valueAt(terrain.aboveWater, x, y),
    river: valueAt(terrain.toRiver, x, y),
    luck: patch(x / 900, y / 900),
    sown: patch(x / 620 + 40, y / 620),
  });
  const measures = {
    forest: (x: number, y: number) => {
      const { slope, above, luck } = value(x, y);
      return (slope - 0.2) * 5 + (above - 70) / 130 + 0.75 * luck;
    },
    terrace: (x: number, y: number) => {
      const { slope, above, sown } = value(x, y);
      return Math.min((slope - 0.06) * 6, (0.24 - slope) * 6, (90 - above) / 60, (above - 6) / 12) + 0.45 * sown - 0.1;
    },
    paddy: (x: number, y: number) => {
      const { slope, above, river, luck } = value(x, y);
      return Math.min((0.07 - slope) * 12, (20 - above) / 14, (river - 110) / 80) + 0.25 * luck;
    },
    orchard: (x: number, y: number) => {
      const { slope, above, sown, luck } = value(x, y);
      return Math.min(sown - 0.22 - 0.2 * luck, (slope - 0.05) * 7, (0.34 - slope) * 6, (120 - above) / 80);
    },
    floodplain: (x: number, y: number) => {
      const { above, river } = value(x, y);
      return Math.min((4.6 - above) / 2, (260 - river) / 120);
    },
  };
  const grown = (Object.keys(levelled) as (keyof typeof levelled)[]).flatMap((kind) =>
    isoAreas(blurred(filled(like, measures[kind]), 1), 0, levelled[kind]).map((rings) => ({
      kind,
      rings: rings.map((ring) => smoothRing(ring, 9)).filter((ring) => ring.length > 4),
    })),
  );
  return [...grown, ...builtUp(land)];
};

const builtUp = ({ streets, blocks }: Land): LandUse[] => {
  const outline = (fromU: number, toU: number, fromV: number, toV: number): Point[] => {
    const side = (a: number, b: number, at: (t: number) => Point) =>
      Array.from({ length: 8 }, (_, i) => at(a + ((b - a) * i) / 8));
    const ring = [
      ...side(fromU, toU, (u) => streets.place(u, fromV)),
      ...side(fromV, toV, (v) => streets.place(toU, v)),
      ...side(toU, fromU, (u) => streets.place(u, toV)),
      ...side(toV, fromV, (v) => streets.place(fromU, v)),
    ];
    return [...ring, ring[0] as Point];
  };
  const kindOf = { 中心学校: 'school', 工业园: 'industrial' } as const;
  const campuses = blocks.flatMap((block): LandUse[] => {
    const kind = kindOf[block.name as keyof typeof kindOf];
    if (kind === undefined) return [];
    return [{ kind, rings: [outline(block.fromU + 8, block.toU - 8, block.fromV + 9, block.toV - 9)] }];
  });
  return [{ kind: 'town', rings: [rounded(outline(-745, 775, -22, 575), 1, true)] }, ...campuses];
};
