import { describe, expect, it } from 'vitest';
import { keepFile, keptFile } from '../../server/queries/keptFiles.ts';
import { moveJob, openJob } from '../../server/queries/jobs.ts';
import { newId, townId } from '../given.ts';
import { bringIn, check, givenTown, run, seen, today, twoVillages } from './givenImport.ts';

const town = await givenTown();
const { store, jobs } = town;
await bringIn(town, 'cells', twoVillages);

const households = (count: number): string => {
  const rows = Array.from({ length: count }, (_, at) => `H${at},程远舟,李家湾村,102.005,25.005`);
  return ['户编号,户主,所属村,经度,纬度', ...rows].join('\n');
};

const by = { townId, at: 0, accountId: 'clerk', role: 'clerk', requestId: null };

describe('a job in its thread', () => {
  it('cancelled while it runs leaves nothing at all', async () => {
    const { id } = await check(town, 'households', households(3000));
    await moveJob(store, { townId, id }, { from: ['waiting'], to: 'running' });
    const ended = jobs.startImport({ townId, id }, { step: 'run', rows: 'all', today });
    expect(await jobs.cancel({ townId, id })).toBe(true);
    await ended;
    expect(await seen(store, id)).toMatchObject({ state: 'cancelled' });
    const { t, read } = store;
    for (const table of [t.households, t.householdTokens, t.householdCells, t.jobBatches]) {
      expect(await read.$count(table)).toBe(0);
    }
    expect(keptFile(store, id, 'upload')).toBeNull();
  });

  it('tells its steps to who watches, and works off a file that cannot be read', async () => {
    const id = newId('job');
    await openJob(store, { id, kind: 'import', noun: 'units', fileName: 'x.csv', request: {} }, by);
    keepFile(store, id, 'upload', Buffer.from('编号,名称\n1,"甲\n'));
    let told = 0;
    const unwatch = jobs.watch(id, () => told++);
    await jobs.startImport({ townId, id }, { step: 'check', rows: 'all', today });
    unwatch();
    expect(told).toBeGreaterThan(0);
    expect(await seen(store, id)).toMatchObject({
      state: 'failed',
      result: { problem: { kind: 'damaged', facts: { row: 2 } } },
    });
    expect(keptFile(store, id, 'upload')).toBeNull();
  });

  it('row 5: a ring of 20,000 points is read in a thread', async () => {
    const place = (at: number): [number, number] => {
      const angle = (at / 20_000) * 2 * Math.PI;
      return [103 + 0.01 * Math.cos(angle), 26 + 0.01 * Math.sin(angle)];
    };
    const ring = [...Array.from({ length: 20_000 }, (_, at) => place(at)), place(0)];
    const other = await givenTown();
    const id = newId('job');
    await openJob(other.store, { id, kind: 'import', noun: 'cells', fileName: 'x', request: {} }, by);
    const feature = { type: 'Feature', properties: { name: '圆' }, geometry: { type: 'Polygon', coordinates: [ring] } };
    keepFile(other.store, id, 'upload', Buffer.from(JSON.stringify(feature)));
    await other.jobs.startImport({ townId, id }, { step: 'check', rows: 'all', today });
    expect(await seen(other.store, id)).toMatchObject({ state: 'waiting', faults: [], result: { cells: 1 } });
  });

  it('row 2: a coordinate that is no number is named, and nothing is saved', async () => {
    const other = await givenTown();
    for (const bad of ['1e308', '1e999', 'null', 'NaN']) {
      const ring = `[[102,25],[102.01,25],[102.01,${bad}],[102,25]]`;
      const file = `{"type":"Feature","properties":{"name":"a"},"geometry":{"type":"Polygon","coordinates":[${ring}]}}`;
      const checked = await check(other, 'cells', file);
      expect(checked.faults).toEqual(['1 null coordinate-out-of-range']);
      expect(await run(other, checked.id)).toMatchObject({ state: 'waiting' });
    }
    expect(await other.store.read.$count(other.store.t.cells)).toBe(0);
  });

  it('writes a workbook of what it is given', async () => {
    const columns = [{ head: '名称', width: 10, isText: true }];
    const bytes = await jobs.bytesOf({ kind: 'sheet', tables: [{ name: '表', columns, rows: [['甲']] }] });
    expect(
      Buffer.from(bytes ?? [])
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});
