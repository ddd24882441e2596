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
import { fuzz } from './fuzz.ts';
import { rasterTown } from './rasterTown.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, steps: { type: 'string' }, town: { type: 'string' }, judge: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const folder = resolve(import.meta.dirname, '../../../shared/data/partitions');

const real = [
  { name: 'goa', file: 'goa-villages.geojson', steps: 60_000 },
  { name: 'hauts-de-france', file: 'hauts-de-france-communes.geojson', steps: 45_000 },
].map((town) => ({ ...town, path: resolve(folder, town.file) }));
const there = real.filter(({ path }) => existsSync(path));
for (const { file } of real.filter((town) => !there.includes(town)))
  console.log(`没有 ${file}，改用自造区划  ·  ${file} is not there (../shared/data): towns of our own instead`);
const towns =
  there.length > 0
    ? there.map(({ name, steps, path }) => ({ name, steps, read: () => topologyIn(path) }))
    : [{ name: 'raster', steps: 100_000, read: () => rasterTown(20, seed) }];

let all = 0;
for (const { name, steps, read } of towns) {
  if (values.town !== undefined && values.town !== name) continue;
  const started = { clock: performance.now(), cpu: process.cpuUsage() };
  const topology = read();
  console.log(`${name}: ${topology.edges.size} edges, seed ${seed}`);
  const run = fuzz(topology, {
    seed,
    steps: Number(values.steps ?? steps),
    judgeEvery: Number(values.judge ?? 1000),
    onJudged: (step, { cellCount }) => {
      if (step % 5000 === 0) console.log(`  ${step} · ${cellCount} cells · ${seconds(started)}`);
    },
  });
  all += run.made;
  for (const [key, count] of [...run.counts].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${key.padEnd(36)}${String(count).padStart(8)}`);
  console.log(
    `${name}: ${run.made} made, ${run.refused} refused, ${run.undone} undone on the way; ${run.judged} times all invariants ` +
      `and GEOS, none invalid; ${run.cells} cells at the end; undone back to the identical start; ${seconds(started)}`,
  );
}
console.log(`${all} operations, seed ${seed}: none invalid`);

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
