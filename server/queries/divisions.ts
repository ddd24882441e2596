import { and, asc, eq } from 'drizzle-orm';
import { cellsShape, type GroundShape } from '#domain/boundary/cellShape.ts';
import type { Day } from '#domain/time/day.ts';
import type { DivisionKind } from '#domain/words.ts';
import type { Store } from '../store/store.ts';
import { groundOf } from './groundOfEdition.ts';
import { editionAt } from './topologyAt.ts';
import { validOn } from './validOn.ts';

/** A division on a day; `shape` is the union of its cells, null where it has none (a residents' group). */
export interface DivisionOnGround {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: DivisionKind;
  readonly parentId: string | null;
  readonly isProvisional: boolean;
  readonly cells: number;
  readonly shape: GroundShape | null;
}

/** A town's tree of divisions on a day, by code, each with the ground of its cells and of those below it. */
export const divisionsOn = async (store: Store, townId: string, day: Day): Promise<DivisionOnGround[]> => {
  const { t, read } = store;
  const rows = await read
    .select({
      id: t.divisions.id,
      code: t.divisions.code,
      name: t.divisions.name,
      kind: t.divisions.kind,
      parentId: t.divisions.parentId,
      isProvisional: t.divisions.isProvisional,
    })
    .from(t.divisions)
    .where(and(eq(t.divisions.townId, townId), validOn(t.divisions, day)))
    .orderBy(asc(t.divisions.code));
  const cells = await read
    .select({ no: t.cells.no, villageId: t.cells.villageId })
    .from(t.cells)
    .where(and(eq(t.cells.townId, townId), validOn(t.cells, day)));
  const parentOf = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  const cellsOf = new Map<string, number[]>();
  for (const { no, villageId } of cells)
    for (const id of lineage(villageId, parentOf)) cellsOf.set(id, [...(cellsOf.get(id) ?? []), no]);
  const shapeOf = await shapesOn(store, townId, day);
  const found: DivisionOnGround[] = [];
  for (const row of rows) {
    const own = cellsOf.get(row.id) ?? [];
    found.push({ ...row, cells: own.length, shape: await shapeOf(row.id, own) });
  }
  return found;
};

/** A division and all above it. A loop, which imports refuse, would end the walk too. */
function lineage(id: string, parentOf: ReadonlyMap<string, string | null>): Set<string> {
  const seen = new Set<string>();
  for (let at: string | null | undefined = id; at && !seen.has(at); at = parentOf.get(at)) seen.add(at);
  return seen;
}

const known = new WeakMap<object, Map<string, GroundShape>>();

/** Unions of cells, remembered with their edition: one at a time, others having their turn in between. */
async function shapesOn(store: Store, townId: string, day: Day) {
  const edition = await editionAt(store, townId, day);
  const ground = edition && (await groundOf(store, edition));
  return async (id: string, cells: readonly number[]): Promise<GroundShape | null> => {
    if (!ground) return null;
    const present = cells.filter((no) => ground.cells.has(no)).sort((a, b) => a - b);
    if (present.length === 0) return null;
    const shapes = known.get(ground) ?? new Map<string, GroundShape>();
    known.set(ground, shapes);
    const key = `${id} ${present.join()}`;
    const shape = shapes.get(key) ?? cellsShape(ground.topology, present);
    if (!shapes.has(key)) await new Promise((resolve) => setImmediate(resolve));
    shapes.set(key, shape);
    return shape;
  };
}
