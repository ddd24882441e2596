import { asc, eq } from 'drizzle-orm';
import { type Stretch, stretchOn } from '#domain/coverage/history.ts';
import { type PolicyHistory, policyHistory } from '#domain/policies/policyOn.ts';
import { type Day, dayNumber } from '#domain/time/day.ts';
import type { DivisionKind } from '#domain/words.ts';
import type { Store } from '../../store/store.ts';

export interface LiveDivision extends Stretch {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: DivisionKind;
  readonly parentId: string | null;
}

export interface LiveShape extends Stretch {
  /** GeoJSON, degrees WGS84, as the answer will carry it. */
  readonly geometryJson: string;
  /** west, south, east, north; degrees. */
  readonly bbox: readonly [number, number, number, number];
  readonly areaM2: number;
  readonly label: readonly [lon: number, lat: number];
}

export interface LiveCell extends Stretch {
  readonly id: string;
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly villageId: string;
  readonly isDedicated: boolean;
  readonly shapes: readonly LiveShape[];
}

export interface LiveEdition {
  readonly id: string;
  readonly no: number;
  readonly effectiveFrom: Day;
}

/** A town's ground: its tree of divisions, its cells with their shapes, its editions, and its policies. */
export interface Partition {
  readonly name: string;
  readonly code: string;
  readonly zone: string;
  readonly divisions: ReadonlyMap<string, LiveDivision>;
  /** By code. */
  readonly cells: readonly LiveCell[];
  /** Oldest first. */
  readonly editions: readonly LiveEdition[];
  readonly policies: PolicyHistory;
}

const stretch = ({ from, to }: { readonly from: Day; readonly to: Day | null }): Stretch => ({
  from: dayNumber(from),
  to: to === null ? null : dayNumber(to),
});

/** Reads a town's ground; null for a town that is not there. */
export const readPartition = async ({ t, read }: Store, townId: string): Promise<Partition | null> => {
  const [town] = await read.select().from(t.towns).where(eq(t.towns.id, townId));
  if (!town) return null;
  const divisions = await read.select().from(t.divisions).where(eq(t.divisions.townId, townId));
  const cells = await read.select().from(t.cells).where(eq(t.cells.townId, townId)).orderBy(asc(t.cells.code));
  const shapes = await read
    .select()
    .from(t.cellShapes)
    .where(eq(t.cellShapes.townId, townId))
    .orderBy(asc(t.cellShapes.from));
  const editions = await read
    .select({ id: t.editions.id, no: t.editions.no, effectiveFrom: t.editions.effectiveFrom })
    .from(t.editions)
    .where(eq(t.editions.townId, townId))
    .orderBy(asc(t.editions.no));
  const policies = await read.select().from(t.policies).where(eq(t.policies.townId, townId));

  const shapesOf = new Map<string, LiveShape[]>();
  for (const shape of shapes) {
    const made: LiveShape = {
      ...stretch(shape),
      geometryJson: JSON.stringify(shape.geometry),
      bbox: [shape.west, shape.south, shape.east, shape.north],
      areaM2: shape.areaM2,
      label: [shape.labelLon, shape.labelLat],
    };
    shapesOf.set(shape.cellId, [...(shapesOf.get(shape.cellId) ?? []), made]);
  }
  return {
    name: town.name,
    code: town.code,
    zone: town.zone,
    divisions: new Map(
      divisions.map(({ id, code, name, kind, parentId, ...days }) => [
        id,
        { id, code, name, kind, parentId, ...stretch(days) },
      ]),
    ),
    cells: cells.map(({ id, no, code, name, villageId, isDedicated, ...days }) => ({
      id,
      no,
      code,
      name,
      villageId,
      isDedicated,
      shapes: shapesOf.get(id) ?? [],
      ...stretch(days),
    })),
    editions,
    policies: policyHistory(policies),
  };
};

/** The edition in force on a day; before the first, the first. Null while the town has no cells. */
export const editionOn = ({ editions }: Partition, day: Day): LiveEdition | null =>
  editions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? editions[0] ?? null;

/** A cell's shape on a day number. */
export const shapeOn = (cell: LiveCell, day: number): LiveShape | undefined => stretchOn(cell.shapes, day);
