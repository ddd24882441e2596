import type { SiteKind } from '#domain/words.ts';
import { gridOf } from '../land/extent.ts';
import type { Land } from '../land/land.ts';
import { distance } from '../land/lines.ts';
import { townNames } from '../land/placeNames.ts';
import type { Point } from '../land/raster.ts';
import type { Random } from '../random.ts';
import { cellsOf } from './cellsOf.ts';
import type { Ground, GroundHamlet, GroundSite } from './ground.ts';
import { homesOf } from './homesOf.ts';

/** Cells, villages, homes and sites on a drawn land. */
export const groundOfLand = (random: Random, land: Land, households: number): Ground => {
  const { cells, moved, villageOf } = cellsOf(land, households);
  const regions = [...villageOf].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const numberOf = new Map(regions.map(([region], i) => [region, i] as const));
  const groupNo = (region: number): number => {
    const village = villageOf.get(region);
    return regions.filter(([other, of]) => of === village && other <= region).length;
  };
  const hamlets: GroundHamlet[] = regions.map(([region, village]) => ({
    region,
    village,
    name:
      land.hamlets[region]?.isOurs === true
        ? land.hamlets[region].name
        : (land.blocks[region - land.ourHamlets]?.name ?? ''),
  }));
  const villages = [
    ...land.villages.map((_, i) => ({ name: land.villageNames[i] as string, kind: 'village' as const })),
    ...townNames.communities.map((name) => ({ name, kind: 'community' as const })),
  ];
  const homes = homesOf(random.fork('homes'), households, {
    land,
    villageOf,
    groupNo,
    hamletOf: (region) => numberOf.get(region) as number,
  });
  return { villages, cells, hamlets, homes, moved, sites: sitesOf(random.fork('sites'), land, villages, villageOf) };
};

const works = ['竹木制品厂', '粮油加工厂', '预制件厂', '茶叶加工厂', '腊制品厂', '农机修理厂', '饲料厂', '服装加工厂'];
const worksites = ['场镇污水管网改造工地', '青溪河堤防加固工地', '通村公路扩宽工地', '高标准农田改造工地'];
const projects = ['柑橘示范园项目', '老旧小区改造项目', '水库除险加固项目'];

const sitesOf = (
  random: Random,
  land: Land,
  villages: Ground['villages'],
  villageOf: ReadonlyMap<number, number>,
): GroundSite[] => {
  const { streets } = land;
  const sites: GroundSite[] = [];
  const add = (kind: SiteKind, name: string, at: Point, village: number, headcount: number | null) => {
    const [x, y] = gridOf(at);
    sites.push({ kind, name, x, y, village, headcount });
  };
  const [river, upper] = [land.villages.length, land.villages.length + 1];
  add('school', '青溪镇中心学校', streets.place(178, 426), upper, 1260);
  add('school', '青溪镇中心幼儿园', streets.place(380, 430), upper, 310);
  add('nursingHome', '青溪敬老院', streets.place(-420, 462), upper, 84);
  add('dormitory', '工业园职工宿舍', streets.place(720, 300), upper, 220);
  add('servicePoint', '镇便民服务中心', streets.place(-189, 313), upper, null);
  add('shelter', '镇文化广场避灾安置点', streets.place(-60, 455), upper, 600);
  works.forEach((name, i) =>
    add(
      'enterprise',
      `青溪${name}`,
      streets.place(570 + (i % 2) * 90, 310 + Math.floor(i / 2) * 62),
      upper,
      random.whole(12, 160),
    ),
  );
  const chiefs = villages.map((_, village) => {
    const ours = land.hamlets.flatMap((hamlet, region) => (villageOf.get(region) === village ? [hamlet] : []));
    return ours.reduce<(typeof ours)[number] | null>((a, b) => (a === null || b.homes > a.homes ? b : a), null);
  });
  chiefs.forEach((chief, village) => {
    const name = villages[village]?.name ?? '';
    if (chief === null) return;
    add('servicePoint', `${name}便民服务站`, chief.at, village, null);
    add('shelter', `${name}避灾安置点`, [chief.at[0] + 30, chief.at[1] + 20], village, random.whole(80, 240));
    if (village % 4 === 1)
      add('school', `${name}小学`, [chief.at[0] - 40, chief.at[1] + 30], village, random.whole(60, 190));
  });
  const steep = land.hamlets
    .flatMap((hamlet, region) => (villageOf.has(region) && hamlet.isOurs ? [{ hamlet, region }] : []))
    .map((one) => ({ ...one, slope: steepestNear(land, one.hamlet.at) }))
    .sort((a, b) => b.slope.value - a.slope.value)
    .slice(0, 9);
  for (const { hamlet, region, slope } of steep) {
    add('hazardPoint', `${hamlet.name}滑坡隐患点`, slope.at, villageOf.get(region) as number, null);
  }
  for (const [region, hamlet] of land.hamlets.entries()) {
    if (hamlet.name === '李家湾' && villageOf.has(region) && !steep.some((one) => one.region === region))
      add(
        'hazardPoint',
        '李家湾后山滑坡隐患点',
        steepestNear(land, hamlet.at).at,
        villageOf.get(region) as number,
        null,
      );
  }
  [...worksites, ...projects].forEach((name, i) => {
    const chief = chiefs[(i * 5 + 2) % land.villages.length];
    const kind = i < worksites.length ? 'worksite' : 'project';
    if (chief)
      add(kind, name, [chief.at[0] + 90, chief.at[1] - 60], (i * 5 + 2) % land.villages.length, random.whole(15, 70));
  });
  add('worksite', '滨河路改造工地', streets.place(-300, 20), river, 26);
  return sites;
};

const steepestNear = ({ terrain }: Land, at: Point): { value: number; at: Point } => {
  const { slope } = terrain;
  let best = { value: 0, at };
  for (let dx = -200; dx <= 200; dx += 50) {
    for (let dy = -200; dy <= 200; dy += 50) {
      const place: Point = [at[0] + dx, at[1] + dy];
      if (distance(place, at) < 70) continue;
      const value =
        slope.values[Math.floor(place[1] / slope.stepM) * slope.columns + Math.floor(place[0] / slope.stepM)] ?? 0;
      if (value > best.value) best = { value, at: place };
    }
  }
  return best;
};
