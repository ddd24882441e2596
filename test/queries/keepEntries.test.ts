import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entriesAfter } from '../../server/queries/incidents/entryRows.ts';
import { incidentById } from '../../server/queries/incidents/incidentRows.ts';
import { keepEntries } from '../../server/queries/incidents/keepEntries.ts';
import { Duplicate } from '../../server/store/errors.ts';
import { openStore } from '../../server/store/store.ts';
import { givenFolder } from '../given.ts';

it('every entry that was acknowledged to either of two desks is there once after kill -9, and sent again is no second one', async () => {
  const folder = givenFolder();
  const script = join(import.meta.dirname, 'entersUntilKilled.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split('\n').length > 120) child.kill('SIGKILL');
    });
  });
  // The last line may be cut by the kill: what is not whole was not heard.
  const acknowledged = said.slice(0, said.lastIndexOf('\n')).split('\n');
  const store = await openStore({ folder });
  const entries = await entriesAfter(store, 'town', 'incident');
  const times = (id: string) => entries.filter((entry) => entry.id === id).length;
  expect(acknowledged.length).toBeGreaterThanOrEqual(120);
  expect(acknowledged.filter((id) => times(id) !== 1)).toEqual([]);
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, place) => place + 1));
  expect((await incidentById(store, 'town', 'incident'))?.entries).toBe(entries.length);

  const [first] = entries;
  const again = keepEntries(
    store,
    {
      incidentId: 'incident',
      version: 1,
      entries: first === undefined ? [] : [first],
      enterer: { via: 'desk', accountId: 'desk', cadreId: null, author: 'one' },
    },
    { townId: 'town', at: 1, accountId: 'desk', role: 'desk', requestId: null },
  );
  await expect(again).rejects.toBeInstanceOf(Duplicate);
  expect((await entriesAfter(store, 'town', 'incident')).length).toBe(entries.length);
  await store.close();
});
