/**
 * `npm run fuzz`: random operations over the real partitions in ../shared/data, or over a town of our own where there are
 * none. `npm run fuzz -- --seed 7 --steps 5000 --town goa` repeats a part of it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { partitionFrom } from '../../server/domain/boundary/partitionFrom.ts';
import type { PolygonIn } from '../../server/domain/boundary/quantise.ts';
import type { Topology } from '../../server/domain/boundary/topology.ts';
import { readGeojson } from '../../server/files/geojson.ts';
import { fuzz, type FuzzRun } from './fuzz.ts';
import { rasterTown } from './rasterTown.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, steps: { type: 'string' }, town: { type: 'string' }, judge: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const folder = resolve(import.meta.dirname, '../../../shared/data/partitions');

const real = [
  // A small town is worn to rags by too many redraws: it starts afresh, each round with a seed of its own.
  { name: 'goa', file: 'goa-villages.geojson', steps: 5_000, rounds: 12 },
  { name: 'hauts-de-france', file: 'hauts-de-france-communes.geojson', steps: 45_000, rounds: 1 },
].map((town) => ({ ...town, path: resolve(folder, town.file) }));
const there = real.filter(({ path }) => existsSync(path));
for (const { file } of real.filter((town) => !there.includes(town)))
  console.log(`没有 ${file}，改用自造区划  ·  ${file} is not there (../shared/data): towns of our own instead`);
const towns =
  there.length > 0
    ? there.map(({ path, ...town }) => ({ ...town, read: () => topologyIn(path) }))
    : [{ name: 'raster', steps: 5_000, rounds: 20, read: () => rasterTown(20, seed) }];

let all = 0;
for (const { name, steps, rounds, read } of towns) {
  if (values.town !== undefined && values.town !== name) continue;
  const started = { clock: performance.now(), cpu: process.cpuUsage() };
  const topology = read();
  console.log(`${name}: ${topology.edges.size} edges, seed ${seed}`);
  const runs: FuzzRun[] = [];
  for (let round = 0; round < (values.steps === undefined ? rounds : 1); round += 1) {
    const run = fuzz(topology, {
      seed: seed + round,
      steps: Number(values.steps ?? steps),
      judgeEvery: Number(values.judge ?? 1000),
      onJudged: (step, { cellCount }) => {
        if (step % 5000 === 0)
          console.log(`  seed ${seed + round} · ${step} · ${cellCount} cells · ${seconds(started)}`);
      },
    });
    runs.push(run);
  }
  all += report(name, runs);
  console.log(`${name}: ${seconds(started)}`);
}
console.log(`${all} operations, seed ${seed}: none invalid`);

function report(name: string, runs: readonly FuzzRun[]): number {
  const counts = new Map<string, number>();
  for (const run of runs) for (const [key, count] of run.counts) counts.set(key, (counts.get(key) ?? 0) + count);
  for (const [key, count] of [...counts].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${key.padEnd(36)}${String(count).padStart(8)}`);
  const sum = (of: (run: FuzzRun) => number) => runs.reduce((total, run) => total + of(run), 0);
  const made = sum((run) => run.made);
  console.log(
    `${name}: ${made} made, ${sum((run) => run.refused)} refused, ${sum((run) => run.undone)} undone on the way; ` +
      `${sum((run) => run.judged)} times all invariants and GEOS, none invalid; ` +
      `${runs.map(({ cells }) => cells).join(', ')} cells at the end; undone back to the identical start`,
  );
  return made;
}

function topologyIn(path: string): Topology {
  const table = readGeojson(readFileSync(path));
  const polygons: PolygonIn[] = Array.from(table.rows(), ({ row }) => ({ key: row, geometry: table.geometryOf(row) }));
  const result = partitionFrom(polygons, { enclosed: 'outside' });
  if ('faults' in result) throw new Error(`${path}: ${JSON.stringify(result.faults.slice(0, 3))}`);
  return result.topology;
}

/** By the clock and on the processor: the machine may be busy with other things. */
function seconds(since: { readonly clock: number; readonly cpu: NodeJS.CpuUsage }): string {
  const { user, system } = process.cpuUsage(since.cpu);
  return `${((performance.now() - since.clock) / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor)`;
}
