import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Dispute, Owner } from '#domain/boundary/repair/dispute.ts';
import type { RepairReport } from '#domain/boundary/repair/repaired.ts';
import type { PolygonIn } from '#domain/boundary/quantise.ts';
import type { CellToSave } from '../../queries/partition.ts';

/** A cell as the file draws it: parts, rings, places in degrees. */
export interface DrawnCell {
  readonly no: Owner;
  readonly code: string;
  readonly name: string;
  readonly parts: readonly (readonly (readonly [number, number])[])[][];
}

/** What lies before the clerk who repairs a file of cells; kept beside the job. */
export interface RepairSheet {
  readonly cells: readonly DrawnCell[];
  readonly disputes: readonly Dispute[];
  /** Once it is done. */
  readonly report: RepairReport | null;
}

/** So many points are sent to be drawn; beyond, lines are thinned evenly. */
const MOST_POINTS = 150_000;

/** Gathers the sheet of a file: every cell as drawn, every stretch of disputed ground. */
export function repairSheet(
  cells: readonly CellToSave[],
  polygons: readonly PolygonIn[],
  disputes: readonly Dispute[],
): RepairSheet {
  const drawn = polygons.map(({ geometry }) => partsOf(geometry));
  const points = drawn.flat(2).reduce((sum, ring) => sum + ring.length, 0);
  const step = Math.max(1, Math.ceil(points / MOST_POINTS));
  return {
    cells: cells.map(({ no, code, name }, at) => ({
      no,
      code,
      name,
      parts: drawn[at]!.map((rings) => rings.map((ring) => thinned(ring, step))),
    })),
    disputes,
    report: null,
  };
}

const partsOf = (geometry: Polygon | MultiPolygon | null): Position[][][] =>
  geometry === null ? [] : geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** Both ends stay, so that the ring stays closed. */
const thinned = (ring: readonly Position[], step: number): [number, number][] =>
  ring
    .filter((_, at) => at % step === 0 || at === ring.length - 1)
    .map(([lon = 0, lat = 0]) => [Number(lon.toFixed(7)), Number(lat.toFixed(7))]);
