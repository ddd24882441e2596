/** `npm run bench [name …]`: the table on screen, the same as JSON in dist/bench.json. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from './row.ts';

const folder = import.meta.dirname;
const tools = new Set(['main.ts', 'row.ts', 'measure.ts']);
const wanted = process.argv.slice(2);

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !tools.has(name))
  .map((name) => name.replace('.ts', ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();

const figure = (value: number | undefined): string => {
  if (value === undefined) return '–';
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toPrecision(3);
};

const line = (row: BenchRow): string =>
  [
    row.name.padEnd(58),
    figure(row.ours).padStart(12),
    row.unit.padEnd(12),
    `±${Math.round(row.spread * 50)}%`.padEnd(7),
    row.peerName ? `${row.peerName}: ${figure(row.peer)}`.padEnd(44) : ''.padEnd(44),
    row.ratio === undefined ? '' : `${figure(row.ratio)} ×`,
    row.note ?? '',
  ].join(' ');

const rows: BenchRow[] = [];
for (const name of names) {
  const { default: bench } = (await import(join(folder, `${name}.ts`))) as { default: () => Promise<BenchRow[]> };
  console.log(`\n${name}`);
  for (const row of await bench()) {
    rows.push(row);
    console.log(line(row));
  }
}

mkdirSync('dist', { recursive: true });
writeFileSync(
  'dist/bench.json',
  `${JSON.stringify({ node: process.version, cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), rows }, null, 1)}\n`,
);
