import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { readTable } from '../../server/files/readTable.ts';
import { givenApp, givenReader } from '../givenApp.ts';
import { givenPlannedTown, takesH1 } from './givenPlannedTown.ts';

it('gives what a plan does as a workbook: who moves from where to where, households by code and never by name', async () => {
  const store = await givenPlannedTown();
  const grid = await givenReader(await givenApp(store), store, { role: 'grid' });
  const id = randomUUID();
  await grid('/api/plans', { body: { id, name: '调整李家湾网格', reason: '' } });
  await grid(`/api/plans/${id}/hold`, { method: 'POST' });
  const lines = [{ id: randomUUID(), operation: takesH1() }];
  expect((await grid(`/api/plans/${id}/operations`, { body: { lines }, headers: { 'if-match': '"0"' } })).status).toBe(
    200,
  );
  const answer = await grid(`/api/plans/${id}/effect.xlsx?language=zh`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain('.xlsx');
  const table = JSON.stringify([...readTable(Buffer.from(await answer.arrayBuffer())).rows()]);
  expect(table).toContain('第1网格');
  expect(table).toContain('第2网格');
});
