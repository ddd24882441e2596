import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '../../server/app.ts';
import { createApp } from '../../server/app.ts';
import type { Store } from '../../server/store/store.ts';
import { place } from '../domain/boundary/given.ts';
import { firstDay } from '../given.ts';
import { askAs, type Ask, cookieOf, givenAccount, givenDeps, givenReader, testDay } from '../givenApp.ts';
import { givenPlannedTown, takesH1 } from './givenPlannedTown.ts';

const nextMonth = '2025-09-01';
let store: Store;
let clerk: Ask;
let imported: (file: string) => Promise<Job>;

/** The border of cells 1 and 2 goes west on the first of next month; cell 3 goes to 2. */
beforeEach(async () => {
  store = await givenPlannedTown();
  const deps = await givenDeps(store);
  const app = createApp({ ...deps, addressOf: () => '192.0.2.1' });
  const grid = await givenReader(app, store, { role: 'grid', username: 'grid' });
  const leader = await givenReader(app, store, { role: 'leader', username: 'leader' });
  const cookie = await cookieOf(app, (await givenAccount(store, { role: 'clerk' })).username);
  clerk = askAs(app, cookie);
  const id = randomUUID();
  await grid('/api/plans', { body: { id, name: '调整' } });
  await grid(`/api/plans/${id}/hold`, { method: 'POST' });
  const operations = [takesH1(), { kind: 'mergeCells', cells: [2, 3], into: 2 }];
  const lines = operations.map((operation) => ({ id: randomUUID(), operation }));
  await grid(`/api/plans/${id}/operations`, { body: { lines }, headers: { 'if-match': '"0"' } });
  const post = (ask: Ask, what: string, version: number, body?: unknown) =>
    ask(`/api/plans/${id}/${what}`, {
      method: 'POST',
      headers: { 'if-match': `"${version}"` },
      ...(body === undefined ? {} : { body }),
    });
  await post(grid, 'submit', 1);
  await post(leader, 'approve', 2);
  expect((await post(leader, 'publish', 3, { effectiveFrom: nextMonth })).status).toBe(200);
  imported = async (file) => {
    const form = new FormData();
    form.set('noun', 'households');
    form.set('file', new File([file], 'file.csv'));
    const answer = await app.request('/api/imports', { method: 'POST', headers: { cookie }, body: form });
    const { id: job } = await answer.json();
    await deps.jobs.idle();
    await clerk(`/api/imports/${job}/run`, { body: { rows: 'all' } });
    await deps.jobs.idle();
    return (await clerk(`/api/jobs/${job}`)).json();
  };
});

const cellsOf = async (code: string) => {
  const { t } = store;
  const rows = await store.read
    .select({ cellId: t.householdCells.cellId, from: t.householdCells.from, to: t.householdCells.to })
    .from(t.householdCells)
    .innerJoin(t.households, eq(t.households.id, t.householdCells.householdId))
    .where(eq(t.households.code, code))
    .orderBy(asc(t.householdCells.from));
  return rows.map(({ cellId, from, to }) => [cellId, from, to]);
};
const header = '户编号,户主,所属村,经度,纬度,网格\n';
const row = (code: string, x: number, y: number) => `${code},程远舟,李家湾村,${place(x, y).join(',')},\n`;

describe('between publication and its day', () => {
  it('a household brought in, brought in again or moved lies rightly on both sides of that day', async () => {
    const rows = [
      ['H1', 0.95, 0.5],
      ['H2', 0.1, 0.5],
      ['h1', 0.9, 0.5],
      ['h2', 1.5, 0.5],
      ['h3', 0.95, 0.5],
    ] as const;
    const job = await imported(
      `${header}${rows.map(([code, x, y]) => row(code, x, y)).join('')}H3,林秋实,李家湾村,,,第3网格\n`,
    );
    expect(job, JSON.stringify(job.faults)).toMatchObject({ state: 'done' });
    expect(await cellsOf('H1')).toEqual([
      ['c1', testDay, nextMonth],
      ['c2', nextMonth, null],
    ]);
    expect(await cellsOf('H2')).toEqual([['c1', testDay, null]]);
    expect(await cellsOf('H3')).toEqual([
      ['c3', testDay, nextMonth],
      ['c2', nextMonth, null],
    ]);
    // h1 is where it was, h2 moved into another cell, h3 to ground that changes hands.
    expect(await cellsOf('h1')).toEqual([
      ['c1', firstDay, nextMonth],
      ['c2', nextMonth, null],
    ]);
    expect(await cellsOf('h2')).toEqual([
      ['c1', firstDay, testDay],
      ['c2', testDay, null],
    ]);
    expect((await cellsOf('h3')).slice(-2)).toEqual([
      ['c1', testDay, nextMonth],
      ['c2', nextMonth, null],
    ]);
  });

  it('an issue opened at a place follows the ground, one of a household its household', async () => {
    const open = async (body: object) => {
      const id = randomUUID();
      const answer = await clerk('/api/issues', { body: { id, kind: 'safety', title: '路灯不亮', ...body } });
      expect(answer.status, await answer.clone().text()).toBe(201);
      expect((await answer.json()).cell.id).toBe('c1');
      return id;
    };
    const byPlace = await open({ point: place(0.95, 0.5) });
    const byHousehold = await open({ householdId: 'h1' });
    const staying = await open({ point: place(0.1, 0.1) });
    const moves = await store.read.select().from(store.t.issueCells);
    const of = (id: string) => moves.filter(({ issueId }) => issueId === id).map(({ cellId, from }) => [cellId, from]);
    expect(of(byPlace)).toEqual([['c2', nextMonth]]);
    expect(of(byHousehold)).toEqual([['c2', nextMonth]]);
    expect(of(staying)).toEqual([]);
  });
});
