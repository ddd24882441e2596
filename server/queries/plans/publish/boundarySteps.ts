import { and, eq, gt, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { type GroundShape, cellShape } from '#domain/boundary/cellShape.ts';
import type { Day } from '#domain/time/day.ts';
import type { Write } from '../../../store/reader.ts';
import { forEachRow, insertRows, type Step } from '../../../store/steps.ts';
import type { Store } from '../../../store/store.ts';
import type { BoundaryDifference } from './boundaryDifference.ts';
import { closedOn } from './datedSteps.ts';
import type { SettledCells } from './settledCells.ts';

type T = Store['t'];

/** What changes about the ground with an edition. */
export interface Redrawn {
  readonly townId: string;
  readonly edition: { readonly no: number; readonly effectiveFrom: Day };
  readonly difference: BoundaryDifference;
  readonly settled: SettledCells;
  /** Shapes of the cells that changed, by id. */
  readonly shapes: ReadonlyMap<string, GroundShape>;
}

/** The shapes of the cells whose outline changed, and of the new ones. */
export const shapesAfter = (
  { topology, cells }: SettledCells,
  changed: readonly number[],
): Map<string, GroundShape> => {
  const byNo = new Map([...cells.values()].map((cell) => [cell.no, cell]));
  return new Map(
    changed.flatMap((no) => {
      const cell = byNo.get(no);
      return cell ? [[cell.id, cellShape(topology, no)] as const] : [];
    }),
  );
};

/** Nodes, edges, cells, their shapes and names: closed and opened, as far as they changed. */
export const boundarySteps = (write: Write, t: T, redrawn: Redrawn): Step[] => {
  const { townId, edition, difference, settled, shapes } = redrawn;
  const { effectiveFrom: from, no } = edition;
  const retired = settled.retired.map(({ id }) => id);
  const closing = (table: T['nodes'] | T['edges'], numbers: readonly number[]): Step[] =>
    numbers.length === 0
      ? []
      : [
          forEachRow(
            write
              .update(table)
              .set({ toEdition: no })
              .where(and(eq(table.townId, townId), eq(table.no, sql.placeholder('no')), isNull(table.toEdition))),
            numbers.map((number) => ({ no: number })),
          ),
        ];
  return [
    ...closing(t.nodes, difference.closedNodes),
    ...closing(t.edges, difference.closedEdges),
    insertRows(
      t.nodes,
      difference.openedNodes.map((node) => ({ townId, ...node, fromEdition: no })),
    ),
    insertRows(
      t.edges,
      difference.openedEdges.map((edge) => ({ townId, ...edge, fromEdition: no })),
    ),
    ...closedOn(write, t, t.cellShapes, { townId, day: from, ids: [...retired, ...shapes.keys()] }),
    ...retired.map((id) =>
      write
        .update(t.cells)
        .set({ to: from, version: sql`${t.cells.version} + 1` })
        .where(and(eq(t.cells.townId, townId), eq(t.cells.id, id))),
    ),
    insertRows(
      t.cells,
      [...settled.cells.values()]
        .filter(({ isNew }) => isNew)
        .map(({ id, no: cellNo, code, name, villageId, isDedicated }) => ({
          townId,
          id,
          no: cellNo,
          code,
          name,
          villageId,
          isDedicated,
          from,
        })),
    ),
    insertRows(
      t.cellShapes,
      [...shapes].map(([cellId, shape]) => ({ townId, cellId, from, ...shapeColumns(shape) })),
    ),
    insertRows(
      t.cellNames,
      settled.renamed.map(({ id, code, name }) => ({ townId, cellId: id, code, name, from })),
      { onConflict: 'update' },
    ),
    ...leadSteps(write, t, redrawn, retired),
  ];
};

/** Whoever answered for a retired cell is done with it; leads named by the plan begin. */
function leadSteps(
  write: Write,
  { assignments }: T,
  { townId, edition, settled }: Redrawn,
  retired: readonly string[],
): Step[] {
  const day = edition.effectiveFrom;
  const ended = settled.leads.map(({ cellId }) => cellId);
  const ofCells = (ids: readonly string[]) =>
    and(eq(assignments.townId, townId), inArray(assignments.cellId, [...ids]));
  const isLead = eq(assignments.role, 'lead');
  const isOn = and(lt(assignments.from, day), or(isNull(assignments.to), gt(assignments.to, day)));
  const end = { to: day, version: sql`${assignments.version} + 1` };
  return [
    ...(retired.length === 0
      ? []
      : [
          write.delete(assignments).where(and(ofCells(retired), gte(assignments.from, day))),
          write
            .update(assignments)
            .set(end)
            .where(and(ofCells(retired), isOn)),
        ]),
    ...(ended.length === 0
      ? []
      : [
          write.delete(assignments).where(and(ofCells(ended), isLead, eq(assignments.from, day))),
          write
            .update(assignments)
            .set(end)
            .where(and(ofCells(ended), isLead, isOn)),
        ]),
    insertRows(
      assignments,
      settled.leads.flatMap(({ cellId, cadreId, id }) =>
        cadreId === null ? [] : [{ townId, id, role: 'lead' as const, cadreId, cellId, from: day }],
      ),
    ),
  ];
}

const shapeColumns = ({ geometry, bbox: [west, south, east, north], areaM2, label }: GroundShape) => ({
  geometry,
  west,
  south,
  east,
  north,
  areaM2,
  labelLon: label[0],
  labelLat: label[1],
});
