import type { Random } from '../random.ts';
import { gridOf } from '../land/extent.ts';
import type { Building } from '../land/homes.ts';
import type { Hamlet, Land } from '../land/land.ts';
import type { Home } from './ground.ts';

interface Placed {
  readonly land: Land;
  readonly villageOf: ReadonlyMap<number, number>;
  /** Hamlet number of each region that has homes. */
  readonly hamletOf: (region: number) => number;
  readonly groupNo: (region: number) => number;
}

/** Lets households into the buildings: a house holds one or two, a block dozens at one point. */
export const homesOf = (random: Random, households: number, placed: Placed): Home[] => {
  const { land } = placed;
  const byRegion = new Map<number, Building[]>();
  for (const building of land.buildings) {
    if (building.region < 0 || building.use === 'shed') continue;
    byRegion.set(building.region, [...(byRegion.get(building.region) ?? []), building]);
  }
  const homes: Home[] = [];
  for (let region = 0; region < land.ourHamlets; region++) {
    const houses = (byRegion.get(region) ?? []).filter((building) => building.use === 'house');
    const wanted = houses.length === 0 ? 0 : (land.hamlets[region] as Hamlet).homes;
    for (let k = 0; k < wanted; k++) {
      const no = k < houses.length ? k : random.whole(0, houses.length - 1);
      const [x, y] = gridOf((houses[no] as Building).at);
      const address = `${placed.groupNo(region)}组${no + 1}号（${(land.hamlets[region] as Hamlet).name}）`;
      homes.push({ x, y, ...belonging(placed, region), address, building: null, unit: null, room: null });
    }
  }
  return [...homes, ...townHomes(random, households - homes.length, placed, byRegion)];
};

const belonging = ({ villageOf, hamletOf }: Placed, region: number) => ({
  hamlet: hamletOf(region),
  village: villageOf.get(region) as number,
});

const townHomes = (
  random: Random,
  wanted: number,
  placed: Placed,
  byRegion: ReadonlyMap<number, readonly Building[]>,
): Home[] => {
  const { land } = placed;
  const regions = land.blocks.map((_, i) => land.ourHamlets + i);
  const all = regions.flatMap((region) => byRegion.get(region) ?? []);
  const blocks = all.filter((building) => building.use === 'apartment');
  const shops = all.filter((building) => building.use === 'shop');
  const inBlocks = Math.round(wanted * 0.78);
  const homes: Home[] = [];
  blocks.forEach((block, i) => {
    const [x, y] = gridOf(block.at);
    const until = Math.round((inBlocks * (i + 1)) / blocks.length);
    for (let k = 0; homes.length < until; k++) {
      const [floor, door] = [(k % block.storeys) + 1, Math.floor(k / block.storeys)];
      const where = { building: `${i + 1}栋`, unit: `${(door >> 1) + 1}单元`, room: `${floor}0${(door % 2) + 1}` };
      const address = `${townStreet(i)} ${where.building}${where.unit}${where.room}`;
      homes.push({ x, y, ...belonging(placed, block.region), address, ...where });
    }
  });
  for (let k = homes.length; k < wanted; k++) {
    const no = (k - inBlocks) % shops.length;
    const shop = shops[no] as Building;
    const [x, y] = gridOf(shop.at);
    const where = {
      building: null,
      unit: null,
      room: random.chance(0.4) ? `${random.whole(2, shop.storeys)}楼` : null,
    };
    homes.push({ x, y, ...belonging(placed, shop.region), address: `${townStreet(no)}${(no % 90) + 1}号`, ...where });
  }
  return homes;
};

const streets = ['老街', '新街', '正兴街', '盐店街', '文昌街', '滨河路', '青溪大道', '北环路'] as const;
const townStreet = (i: number): string => streets[Math.floor(i / 11) % streets.length] as string;
