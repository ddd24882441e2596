import Sqlite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifiedChain } from '../../server/queries/auditTrail.ts';
import { audit } from '../../server/store/steps.ts';
import { aUnit, givenStore } from '../given.ts';

const entry = (objectId: string, townId = 'town') =>
  audit({
    townId,
    at: 1_700_000_000_000,
    actorId: 'someone',
    role: 'clerk',
    action: 'unit.create',
    objectId,
    purpose: null,
  });

const givenChain = async (length: number) => {
  const store = await givenStore();
  await Promise.all(Array.from({ length }, (_, no) => store.commit(() => [entry(`unit-${no}`)])));
  return store;
};

describe('the audit chain', () => {
  it('numbers each town from 1 without holes, however many write at once, and verifies', async () => {
    const store = await givenChain(50);
    await store.commit(() => [entry('x', 'other'), entry('y', 'other')]);
    expect(await verifiedChain(store, 'town')).toMatchObject({ brokenAt: null, rows: 50, last: { seq: 50 } });
    expect(await verifiedChain(store, 'other')).toMatchObject({ brokenAt: null, rows: 2 });
  });

  it('leaves no link of a commit that failed', async () => {
    const store = await givenChain(1);
    const unit = aUnit();
    await store.commit((write) => [write.insert(store.t.units).values(unit), entry('first')]);
    const again = store.commit((write) => [entry('second'), write.insert(store.t.units).values(unit)]);
    await expect(again).rejects.toThrow();
    await store.commit(() => [entry('third')]);
    expect(await verifiedChain(store, 'town')).toMatchObject({ brokenAt: null, rows: 3 });
  });

  it('refuses to be changed or shortened', async () => {
    const store = await givenChain(3);
    await expect(store.commit(() => [sql`update audit set action = 'nothing' where seq = 2`])).rejects.toThrow(
      /sealed/,
    );
    await expect(store.commit(() => [sql`delete from audit where seq = 2`])).rejects.toThrow(/sealed/);
  });

  it.each([
    ['an edited row', "update audit set action = 'nothing' where seq = 2", 2],
    ['a row that was taken out', 'delete from audit where seq = 3', 3],
    [
      'rows that changed places',
      'update audit set seq = case seq when 2 then -3 when 3 then -2 end where seq in (2, 3); update audit set seq = -seq where seq < 0',
      2,
    ],
  ])('names the first broken link: %s', async (_what, tampering, brokenAt) => {
    const store = await givenChain(5);
    const other = new Sqlite(join(store.folder, 'lianhu.db'));
    other.exec(`drop trigger audit_update; drop trigger audit_delete; ${tampering}`);
    other.close();
    expect(await verifiedChain(store, 'town')).toMatchObject({ brokenAt });
  });
});
