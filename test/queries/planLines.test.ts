import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linesAfter } from '../../server/queries/plans/planLines.ts';
import { planById } from '../../server/queries/plans/planRows.ts';
import { openStore } from '../../server/store/store.ts';
import { givenFolder } from '../given.ts';

it('every line of a plan that was acknowledged, undo and redo too, survives kill -9', async () => {
  const folder = givenFolder();
  const script = join(import.meta.dirname, 'drawsUntilKilled.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split('\n').length > 30) child.kill('SIGKILL');
    });
  });
  const acknowledged = Number(said.trimEnd().split('\n').at(-1));
  const store = await openStore({ folder });
  const lines = await linesAfter(store, 'town', 'plan', 0);
  const plan = await planById(store, 'town', 'plan');
  await store.close();
  expect(acknowledged).toBeGreaterThanOrEqual(30);
  expect(lines.length).toBeGreaterThanOrEqual(acknowledged);
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, i) => i + 1));
  expect(lines.slice(0, 3).map(({ operation }) => operation.kind)).toEqual(['healEdge', 'undo', 'redo']);
  expect(plan?.lines).toBe(lines.length);
});
