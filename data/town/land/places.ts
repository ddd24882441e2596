import { lengthOf } from './lines.ts';
import type { Land } from './land.ts';
import type { Point } from './raster.ts';
import { villageMiddle, villageOrder } from './villages.ts';

export interface Place {
  readonly at: Point;
  readonly name: string;
  readonly rank: 'town' | 'village' | 'hamlet' | 'hill' | 'river' | 'site';
  readonly elevation: number | null;
}

/** The names on the map. */
export const placesOf = (land: Land): Place[] => {
  const named = (rank: Place['rank'], name: string, at: Point, elevation: number | null = null): Place => ({
    at,
    name,
    rank,
    elevation,
  });
  const { streets, terrain, hamlets } = land;
  const river = terrain.river.line;
  return [
    named('town', '青溪镇', streets.place(0, 255)),
    named('village', '河街社区', streets.place(-190, 60)),
    named('village', '新街社区', streets.place(200, 455)),
    ...villageOrder(land).map((village, i) =>
      named('village', land.villageNames[i] as string, villageMiddle(land, village)),
    ),
    ...hamlets.map(({ name, at }) => named('hamlet', name, [at[0], at[1]])),
    ...land.hills.map(({ name, at, elevation }) => named('hill', name, at, elevation)),
    ...[0.22, 0.72].map((share) => named('river', '青溪河', river[Math.round(river.length * share)] as Point)),
    ...land.streams
      .filter((stream) => stream.name !== null && lengthOf(stream.line) > 1800)
      .map((stream) => named('river', stream.name as string, stream.line[Math.floor(stream.line.length / 2)] as Point)),
    named('site', '青溪镇中心学校', streets.place(200, 440)),
    named('site', '青溪敬老院', streets.place(-420, 475)),
    named('site', '农贸市场', streets.place(10, 187)),
    named('site', '青溪镇人民政府', streets.place(-189, 313)),
    named('site', '镇卫生院', streets.place(401, 197)),
    named('site', '青溪工业园', streets.place(600, 420)),
  ];
};
