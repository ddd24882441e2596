import { parentPort, workerData } from 'node:worker_threads';
import { templateBytes } from '../files/template.ts';
import { UnreadableFile } from '../files/unreadableFile.ts';
import { partitionBytes } from '../files/polygons/out/partitionBytes.ts';
import { xlsxBytes } from '../files/sheetOut.ts';
import { Duplicate, StaleRow, StoreFull } from '../store/errors.ts';
import { connectStore, type Store } from '../store/store.ts';
import { importTask, ImportStopped } from './import/importTask.ts';
import type { FromThread, JobProblem, Task, ThreadStart } from './messages.ts';
import { SuggestionStopped } from './suggest/stopped.ts';
import { suggestTask } from './suggest/suggestTask.ts';
import { summaryText } from './summary.ts';
import { wrongRowsBytes } from './wrongRows.ts';

/** The entry of a worker: one task, then the end. Everything slow happens here; the main thread only hears of it. */
const { ticket, task, stop } = workerData as ThreadStart;
const store = connectStore(ticket);
const say = (message: FromThread): void => parentPort?.postMessage(message);

let lastShown = 0;
const progress = (value: number): void => {
  if (Atomics.load(stop, 0) === 1) throw new ImportStopped('cancelled');
  if (value - lastShown < 0.01 && value < 1) return;
  lastShown = value;
  say({ kind: 'progress', value });
};

const run = async (from: Store, asked: Task): Promise<Uint8Array | null> => {
  switch (asked.kind) {
    case 'import':
      await importTask(from, { ...asked, now: Date.now, progress });
      return null;
    case 'suggest':
      await suggestTask(from, { ...asked, now: Date.now, progress });
      return null;
    case 'template':
      return templateBytes(asked.noun, asked.language);
    case 'wrongRows':
      return wrongRowsBytes(from, asked);
    case 'summary':
      return Buffer.from(await summaryText(from, asked.townId, asked.jobId, asked.language));
    case 'partition':
      return partitionBytes(asked.cells, asked.format);
    case 'sheet':
      return xlsxBytes(asked.tables);
  }
};

const problemOf = (error: unknown): JobProblem => {
  if (error instanceof UnreadableFile) return { kind: error.kind, facts: error.facts };
  if (error instanceof StaleRow && task.kind === 'suggest') return { kind: 'cancelled', facts: {} };
  if (error instanceof SuggestionStopped) return { kind: error.kind, facts: {} };
  if (error instanceof ImportStopped) return { kind: error.kind, facts: {} };
  if (error instanceof Duplicate) return { kind: 'changedSinceCheck', facts: {} };
  if (error instanceof StoreFull) return { kind: 'full', facts: {} };
  return { kind: 'bug', facts: {}, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
};

try {
  const bytes = await run(store, task);
  say({ kind: 'done', bytes });
} catch (error) {
  say({ kind: 'failed', problem: problemOf(error) });
}
await store.close();
