import { toDegrees } from '../../../server/domain/boundary/gridPoint.ts';
import { cellNos, type Topology } from '../../../server/domain/boundary/topology.ts';
import type { Area } from '../../../server/domain/incident/entry.ts';
import { type GroundLines, groundLines } from '../../../server/domain/responsible/groundLines.ts';
import { type HomeColumns, homeColumns, type HomePlace } from '../../../server/domain/responsible/homeColumns.ts';
import { seededRandom } from '../../../server/domain/seededRandom.ts';
import { crookedTown, SPACING, topologyOf } from '../ground/crookedTown.ts';

const west = 1_020_000_000;
const south = 250_000_000;
const homesPerCell = 50;

/** A town of `side` × `side` cells with fifty households each, laid out for areas. */
export interface FloodTown {
  readonly side: number;
  readonly topology: Topology;
  readonly lines: GroundLines;
  readonly homes: readonly (HomePlace & { readonly point: readonly [x: number, y: number] })[];
  readonly columns: HomeColumns;
}

export function floodTown(side: number): FloodTown {
  const topology = topologyOf(crookedTown(side));
  const lines = groundLines(topology);
  const random = seededRandom(side);
  const homes = Array.from({ length: cellNos(topology).length * homesPerCell }, () => {
    const point = [
      west + Math.floor(random() * side * SPACING),
      south + Math.floor(random() * side * SPACING),
    ] as const;
    const cellNo = lines.locator.cellAt(...point);
    const people = 1 + Math.floor(random() * 6);
    const needs = random() < 0.03 ? (['carry'] as const) : [];
    return {
      presence: 'home',
      people,
      needs,
      cellNo,
      point,
      isInCell: cellNo > 0,
      relays: 0,
      isCentre: false,
    } as const;
  });
  return { side, topology, lines, homes, columns: homeColumns(homes, lines.lastNo) };
}

/** A river out of its banks from west to east: 400 points, about a fifth of the town. */
export function floodOf(side: number): Area {
  const random = seededRandom(7);
  const reach = side * SPACING;
  const bank = (across: number) =>
    Array.from({ length: 200 }, (_, i) => {
      const along = (i / 199) * 0.96 + 0.02;
      const bend = Math.sin(along * 9) * 0.12 + (random() - 0.5) * 0.01;
      return [
        toDegrees(west + Math.round(along * reach)),
        toDegrees(south + Math.round((0.5 + bend + across) * reach)),
      ];
    });
  const ring = [...bank(-0.1), ...bank(0.1).toReversed()];
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}
