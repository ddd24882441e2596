import { beforeAll, describe, expect, it } from 'vitest';
import { xlsxTable } from '../../server/files/sheet/xlsx.ts';
import type { Store } from '../../server/store/store.ts';
import { givenStore, givenTown } from '../given.ts';
import { type Ask, givenApp, givenReader } from '../givenApp.ts';

let store: Store;
let grid: Ask;
let desk: Ask;

beforeAll(async () => {
  store = await givenStore();
  await givenTown(store);
  const app = await givenApp(store);
  grid = await givenReader(app, store, { role: 'grid' });
  desk = await givenReader(app, store, { role: 'desk' });
});

describe('the cell ledger', () => {
  it('has a line for each cell with its lead, its households and what it borders on', async () => {
    const answer = await grid('/api/ledger');
    expect(answer.status).toBe(200);
    const table = xlsxTable(Buffer.from(await answer.arrayBuffer()));
    expect(table?.header.slice(0, 5)).toEqual(['网格编码', '网格名称', '村（社区）', '专属网格', '网格长编号']);
    const [first] = [...(table?.rows() ?? [])];
    expect(first?.cells.slice(1, 6)).toEqual(['第一网格', '李家湾村', '', 'cadre-a', '王秀英']);
  });

  it('is not for the emergency desk, and an edition that is none is absent', async () => {
    expect((await desk('/api/ledger')).status).toBe(403);
    expect((await grid('/api/ledger?edition=none')).status).toBe(404);
  });
});
