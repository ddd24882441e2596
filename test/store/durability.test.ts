import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../server/store/store.ts';
import { givenFolder, givenStore, givenTown } from '../given.ts';

it('row 23: kill -9 during writes loses nothing that was acknowledged', async () => {
  const folder = givenFolder();
  const script = join(import.meta.dirname, 'writesUntilKilled.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split('\n').length > 50) child.kill('SIGKILL');
    });
  });
  const acknowledged = Number(said.trimEnd().split('\n').at(-1));
  const store = await openStore({ folder });
  const kept = await store.read.$count(store.t.units);
  await store.close();
  expect(acknowledged).toBeGreaterThanOrEqual(50);
  expect(kept).toBeGreaterThanOrEqual(acknowledged);
});

it('keeps no name, phone or address readable in the bytes on disk', async () => {
  const store = await givenStore();
  await givenTown(store);
  const bytes = ['lianhu.db', 'lianhu.db-wal'].map((file) => readFileSync(join(store.folder, file)));
  const text = Buffer.concat(bytes);
  for (const personal of ['李建国', '13800005678', '5678', '李家湾二组12号', '王秀英', '13900001234']) {
    expect(text.includes(Buffer.from(personal)), personal).toBe(false);
  }
  expect(text.includes(Buffer.from('household-a-1'))).toBe(true);
});
