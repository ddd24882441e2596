import type { MultiPolygon, Polygon } from 'geojson';
import { gathered } from '../land/grouping.ts';
import type { Hamlet, Land } from '../land/land.ts';
import { polygonsOf } from '../land/polygons.ts';
import type { Point } from '../land/raster.ts';
import { numbered, villageOrder } from '../land/villages.ts';
import type { GroundCell } from './ground.ts';

const cellsPerVillage = 5;

/** A cell in the making: the regions it is made of. */
interface Draft {
  readonly regions: readonly number[];
  readonly name: string;
  readonly village: number;
  readonly isDedicated: boolean;
  readonly at: Point;
}

export interface Cells {
  readonly cells: readonly GroundCell[];
  readonly moved: readonly [giver: number, taker: number] | null;
  /** Region → village. */
  readonly villageOf: ReadonlyMap<number, number>;
}

/** Cuts the villages into cells, numbers them, and says how the one border ran before it was moved. */
export const cellsOf = (land: Land, households: number): Cells => {
  const { hamlets, near } = land;
  const places = hamlets.slice(0, land.ourHamlets).map((hamlet) => hamlet.at);
  const homes = (region: number) => (hamlets[region] as Hamlet).homes;
  const drafts: Draft[] = villageOrder(land).flatMap((members, village) => {
    const sets = gathered(land.villages[members] as readonly number[], cellsPerVillage, near, places, homes, () => 0);
    const chiefs = sets.map((regions): Draft => {
      const chief = regions.reduce((a, b) => (homes(b) > homes(a) ? b : a));
      return {
        regions,
        name: `${(hamlets[chief] as Hamlet).name}网格`,
        village,
        isDedicated: false,
        at: places[chief] as Point,
      };
    });
    return numbered(chiefs, 3);
  });
  land.blocks.forEach((block, i) => {
    drafts.push({
      regions: [land.ourHamlets + i],
      name: block.isDedicated ? `${block.name}专属网格` : `${block.name}网格`,
      village: land.villages.length + block.community,
      isDedicated: block.isDedicated,
      at: land.streets.place((block.fromU + block.toU) / 2, (block.fromV + block.toV) / 2),
    });
  });
  const cellOf = new Map(drafts.flatMap((draft, i) => draft.regions.map((region) => [region, i] as const)));
  const move = borderToMove(land, drafts, cellOf, (40 * households) / 6000);
  const now = shapes(land, cellOf);
  const before = move === null ? now : shapes(land, new Map(cellOf).set(move.region, move.giver));
  const byRiver = (draft: Draft) =>
    draft.regions.some((region) => {
      const at = places[region] ?? draft.at;
      const { toRiver } = land.terrain;
      return (
        (toRiver.values[Math.floor(at[1] / toRiver.stepM) * toRiver.columns + Math.floor(at[0] / toRiver.stepM)] ??
          1e9) < 420
      );
    });
  return {
    cells: drafts.map((draft, i) => ({
      name: draft.name,
      village: draft.village,
      isDedicated: draft.isDedicated,
      geometry: now.get(i) as Polygon,
      before: before.get(i) as Polygon,
      isByRiver: byRiver(draft),
    })),
    moved: move === null ? null : [move.giver + 1, move.taker + 1],
    villageOf: new Map(drafts.flatMap((draft) => draft.regions.map((region) => [region, draft.village] as const))),
  };
};

const shapes = (land: Land, cellOf: ReadonlyMap<number, number>): Map<number, Polygon | MultiPolygon> =>
  new Map(
    [...polygonsOf(land.arcs, (region) => cellOf.get(region) ?? -1)].map(([cell, parts]) => {
      const coordinates = parts.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x / 1e7, y / 1e7])));
      const [first] = coordinates;
      return [
        cell,
        coordinates.length === 1 && first !== undefined
          ? { type: 'Polygon', coordinates: first }
          : { type: 'MultiPolygon', coordinates },
      ];
    }),
  );

/** The hamlet that changed cells: about `wanted` homes, taken from a neighbouring cell of the same village. */
const borderToMove = (land: Land, drafts: readonly Draft[], cellOf: ReadonlyMap<number, number>, wanted: number) => {
  let best: { region: number; giver: number; taker: number; off: number } | null = null;
  for (const [taker, draft] of drafts.entries()) {
    if (draft.regions.length < 2) continue;
    for (const region of draft.regions) {
      if (
        !isConnected(
          draft.regions.filter((other) => other !== region),
          land.near,
        )
      )
        continue;
      for (const neighbour of land.near.get(region) ?? []) {
        const giver = cellOf.get(neighbour);
        if (giver === undefined || giver === taker || drafts[giver]?.village !== draft.village) continue;
        const off = Math.abs((land.hamlets[region]?.homes ?? 0) - wanted);
        if (best === null || off < best.off) best = { region, giver, taker, off };
      }
    }
  }
  return best;
};

const isConnected = (regions: readonly number[], near: ReadonlyMap<number, ReadonlySet<number>>): boolean => {
  const reached = new Set(regions.slice(0, 1));
  for (const region of reached)
    for (const next of near.get(region) ?? []) if (regions.includes(next)) reached.add(next);
  return reached.size === regions.length;
};
