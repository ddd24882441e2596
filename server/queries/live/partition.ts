import { type AnyColumn, and, asc, eq, inArray } from 'drizzle-orm';
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

/** What a cell is called from a day number on. */
export interface LiveName {
  readonly from: number;
  readonly code: string;
  readonly name: string;
}

export interface LiveCell extends Stretch {
  readonly id: string;
  readonly no: number;
  /** As it was opened; what it is called on a day: `calledOn`. */
  readonly code: string;
  readonly name: string;
  readonly villageId: string;
  readonly isDedicated: boolean;
  readonly shapes: readonly LiveShape[];
  /** What it was called later, oldest first. */
  readonly names: readonly LiveName[];
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
  /** By code; cells of later editions follow at the end. */
  readonly cells: readonly LiveCell[];
  /** Oldest first. */
  readonly editions: readonly LiveEdition[];
  readonly policies: PolicyHistory;
}

const stretch = ({ from, to }: { readonly from: Day; readonly to: Day | null }): Stretch => ({
  from: dayNumber(from),
  to: to === null ? null : dayNumber(to),
});

/** Reads cells with their shapes and names: all of a town, or some by id; by code. */
export const readCells = async ({ t, read }: Store, townId: string, ids?: readonly string[]): Promise<LiveCell[]> => {
  const some = (column: AnyColumn) => (ids === undefined ? undefined : inArray(column, [...ids]));
  const cells = await read
    .select()
    .from(t.cells)
    .where(and(eq(t.cells.townId, townId), some(t.cells.id)))
    .orderBy(asc(t.cells.code));
  const shapes = await read
    .select()
    .from(t.cellShapes)
    .where(and(eq(t.cellShapes.townId, townId), some(t.cellShapes.cellId)))
    .orderBy(asc(t.cellShapes.from));
  const names = await read
    .select()
    .from(t.cellNames)
    .where(and(eq(t.cellNames.townId, townId), some(t.cellNames.cellId)))
    .orderBy(asc(t.cellNames.from));

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
  const namesOf = new Map<string, LiveName[]>();
  for (const { cellId, from, code, name } of names)
    namesOf.set(cellId, [...(namesOf.get(cellId) ?? []), { from: dayNumber(from), code, name }]);
  return cells.map(({ id, no, code, name, villageId, isDedicated, ...days }) => ({
    id,
    no,
    code,
    name,
    villageId,
    isDedicated,
    shapes: shapesOf.get(id) ?? [],
    names: namesOf.get(id) ?? [],
    ...stretch(days),
  }));
};

/** The editions of a town, oldest first. */
export const readEditions = ({ t, read }: Store, townId: string): Promise<LiveEdition[]> =>
  read
    .select({ id: t.editions.id, no: t.editions.no, effectiveFrom: t.editions.effectiveFrom })
    .from(t.editions)
    .where(eq(t.editions.townId, townId))
    .orderBy(asc(t.editions.no));

/** Reads a town's ground; null for a town that is not there. */
export const readPartition = async (store: Store, townId: string): Promise<Partition | null> => {
  const { t, read } = store;
  const [town] = await read.select().from(t.towns).where(eq(t.towns.id, townId));
  if (!town) return null;
  const divisions = await read.select().from(t.divisions).where(eq(t.divisions.townId, townId));
  const policies = await read.select().from(t.policies).where(eq(t.policies.townId, townId));
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
    cells: await readCells(store, townId),
    editions: await readEditions(store, townId),
    policies: policyHistory(policies),
  };
};

/** A partition after an edition: cells that changed in their places, new ones at the end. */
export const withEdition = (
  partition: Partition,
  changed: readonly LiveCell[],
  editions: readonly LiveEdition[],
): Partition => {
  const byId = new Map(changed.map((cell) => [cell.id, cell]));
  const cells = partition.cells.map((cell) => {
    const now = byId.get(cell.id);
    byId.delete(cell.id);
    return now ?? cell;
  });
  return { ...partition, cells: [...cells, ...byId.values()], editions };
};

/** What a cell is called on a day number. */
export const calledOn = (cell: LiveCell, day: number): { readonly code: string; readonly name: string } =>
  cell.names.findLast(({ from }) => from <= day) ?? cell;

/** The edition in force on a day; before the first, the first. Null while the town has no cells. */
export const editionOn = ({ editions }: Partition, day: Day): LiveEdition | null =>
  editions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? editions[0] ?? null;

/** A cell's shape on a day number. */
export const shapeOn = (cell: LiveCell, day: number): LiveShape | undefined => stretchOn(cell.shapes, day);
