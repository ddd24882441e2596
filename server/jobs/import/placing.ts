import type { Placing } from '#domain/words.ts';
import { gridPoint } from '#domain/boundary/gridPoint.ts';
import { type CoordinateSystem, coordinateSystems, type LonLat } from '#domain/coordinateSystem.ts';
import type { ImportContext } from './context.ts';
import { type Ground, pointOf, systemNames } from './ground.ts';
import { Finder, type Known, type KnownCell } from './known.ts';

/** What a row says of where it lies. */
export interface SaidPlace {
  readonly lon: number | null;
  readonly lat: number | null;
  readonly cell: string | null;
}

/** Where it lies: on the grid, or without a point. */
export interface Place {
  readonly x: number | null;
  readonly y: number | null;
  readonly cell: KnownCell | null;
  readonly placedBy: Placing | null;
}

/** A place with longitude and latitude turned round that would lie in a cell; null where it would not. */
const turnedRound = (context: ImportContext, ground: Ground, lon: number, lat: number): LonLat | null => {
  const { request } = context;
  const point = pointOf({ lon, lat }, { ...request, isSwapped: !request.isSwapped });
  return Math.abs(point[1]) <= 90 && ground.cellAt(point) !== null ? point : null;
};

const otherSystem = (
  context: ImportContext,
  ground: Ground,
  given: { lon: number; lat: number },
): CoordinateSystem | null =>
  coordinateSystems.find(
    (system) =>
      system !== context.request.system && ground.cellAt(pointOf(given, { ...context.request, system })) !== null,
  ) ?? null;

/** The place of a given point by exact test, or null after naming what is wrong: never a guess. */
export function placeOfPoint(
  context: ImportContext,
  ground: Ground,
  row: number,
  { lon, lat }: { readonly lon: number; readonly lat: number },
): Place | null {
  const { request } = context;
  const value = `${lon}, ${lat}`;
  const point = pointOf({ lon, lat }, request);
  if (ground.hasCells || Math.abs(request.isSwapped ? lon : lat) > 90) {
    const cell = Math.abs(point[1]) <= 90 ? ground.cellAt(point) : null;
    if (cell !== null) {
      const [x, y] = gridPoint(...point);
      return { x, y, cell, placedBy: 'point' };
    }
    const turned = ground.hasCells ? turnedRound(context, ground, lon, lat) : null;
    if (turned !== null) context.fault(row, 'lon', 'coordinatesSwapped', value, { lon: lat, lat: lon });
    else if (Math.abs(point[1]) > 90) context.fault(row, 'lat', 'coordinatesSwapped', value, { lon: lat, lat: lon });
    else {
      const system = otherSystem(context, ground, { lon, lat });
      context.fault(row, 'lon', 'outsideCells', value, system === null ? {} : { system: systemNames[system] });
    }
    return null;
  }
  context.fault(row, 'lon', 'noCells', value);
  return null;
}

/** The cell a residents' group stands for: the village's only one, or the one of its name; null where that cannot be said. */
export const cellOfGroup = (ground: Ground, group: Known, villageId: string): KnownCell | null => {
  const inVillage = ground.cells.filter((cell) => cell.villageId === villageId);
  const named = inVillage.filter(
    (cell) => cell.name === group.name || cell.name.endsWith(group.name) || group.name.endsWith(cell.name),
  );
  const [only] = named.length === 1 ? named : inVillage;
  return named.length === 1 || inVillage.length === 1 ? (only ?? null) : null;
};

export const cellFinder = (ground: Ground): Finder<KnownCell> => new Finder(ground.cells, { zh: '网格', en: 'cell' });
