import { locatorOf, type Locator } from '#domain/boundary/locator.ts';
import { gridPoint } from '#domain/boundary/gridPoint.ts';
import { laterGround, type LaterGround } from '../../queries/laterGround.ts';
import { editionAt, firstEdition, topologyOf } from '../../queries/topologyAt.ts';
import {
  type CoordinateSystem,
  type LonLat,
  metresBetween,
  wgs84Of,
  coordinateSystems,
} from '#domain/coordinateSystem.ts';
import type { ImportContext } from './context.ts';
import { type KnownCell, knownCells } from './known.ts';
import type { Reading } from './request.ts';

/** The town's cells and the exact test of which one holds a point. */
export interface Ground {
  readonly cells: readonly KnownCell[];
  readonly hasCells: boolean;
  /** What is published for the days after. */
  readonly later: LaterGround;
  /** The cell at a point in degrees WGS84, or null. */
  readonly cellAt: (point: LonLat) => KnownCell | null;
}

export const groundOf = async (context: ImportContext): Promise<Ground> => {
  const { store, townId, from } = context;
  const known = await knownCells(context);
  // Of a day before the first boundaries, the first are all there is to go by.
  const edition = (await editionAt(store, townId, from)) ?? (await firstEdition(store, townId));
  const later = await laterGround(store, townId, from);
  if (edition === null) return { cells: known, hasCells: false, later, cellAt: () => null };
  // Cells of an edition to come are not there yet.
  const cells = known.filter((cell) => cell.from <= edition.effectiveFrom || cell.from <= from);
  const byNo = new Map(cells.map((cell) => [cell.no, cell]));
  const topology = await topologyOf(store, townId, edition.no);
  const locator: Locator = locatorOf(topology, (no) => byNo.get(no)?.code ?? '');
  return { cells, hasCells: true, later, cellAt: (point) => byNo.get(locator.cellAt(...gridPoint(...point))) ?? null };
};

/** A point as the file gives it, read in a system and turned round if the clerk says so. */
export const pointOf = (
  given: { readonly lon: number; readonly lat: number },
  { system, isSwapped }: { readonly system: CoordinateSystem; readonly isSwapped: boolean },
): LonLat => wgs84Of(isSwapped ? [given.lat, given.lon] : [given.lon, given.lat], system);

/** Names of the systems for a fault's sentence. */
export const systemNames: Readonly<Record<CoordinateSystem, string>> = {
  wgs84: 'WGS84',
  gcj02: 'GCJ-02',
  bd09: 'BD-09',
};

/** Counts where the points of a file fall under each reading of their coordinates (trust.md, row 4). */
export class ReadingCounts {
  readonly #ground: Ground;
  readonly #chosen: { readonly system: CoordinateSystem; readonly isSwapped: boolean };
  readonly #counts = coordinateSystems.map((system) => ({ system, outsideVillage: 0, outsideCells: 0, shiftSum: 0 }));
  #points = 0;

  constructor(ground: Ground, chosen: { readonly system: CoordinateSystem; readonly isSwapped: boolean }) {
    this.#ground = ground;
    this.#chosen = chosen;
  }

  add(given: { readonly lon: number; readonly lat: number }, villageId: string): void {
    this.#points++;
    const now = pointOf(given, this.#chosen);
    for (const count of this.#counts) {
      const point = pointOf(given, { ...this.#chosen, system: count.system });
      const cell = this.#ground.cellAt(point);
      if (cell === null) count.outsideCells++;
      else if (cell.villageId !== villageId) count.outsideVillage++;
      count.shiftSum += metresBetween(now, point);
    }
  }

  get points(): number {
    return this.#points;
  }

  get readings(): Reading[] {
    return this.#counts.map(({ system, outsideVillage, outsideCells, shiftSum }) => ({
      system,
      outsideVillage,
      outsideCells,
      shiftM: this.#points === 0 ? 0 : Math.round(shiftSum / this.#points),
    }));
  }
}
