import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Jobs, openJobs } from '../../server/jobs/jobs.ts';
import { moveJob, openJob } from '../../server/queries/jobs.ts';
import { keepFile } from '../../server/queries/keptFiles.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import type { BenchRow } from './row.ts';

const { performance } = globalThis;
const households = 100_000;
const townId = 'town';
const today = '2026-03-12';

/** A hundred square cells in ten villages. */
const cells = (): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: Array.from({ length: 100 }, (_, at) => {
      const [west, south] = [118 + Math.floor(at / 10) / 100, 30 + (at % 10) / 100];
      const [east, north] = [118 + (Math.floor(at / 10) + 1) / 100, 30 + ((at % 10) + 1) / 100];
      const ring = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ];
      const properties = { 网格编码: `C${at}`, 所属村: `村${Math.floor(at / 10)}` };
      return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
    }),
  });

const table = (): string => {
  const [surnames, given] = ['赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨', '明国华建文志强丽芳秀英军海平桂兰玉梅勇青'];
  const rows = Array.from({ length: households }, (_, at) => {
    const name = `${surnames[at % 16]}${given[at % 20]}${given[(at * 7 + (at >> 4)) % 20]}`;
    const [lon, lat] = [118 + (at % 10) / 100 + (at % 997) / 100_000, 30 + (at % 9973) / 100_000];
    return `H${at},${name},138${String(10_000_000 + at)},村${at % 10}第${at}号,${(at % 6) + 1},村${at % 10},${lon},${lat},常住`;
  });
  return ['户编号,户主,电话,地址,人口,所属村,经度,纬度,居住状态', ...rows].join('\n');
};

/** Memory of the process that is its own and not pages of files, in MB; all of it where the system does not tell. */
const ownMb = (): number => {
  if (process.platform !== 'linux') return process.memoryUsage().rss / 1e6;
  const kB = /RssAnon:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(kB ?? 0) / 1000;
};

interface Watched {
  readonly checkS: number;
  readonly runS: number;
  readonly memoryMb: number;
  readonly loopMs: number;
  readonly writeMs: number;
}

const imported = async (
  store: Store,
  jobs: Jobs,
  noun: 'cells' | 'households',
  file: string,
): Promise<[number, number]> => {
  const id = `job-${noun}`;
  const by = { townId, at: 0, accountId: 'clerk', role: 'clerk', requestId: null };
  await openJob(store, { id, kind: 'import', noun, fileName: noun, request: {} }, by);
  keepFile(store, id, 'upload', Buffer.from(file));
  const started = performance.now();
  await jobs.startImport({ townId, id }, { step: 'check', rows: 'all', today });
  const checked = performance.now();
  await moveJob(store, { townId, id }, { from: ['waiting'], to: 'running' });
  await jobs.startImport({ townId, id }, { step: 'run', rows: 'all', today });
  return [(checked - started) / 1000, (performance.now() - checked) / 1000];
};

/** One import of all households, while somebody writes twenty times a second. */
const watched = async (file: string): Promise<Watched> => {
  const folder = mkdtempSync(join(tmpdir(), 'lianhu-bench-'));
  const store = await openStore({ folder: join(folder, 'store') });
  await store.commit((write) => [
    write.insert(store.t.towns).values({ id: townId, code: '530102003', name: '青溪镇' }),
  ]);
  const log = { error: (facts: object, message: string) => console.error(message, facts) };
  const jobs = await openJobs({ store, now: Date.now, log, onImported: async () => undefined });
  await imported(store, jobs, 'cells', cells());
  globalThis.gc?.();
  const idleMb = ownMb();
  let [peakMb, writeMs] = [idleMb, 0];
  const ended = new AbortController();
  const sampling = setInterval(() => {
    peakMb = Math.max(peakMb, ownMb());
  }, 50);
  const writing = (async () => {
    for (; !ended.signal.aborted; await new Promise((resolve) => setTimeout(resolve, 50))) {
      const started = performance.now();
      await store.commit((write) => [write.update(store.t.towns).set({ name: '青溪镇' })]);
      writeMs = Math.max(writeMs, performance.now() - started);
    }
  })();
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const [checkS, runS] = await imported(store, jobs, 'households', file);
  loop.disable();
  ended.abort();
  await writing;
  clearInterval(sampling);
  const kept = await store.read.$count(store.t.households);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  if (kept !== households) throw new Error(`${kept} households came in instead of ${households}`);
  return { checkS, runS, memoryMb: peakMb - idleMb, loopMs: loop.max / 1e6, writeMs };
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Import of 100,000 households as a clerk does it: check, then run, in a thread, into an empty town of 100 cells. */
export default async (): Promise<BenchRow[]> => {
  const file = table();
  const runs: Watched[] = [];
  for (let round = 0; round < 3; round++) runs.push(await watched(file));
  const row = (name: string, unit: string, of: (run: Watched) => number): BenchRow => {
    const values = runs.map(of);
    const ours = median(values);
    return {
      name,
      unit,
      ours,
      spread: ours === 0 ? 0 : (Math.max(...values) - Math.min(...values)) / ours,
      n: runs.length,
    };
  };
  return [
    row('check 100,000 households', 's', ({ checkS }) => checkS),
    row('import 100,000 households (goal < 60)', 's', ({ runS }) => runS),
    row('  memory over idle (goal < 400)', 'MB', ({ memoryMb }) => memoryMb),
    row('  longest hold of the event loop (goal < 200)', 'ms', ({ loopMs }) => loopMs),
    row('  longest wait of another’s write', 'ms', ({ writeMs }) => writeMs),
  ];
};
