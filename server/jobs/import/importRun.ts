import type { ImportNoun } from '#domain/words.ts';
import type { Day } from '#domain/time/day.ts';
import { columnsOf, type Columns, type ValuesOf } from '../../files/columns.ts';
import { mappingOf } from '../../files/mapping.ts';
import { type CellFault, rowReader } from '../../files/readRow.ts';
import type { Table } from '../../files/table.ts';
import type { Write } from '../../store/reader.ts';
import type { Step } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { type Extra, isPolygons, readCellsFile } from './cellsRun.ts';
import { Changes } from './changes.ts';
import type { Effect, GoodRow, ImportContext, NounImport, Session } from './context.ts';
import { FaultList } from './faultList.ts';
import { nounImports } from './nounImports.ts';
import { openTable } from './openTable.ts';
import type { RepairSheet } from './repairSheet.ts';
import type { ImportRequest, ImportResult, Preview, Reading } from './request.ts';

const chunkRows = 2000;
const samples = 4;

/** An import to check or to run. */
export interface ImportTask {
  readonly store: Store;
  readonly town: { readonly id: string; readonly code: string; readonly zone: string };
  readonly jobId: string;
  readonly noun: ImportNoun;
  readonly bytes: Buffer;
  readonly request: ImportRequest;
  readonly today: Day;
  readonly now: number;
  readonly accountId: string;
  readonly newId: () => string;
  /** In a check nothing is made; a run stages what it will write. */
  readonly isDry: boolean;
  /** 0..1; throws when the job was cancelled. */
  readonly progress: (done: number) => void;
}

/** What came of it: for a run also the steps that bring everything in. */
export interface ImportOutcome {
  readonly result: ImportResult;
  readonly preview: Preview;
  readonly faults: FaultList;
  readonly table: Table;
  /** Of a dirty partition: what may be chosen; of a repaired one, what was done. */
  readonly sheet?: RepairSheet;
  readonly adoption: (write: Write) => readonly Step[];
}

/** Reads a file row by row and finds out what it would change. @throws UnreadableFile */
export async function importRun(task: ImportTask): Promise<ImportOutcome> {
  const { store, noun, request, jobId, town } = task;
  const columns = columnsOf[noun];
  const table = openTable(noun, task.bytes, request.encoding);
  const mapping = mappingOf(columns, table.header, request.mapping);
  const faults = new FaultList();
  const counts = new Counts(faults);
  const changes = new Changes(store, { townId: town.id, jobId }, task.isDry);
  const context = contextOf(task, { changes, faults, counts });
  const read = rowReader(columns, { header: table.header, mapping, isCsv: table.isCsv });
  // Of a partition the rows are the small part.
  const share = noun === 'cells' ? 0.2 : 1;
  const chunks = goodChunks(table, read, { faults, counts, progress: (done) => task.progress(done * share) });
  const extra: Extra =
    noun === 'cells'
      ? await readCellsFile(context, table, chunks, faults)
      : await walk(await start(nounImports[noun], context), chunks, changes);
  await changes.flush(true);
  return {
    result: { ...counts.result, ...extra.result, mapping, encoding: table.encoding, faults: faults.total },
    preview: previewOf(table),
    faults,
    table,
    ...(extra.sheet === undefined ? {} : { sheet: extra.sheet }),
    adoption: (write) => [...extra.steps(write), ...changes.adoption()],
  };
}

/** Every noun reads its own columns; the reader was made from the same table, so the rows fit. */
const start = (noun: NounImport<Columns>, context: ImportContext): Promise<Session<Columns>> => noun.start(context);

async function walk(session: Session<Columns>, chunks: Iterable<GoodRow<Columns>[]>, changes: Changes): Promise<Extra> {
  for (const chunk of chunks) {
    await session.take(chunk);
    await changes.flush();
  }
  await session.end();
  return { result: {}, steps: () => [] };
}

/** Rows that read well, some thousands at a time; the others become faults. */
function* goodChunks(
  table: Table,
  read: (cells: readonly string[]) => {
    readonly values: ValuesOf<Columns> | null;
    readonly faults: readonly CellFault[];
  },
  {
    faults,
    counts,
    progress,
  }: { readonly faults: FaultList; readonly counts: Counts; readonly progress: (done: number) => void },
): Generator<GoodRow<Columns>[]> {
  let total = 0;
  for (const _ of table.rows()) total++;
  let chunk: GoodRow<Columns>[] = [];
  let done = 0;
  for (const { row, cells } of table.rows()) {
    counts.rows++;
    const { values, faults: found } = read(cells);
    for (const { key, kind, value, facts } of found) faults.add({ row, column: key, kind, value, facts });
    if (values !== null) chunk.push({ row, values });
    done++;
    if (chunk.length < chunkRows) continue;
    yield chunk;
    progress(done / total);
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
  progress(1);
}

/** Counts effects by row: a row that turns out wrong afterwards has none. */
class Counts {
  rows = 0;
  points = 0;
  readings: readonly Reading[] = [];
  readonly effects = new Map<number, Effect>();
  readonly notPlaced = new Set<number>();
  readonly #faults: FaultList;

  constructor(faults: FaultList) {
    this.#faults = faults;
  }

  get result(): ImportResult {
    const count = { added: 0, changed: 0, unchanged: 0 };
    for (const [row, effect] of this.effects) if (!this.#faults.isWrong(row)) count[effect]++;
    const wrong = this.#faults.wrongRows;
    const notPlaced = [...this.notPlaced].filter((row) => !this.#faults.isWrong(row)).length;
    const points = this.points === 0 ? {} : { points: this.points, readings: this.readings };
    return { rows: this.rows, good: this.rows - wrong, wrong, ...count, notPlaced, ...points };
  }
}

function contextOf(
  { store, town, request, today, now, accountId, newId, isDry, progress }: ImportTask,
  { changes, faults, counts }: { readonly changes: Changes; readonly faults: FaultList; readonly counts: Counts },
): ImportContext {
  return {
    store,
    townId: town.id,
    townCode: town.code,
    zone: town.zone,
    today,
    from: request.from ?? today,
    now,
    accountId,
    request,
    newId,
    repairs: isDry ? null : request.repairs,
    progress,
    changes,
    fault: (row, column, kind, value = null, facts = {}) => faults.add({ row, column, kind, value, facts }),
    isWrong: (row) => faults.isWrong(row),
    effect: (row, effect) => void counts.effects.set(row, effect),
    notPlaced: (row) => void counts.notPlaced.add(row),
    readings: (points, readings) => {
      counts.points = points;
      counts.readings = readings;
    },
  };
}

const previewOf = (table: Table): Preview => {
  const first: (readonly string[])[] = [];
  for (const { cells } of table.rows()) {
    first.push(cells);
    if (first.length === samples) break;
  }
  const readings = isPolygons(table) ? table.readings : undefined;
  return {
    columns: table.header.map((name, at) => ({ name, samples: first.map((cells) => (cells[at] ?? '').slice(0, 60)) })),
    ...(readings === undefined ? {} : { encodings: readings }),
  };
};
