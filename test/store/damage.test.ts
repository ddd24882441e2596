import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { StoreReadOnly } from '../../server/store/errors.ts';
import { openStore } from '../../server/store/store.ts';
import { aTown, aUnit, givenFolder } from '../given.ts';
import { insertRows } from '../../server/store/steps.ts';

it('opens a damaged database for reading only, and says what is wrong', async () => {
  const folder = givenFolder();
  const whole = await openStore({ folder });
  await whole.commit((write) => [write.insert(whole.t.towns).values(aTown())]);
  await whole.commit(() => [
    insertRows(
      whole.t.units,
      Array.from({ length: 3000 }, () => aUnit()),
    ),
  ]);
  await whole.close();
  const file = openSync(join(folder, 'lianhu.db'), 'r+');
  // Pages of the newest rows lie at the end; the first ones hold the schema.
  for (let page = 200; page < 210; page++) writeSync(file, Buffer.alloc(4096, 7), 0, 4096, page * 4096);
  closeSync(file);
  const store = await openStore({ folder });
  expect(store.isReadOnly).toBe(true);
  expect(store.damage).not.toBe('');
  expect(await store.read.select({ id: store.t.towns.id }).from(store.t.towns)).toHaveLength(1);
  await expect(store.commit((write) => [write.insert(store.t.units).values(aUnit())])).rejects.toBeInstanceOf(
    StoreReadOnly,
  );
  await store.close();
});
