import type { PartitionFault } from '#domain/boundary/partitionFault.ts';
import type { RepairReport } from '#domain/boundary/repair/repaired.ts';
import type { cellColumns } from '../../files/columns/cells.ts';
import type { Columns } from '../../files/columns.ts';
import type { PolygonTable } from '../../files/polygons/polygonTable.ts';
import type { Table } from '../../files/table.ts';
import { savedPartition } from '../../queries/partition.ts';
import type { Write } from '../../store/reader.ts';
import { insertRows, type Step } from '../../store/steps.ts';
import { partitionFacts, readCells } from './cells.ts';
import type { GoodRow, ImportContext } from './context.ts';
import type { FaultList } from './faultList.ts';
import type { RepairSheet } from './repairSheet.ts';
import type { ImportResult, RepairSums } from './request.ts';

/** What the end of an import adds to what the rows alone tell. */
export interface Extra {
  readonly result: ImportResult;
  readonly steps: (write: Write) => readonly Step[];
  /** Of a dirty partition: what may be chosen; of a repaired one, what was done. */
  readonly sheet?: RepairSheet;
}

const nothing: Extra['steps'] = () => [];

/** Whether a table has polygons to its rows. */
export const isPolygons = (table: Table): table is PolygonTable => 'geometryOf' in table;

/** Reads all cells of a file as one partition: sound as a whole, or refused as a whole. */
export async function readCellsFile(
  context: ImportContext,
  table: Table,
  chunks: Iterable<GoodRow<Columns>[]>,
  faults: FaultList,
): Promise<Extra> {
  if (!isPolygons(table)) throw new Error('cells come as polygons');
  // The reader was made from the cells' own columns.
  if (table.readings !== undefined)
    faults.add({ row: null, column: null, kind: 'encodingUnsure', value: null, facts: {} });
  const rows = [...chunks].flat() as GoodRow<typeof cellColumns>[];
  const read = faults.total > 0 ? null : await readCells(context, table, rows);
  if (read === null) return { result: { cells: table.count, good: 0, wrong: faults.wrongRows }, steps: nothing };
  if ('faults' in read) {
    for (const fault of read.faults) addPartitionFault(faults, fault, fault.row);
    const [overlaps, gaps] = [faults.count('overlap'), faults.count('gap')];
    const disputes = read.sheet?.disputes.length ?? 0;
    return {
      result: { cells: table.count, good: 0, wrong: table.count, overlaps, gaps, disputes },
      steps: nothing,
      ...(read.sheet === undefined ? {} : { sheet: read.sheet }),
    };
  }
  const { cells, made, topology, sheet } = read;
  for (const { row } of rows) context.effect(row, 'added');
  return {
    result: {
      cells: cells.length,
      madeDivisions: made.length,
      good: rows.length,
      wrong: 0,
      added: rows.length,
      overlaps: 0,
      gaps: 0,
      ...(sheet?.report ? { repair: sumsOf(sheet.report) } : {}),
    },
    ...(sheet === undefined ? {} : { sheet }),
    steps: (write) => {
      const { store, townId, from, now, accountId } = context;
      const edition = {
        id: context.newId(),
        no: 1,
        name: '首次导入',
        effectiveFrom: from,
        publishedAt: now,
        publishedBy: accountId,
      };
      const saved = savedPartition({ townId, edition, topology, cells, before: null });
      return [insertRows(store.t.divisions, made), ...saved.steps(write, store.t)];
    },
  };
}

const sumsOf = ({ given, overlapM2, gapM2, movedM }: RepairReport): RepairSums => ({
  disputes: given.length,
  overlapM2,
  gapM2,
  movedM,
});

const addPartitionFault = (faults: FaultList, fault: PartitionFault, row: number | null): void => {
  const value = 'value' in fault ? fault.value : null;
  faults.add({ row, column: null, kind: fault.kind, value, facts: partitionFacts(fault) });
};
