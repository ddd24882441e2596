import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { Duplicate, Overlap, StaleRow, StoreBusy, StoreFull } from '../../server/store/errors.ts';
import { forEachRow, insertRows, oneRow } from '../../server/store/steps.ts';
import { aTown, aUnit, givenStore, townId } from '../given.ts';

const store = await givenStore();
const { t, read, commit } = store;

const unitNames = async (): Promise<string[]> => (await read.select().from(t.units)).map(({ name }) => name);

describe('a commit', () => {
  it('is there to be read as soon as it resolves', async () => {
    await commit((write) => [write.insert(t.towns).values(aTown())]);
    expect(await read.select({ id: t.towns.id, isDemo: t.towns.isDemo }).from(t.towns)).toEqual([
      { id: townId, isDemo: false },
    ]);
  });

  it('writes nothing at all when the row it guards has changed since', async () => {
    const unit = aUnit({ name: '前' });
    await commit((write) => [write.insert(t.units).values(unit)]);
    const change = (version: number, name: string) =>
      commit((write) => [
        write.insert(t.units).values(aUnit({ name: `同笔:${name}` })),
        oneRow(
          write
            .update(t.units)
            .set({ name, version: version + 1 })
            .where(sql`${t.units.id} = ${unit.id} and ${t.units.version} = ${version}`),
        ),
      ]);
    await change(1, '后');
    await expect(change(1, '迟')).rejects.toBeInstanceOf(StaleRow);
    expect(await unitNames()).toEqual(expect.arrayContaining(['后', '同笔:后']));
    expect(await unitNames()).not.toContain('同笔:迟');
  });

  it('names the key that is there already, and leaves the neighbours of its batch alone', async () => {
    const unit = aUnit({ name: '唯一' });
    const before = (await unitNames()).length;
    const results = await Promise.allSettled(
      [aUnit(), unit, unit, aUnit()].map((row) => commit((write) => [write.insert(t.units).values(row)])),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(results[2]).toMatchObject({ reason: expect.any(Duplicate) });
    expect((await unitNames()).length).toBe(before + 3);
  });

  it('tells who listens which tables changed before it resolves', async () => {
    const heard: string[] = [];
    store.onCommit((tables) => heard.push(...tables));
    await commit((write) => [write.insert(t.units).values(aUnit())]);
    expect(heard).toContain('units');
  });
});

describe('dated rows', () => {
  const lives = (from: string, to: string | null, householdId = 'h1') =>
    commit((write) => [
      write.insert(t.householdResidences).values({ townId, householdId, residence: 'resident', from, to }),
    ]);

  it('refuses two that hold on the same day', async () => {
    await lives('2025-01-01', '2025-03-01');
    await lives('2025-03-01', null);
    await expect(lives('2025-02-01', '2025-02-02')).rejects.toBeInstanceOf(Overlap);
    await expect(lives('2024-01-01', null)).rejects.toBeInstanceOf(Overlap);
    await lives('2024-01-01', '2025-01-01');
  });

  it('refuses one that holds for no day', async () => {
    await expect(lives('2025-01-01', '2025-01-01', 'h2')).rejects.toMatchObject({ kind: 'emptyRange' });
  });

  it('refuses to stretch one over its neighbour, and lets it be closed and followed in one commit', async () => {
    const stretch = commit((write) => [
      write.update(t.householdResidences).set({ to: null }).where(eq(t.householdResidences.to, '2025-03-01')),
    ]);
    await expect(stretch).rejects.toBeInstanceOf(Overlap);
    await commit((write) => [
      write.update(t.householdResidences).set({ to: '2025-06-01' }).where(eq(t.householdResidences.from, '2025-03-01')),
      write.insert(t.householdResidences).values({ townId, householdId: 'h1', residence: 'away', from: '2025-06-01' }),
    ]);
  });
});

describe('many rows', () => {
  it('go in as one step, updating by key where asked', async () => {
    const rows = Array.from({ length: 1000 }, (_, no) => aUnit({ id: `bulk-${no}`, name: '批' }));
    await commit(() => [insertRows(t.units, rows)]);
    await expect(commit(() => [insertRows(t.units, rows)])).rejects.toBeInstanceOf(Duplicate);
    await commit(() => [
      insertRows(
        t.units,
        rows.map((row) => ({ ...row, name: '新' })),
        { onConflict: 'update' },
      ),
    ]);
    expect((await unitNames()).filter((name) => name === '新').length).toBe(1000);
  });

  it('are changed one by one by a statement with placeholders', async () => {
    const rename = forEachRow(
      store.both
        .update(t.units)
        .set({ name: sql`${sql.placeholder('name')}` })
        .where(eq(t.units.id, sql.placeholder('id'))),
      [
        { id: 'bulk-1', name: '甲' },
        { id: 'bulk-2', name: '乙' },
      ],
    );
    await commit(() => [rename]);
    expect(await unitNames()).toEqual(expect.arrayContaining(['甲', '乙']));
  });
});

describe('a store in need', () => {
  it('gives up a write that cannot have its turn, and never writes it later', async () => {
    const busy = await givenStore({ busyAfterMs: 30 });
    const slow = sql`insert into store_marks (name, value) with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000000) select 'slow', count(*) from n`;
    const long = busy.commit(() => [slow]);
    // Handed over one turn of the loop later, so that the writer is at work already.
    await new Promise((resolve) => setTimeout(resolve, 1));
    const late = busy.commit((write) => [write.insert(busy.t.units).values(aUnit())]);
    await expect(late).rejects.toBeInstanceOf(StoreBusy);
    await long;
    await busy.commit((write) => [write.insert(busy.t.towns).values(aTown())]);
    expect(await busy.read.select().from(busy.t.units)).toEqual([]);
  });

  it('answers a full disk as full, keeps reading, and recovers when there is room', async () => {
    const small = await givenStore({ maxPages: 260 });
    const many = () =>
      insertRows(
        small.t.units,
        Array.from({ length: 4000 }, () => aUnit({ name: '占地方'.repeat(40) })),
      );
    await small.commit((write) => [write.insert(small.t.towns).values(aTown())]);
    await expect(small.commit(() => [many()])).rejects.toBeInstanceOf(StoreFull);
    expect(await small.read.select({ id: small.t.towns.id }).from(small.t.towns)).toHaveLength(1);
    await small.commit((write) => [write.update(small.t.towns).set({ name: '还在' })]);
    expect(await small.read.select({ name: small.t.towns.name }).from(small.t.towns)).toEqual([{ name: '还在' }]);
  });
});
