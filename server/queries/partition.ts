import { and, eq, inArray, isNull } from 'drizzle-orm';
import { type GroundShape, cellShape, cellsShape } from '#domain/boundary/cellShape.ts';
import { differenceOf, keptNumbers, type TopologyDifference } from '#domain/boundary/keptNumbers.ts';
import { type Topology, cellNos } from '#domain/boundary/topology.ts';
import { doubleAreaOfCells } from '#domain/boundary/topologyFaults.ts';
import type { Day } from '#domain/time/day.ts';
import type { Write } from '../store/reader.ts';
import { insertRows, oneRow, type Step } from '../store/steps.ts';
import type { Store } from '../store/store.ts';

/** A cell of a partition to be saved; `no` is its number in the topology. */
export interface CellToSave {
  readonly id: string;
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly villageId: string;
  readonly isDedicated?: boolean;
}

/** A published state of the town's boundaries, as it comes from an import or a plan. */
export interface PartitionToSave {
  readonly townId: string;
  readonly edition: {
    readonly id: string;
    readonly no: number;
    readonly name: string;
    readonly documentNo?: string | null;
    readonly effectiveFrom: Day;
    /** UTC milliseconds. */
    readonly publishedAt: number;
    readonly publishedBy?: string | null;
  };
  readonly topology: Topology;
  /** Every cell of the topology. */
  readonly cells: readonly CellToSave[];
  /** The edition this one follows; null for the first. */
  readonly before: {
    readonly editionId: string;
    readonly topology: Topology;
    readonly cells: readonly CellToSave[];
  } | null;
}

/** The steps that make a partition the town's boundaries, and the topology as it was numbered. */
export interface SavedPartition {
  /**
   * For the commit: guards the town (StaleRow when another edition was published since), closes what changed and opens
   * the new. Households' cells are the caller's.
   */
  readonly steps: (write: Write, t: Store['t']) => Step[];
  readonly topology: Topology;
  readonly difference: TopologyDifference;
}

/** Prepares a partition to be saved: pure, slow for a large town (shapes and labels of every changed cell). */
export function savedPartition(given: PartitionToSave): SavedPartition {
  const { before } = given;
  const topology = before ? keptNumbers(before.topology, given.topology) : given.topology;
  const difference = before
    ? differenceOf(before.topology, topology)
    : {
        closedNodes: [],
        closedEdges: [],
        openedNodes: [...topology.nodes],
        openedEdges: [...topology.edges],
        cells: cellNos(topology),
      };
  const shapes = new Map<number, GroundShape>();
  const present = new Set(cellNos(topology));
  for (const no of difference.cells) if (present.has(no)) shapes.set(no, cellShape(topology, no));
  const town = { bbox: cellsShape(topology, present).bbox, doubleArea: String(doubleAreaOfCells(topology)) };
  return {
    topology,
    difference,
    steps: (write, t) => [
      guard(write, t, given),
      write.insert(t.editions).values({ townId: given.townId, ...given.edition, ...town }),
      ...closing(write, t, given, difference),
      ...opening(t, given, difference, shapes),
    ],
  };
}

const guard = (write: Write, { towns }: Store['t'], { townId, edition, before }: PartitionToSave): Step =>
  oneRow(
    write
      .update(towns)
      .set({ editionId: edition.id })
      .where(and(eq(towns.id, townId), before ? eq(towns.editionId, before.editionId) : isNull(towns.editionId))),
  );

/** SQLite takes some 32,000 values in a statement; a redraw rarely closes a thousand rows. */
const AT_ONCE = 5_000;

const sliced = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / AT_ONCE) }, (_, i) => list.slice(i * AT_ONCE, (i + 1) * AT_ONCE));

function closing(
  write: Write,
  { nodes, edges, cells, cellShapes }: Store['t'],
  { townId, edition, before, ...after }: PartitionToSave,
  { closedNodes, closedEdges, cells: changed }: TopologyDifference,
): Step[] {
  if (!before) return [];
  const numbers = new Map(before.cells.map((cell) => [cell.no, cell.id]));
  const kept = new Set(after.cells.map((cell) => cell.no));
  const changedIds = changed.flatMap((no) => numbers.get(no) ?? []);
  const retiredIds = before.cells.filter(({ no }) => !kept.has(no)).map(({ id }) => id);
  const to = { toEdition: edition.no };
  const day = { to: edition.effectiveFrom };
  return [
    ...sliced(closedNodes).map((some) =>
      write
        .update(nodes)
        .set(to)
        .where(and(eq(nodes.townId, townId), isNull(nodes.toEdition), inArray(nodes.no, some))),
    ),
    ...sliced(closedEdges).map((some) =>
      write
        .update(edges)
        .set(to)
        .where(and(eq(edges.townId, townId), isNull(edges.toEdition), inArray(edges.no, some))),
    ),
    ...sliced(changedIds).map((some) =>
      write
        .update(cellShapes)
        .set(day)
        .where(and(eq(cellShapes.townId, townId), isNull(cellShapes.to), inArray(cellShapes.cellId, some))),
    ),
    ...sliced(retiredIds).map((some) =>
      write
        .update(cells)
        .set(day)
        .where(and(eq(cells.townId, townId), inArray(cells.id, some))),
    ),
  ];
}

function opening(
  { nodes, edges, cells, cellShapes }: Store['t'],
  { townId, edition, before, ...after }: PartitionToSave,
  { openedNodes, openedEdges }: TopologyDifference,
  shapes: ReadonlyMap<number, GroundShape>,
): Step[] {
  const known = new Set(before?.cells.map(({ no }) => no));
  const from = edition.effectiveFrom;
  const shapeRows = after.cells.flatMap(({ no, id: cellId }) => {
    const shape = shapes.get(no);
    return shape ? [{ townId, cellId, from, ...shapeColumns(shape) }] : [];
  });
  return [
    insertRows(
      nodes,
      openedNodes.map((node) => ({ townId, ...node, fromEdition: edition.no })),
    ),
    insertRows(
      edges,
      openedEdges.map((edge) => ({ townId, ...edge, fromEdition: edition.no })),
    ),
    insertRows(
      cells,
      after.cells.filter(({ no }) => !known.has(no)).map((cell) => ({ townId, ...cell, from })),
    ),
    insertRows(cellShapes, shapeRows),
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
