import type { Random } from '../random.ts';
import { type Arc, arcsOf, guidesOf } from './arcs.ts';
import { gathered, neighboursOf } from './grouping.ts';
import { type HamletSite, hamletSitesOf, hilltopsOf } from './hamletSites.ts';
import { type Building, hamletHouses, hamletLanes, Standing } from './homes.ts';
import { distance, resampled } from './lines.ts';
import { placeNamesFrom } from './placeNames.ts';
import type { Line, Point } from './raster.ts';
import { type Regions, regionsOf, type TownBlock } from './regions.ts';
import { type Road, roadsOf } from './roads.ts';
import { type Stream, streamsOf } from './streams.ts';
import { type Terrain, terrainFrom } from './terrain.ts';
import { townBlocksOf } from './townBlocks.ts';
import { townBuildings } from './townBuildings.ts';
import { type Streets, streetsFrom } from './townStreets.ts';
import { pondsOf, reservoirOf, riverArea, type WaterArea } from './water.ts';

/** A natural village. Ours have a region of the same number as their place in the list. */
export interface Hamlet extends HamletSite {
  readonly name: string;
  /** Homes it is meant to hold. */
  readonly homes: number;
}

/** The land of a town before anybody is written down: what the base map shows and what cells are cut from. */
export interface Land {
  readonly terrain: Terrain;
  readonly streets: Streets;
  /** Ours first, then the neighbours'. */
  readonly hamlets: readonly Hamlet[];
  readonly ourHamlets: number;
  readonly blocks: readonly TownBlock[];
  readonly regions: Regions;
  readonly arcs: readonly Arc[];
  readonly near: ReadonlyMap<number, ReadonlySet<number>>;
  /** Hamlet numbers of each village. */
  readonly villages: readonly (readonly number[])[];
  readonly villageNames: readonly string[];
  readonly roads: readonly Road[];
  readonly streams: readonly (Stream & { readonly name: string | null })[];
  readonly water: readonly WaterArea[];
  readonly buildings: readonly Building[];
  readonly hills: readonly { readonly at: Point; readonly elevation: number; readonly name: string }[];
}

/** Share of all homes that stand in the market town. */
const townShare = 0.27;
/** A hamlet has no more roofs than this; more households share them. */
const mostRoofs = 190;

export const landFrom = (random: Random, households: number): Land => {
  const terrain = terrainFrom(random.fork('terrain'));
  const streets = streetsFrom(random.fork('streets'), terrain.river);
  const sites = hamletSitesOf(random.fork('sites'), terrain, streets);
  const names = placeNamesFrom(random.fork('names'));
  const hamlets = peopled(random.fork('homes'), sites, () => names.hamlet(), households * (1 - townShare));
  const ours = hamlets.filter((hamlet) => hamlet.isOurs);
  const blocks = townBlocksOf(streets);
  const wide = roadsOf(random.fork('roads'), terrain, streets, hamlets);
  const regions = regionsOf(terrain, wide, hamlets, streets, blocks);
  const guides = guidesOf(
    [terrain.river.line, ...wide.filter((road) => road.class !== 'path').map((road) => road.line)],
    58,
  );
  const near = neighboursOf(regions);
  const isNorth = ours.map((hamlet) => isNorthOf(terrain.river.line, hamlet.at));
  const villages = gathered(
    ours.map((_, i) => i),
    12,
    near,
    ours.map((hamlet) => hamlet.at),
    (i) => 14 + (ours[i] as Hamlet).homes * (6000 / Math.max(1, households)),
    (a, b) => (isNorth[a] === isNorth[b] ? 0 : 4000),
  );
  const lanes = hamlets.map((hamlet) => hamletLanes(random.fork(`lanes ${hamlet.at.join()}`), terrain, hamlet));
  const roads = [...wide, ...lanes.flat().map((line): Road => ({ class: 'lane', name: null, line }))];
  const standing = new Standing();
  const streams = streamsOf(terrain);
  for (const stream of streams) for (const p of resampled(stream.line, 12)) standing.add(p);
  const town = townBuildings(random.fork('town'), terrain, streets, blocks, ours.length, standing);
  const nearRoads = roadsNear(roads);
  const country = hamlets.flatMap((hamlet, i) =>
    hamletHouses(
      random.fork(`houses ${hamlet.at.join()}`),
      terrain,
      { at: hamlet.at, region: hamlet.isOurs ? i : -1 },
      nearRoads(hamlet.at),
      regions,
      standing,
      hamlet.isOurs ? Math.min(mostRoofs, Math.ceil(hamlet.homes * 1.04)) : 9 + Math.round(14 * hamlet.worth),
    ),
  );
  const brooks = [...names.brooks];
  const lake = reservoirOf(random.fork('reservoir'), terrain, hamlets);
  return {
    terrain,
    streets,
    hamlets,
    ourHamlets: ours.length,
    blocks,
    regions,
    arcs: arcsOf(regions, guides),
    near,
    villages,
    villageNames: names.villages,
    roads,
    streams: streams.map((stream) => ({
      ...stream,
      name: stream.order > 1 ? (brooks.pop() ?? null) : null,
    })),
    water: [
      riverArea(terrain.river),
      ...(lake === null ? [] : [lake]),
      ...pondsOf(random.fork('ponds'), terrain, hamlets),
    ],
    buildings: [...town, ...country],
    hills: hilltopsOf(terrain)
      .sort((a, b) => b.elevation - a.elevation)
      .slice(0, names.hills.length)
      .map((top, i) => ({ ...top, name: names.hills[i] as string })),
  };
};

const isNorthOf = (river: Line, [x, y]: Point): boolean => {
  const near = river.reduce((a, b) => (Math.abs(b[0] - x) < Math.abs(a[0] - x) ? b : a));
  return y > near[1];
};

/** Ours first, so that a hamlet's number is its region's; each with a name and its share of the homes. */
const peopled = (random: Random, sites: readonly HamletSite[], name: () => string, homes: number): Hamlet[] => {
  const sorted = [...sites].sort((a, b) => Number(b.isOurs) - Number(a.isOurs));
  const weights = sorted.map((site) => (site.isOurs ? (0.35 + site.worth) * random.between(0.55, 1.6) : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return sorted.map((site, i) => ({
    ...site,
    name: name(),
    homes: Math.round(((weights[i] as number) / total) * homes),
  }));
};

/** Roads with a part within reach of a place, paths left out; binned so that each hamlet asks only its own. */
const roadsNear = (roads: readonly Road[]) => {
  const boxes = roads.filter((road) => road.class !== 'path').flatMap((road) => pieces(road));
  return (at: Point): Road[] =>
    boxes.filter(({ middle, reach }) => distance(middle, at) < reach + 470).map(({ road }) => road);
};

const pieces = (road: Road): { road: Road; middle: Point; reach: number }[] => {
  const out: { road: Road; middle: Point; reach: number }[] = [];
  for (let i = 0; i < road.line.length - 1; i += 16) {
    const line = road.line.slice(i, i + 17);
    const middle = line[Math.floor(line.length / 2)] as Point;
    out.push({ road: { ...road, line }, middle, reach: Math.max(...line.map((p) => distance(p, middle))) });
  }
  return out;
};
