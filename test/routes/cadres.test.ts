import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aCadre, givenStore, givenTown } from '../given.ts';
import { type Ask, givenApp, givenReader } from '../givenApp.ts';

const store = await givenStore();
const { a, b } = (await givenTown(store)).villages;
const app = await givenApp(store);
const { t, read } = store;

let desk: Ask;
let grid: Ask;
let gridOfA: Ask;
let cadreOfA: Ask;
beforeAll(async () => {
  desk = await givenReader(app, store, { role: 'desk' });
  grid = await givenReader(app, store, { role: 'grid' });
  gridOfA = await givenReader(app, store, { role: 'grid', divisionId: a.divisionId });
  cadreOfA = await givenReader(app, store, { role: 'cadre', cadreId: a.cadreId });
});

const change = async (ask: Ask, id: string, version: number | null, body: unknown) => {
  const headers = version === null ? {} : { 'if-match': `"${version}"` };
  const answer = await ask(`/api/cadres/${id}`, { method: 'PATCH', body, headers });
  return { status: answer.status, body: await answer.json() };
};

describe('cadres', () => {
  it('are shown to everyone signed in, name and phone whole, with what they hold', async () => {
    const { items, next } = await (await desk('/api/cadres')).json();
    expect(next).toBe(null);
    expect(items).toMatchObject([
      {
        id: a.cadreId,
        name: '王秀英',
        phone: '13900001234',
        unit: { id: 'unit-1' },
        groups: 1,
        households: 3,
        cells: [{ id: a.cellId, no: 1, role: 'lead' }],
      },
      { id: b.cadreId, name: '赵德山' },
    ]);
  });

  it('are filtered by unit and rank, and walked page by page', async () => {
    const ids = async (query: string) =>
      (await (await desk(`/api/cadres?${query}`)).json()).items.map((one: { id: string }) => one.id);
    expect(await ids('unit=unit-1&rank=staff')).toEqual([a.cadreId, b.cadreId]);
    expect(await ids('rank=section')).toEqual([]);
    const first = await (await desk('/api/cadres?limit=1')).json();
    expect(await ids(`limit=1&cursor=${first.next}`)).toEqual([b.cadreId]);
  });

  it('out of service are not listed, and still found by id', async () => {
    await store.commit((write) => [
      write.insert(t.cadres).values(aCadre(store, { id: 'retired', name: '孙志国', to: '2025-06-01' })),
    ]);
    expect((await (await desk('/api/cadres')).json()).items).toHaveLength(2);
    expect((await (await desk('/api/cadres?asOf=2025-05-31')).json()).items).toHaveLength(3);
    expect(await (await desk('/api/cadres/retired')).json()).toMatchObject({ name: '孙志国', to: '2025-06-01' });
    expect((await desk('/api/cadres/nobody')).status).toBe(404);
  });

  it('are corrected over a version, with what was before and after', async () => {
    const { status, body } = await change(grid, b.cadreId, 1, {
      post: '党建办主任',
      phone: '139 8888 7777',
      rank: 'deputySection',
    });
    expect([status, body]).toMatchObject([
      200,
      { post: '党建办主任', phone: '139 8888 7777', rank: 'deputySection', version: 2 },
    ]);
    const [kept] = await read.select().from(t.changes).where(eq(t.changes.objectId, b.cadreId));
    const before = store.secrets.open('changes', 'before', kept?.id ?? '', kept?.before ?? '');
    expect(JSON.parse(before)).toMatchObject({ phone: '13900001234', rank: 'staff' });
  });

  it('row 6: are not changed without a version, nor over a stale one', async () => {
    expect((await change(grid, a.cadreId, null, { post: 'x' })).status).toBe(428);
    expect(await change(grid, a.cadreId, 9, { post: 'x' })).toMatchObject({
      status: 412,
      body: { yours: 9, current: { version: 1 } },
    });
  });

  it('are changed by a desk of the whole town alone', async () => {
    expect((await change(gridOfA, a.cadreId, 1, { post: 'x' })).status).toBe(403);
    expect((await change(cadreOfA, a.cadreId, 1, { post: 'x' })).status).toBe(403);
  });

  it('leave service after they entered it, and in the past for a reason', async () => {
    const faults = async (body: object) =>
      (await change(grid, a.cadreId, 1, body)).body.faults.map((fault: { kind: string }) => fault.kind);
    expect(await faults({ to: '2024-12-31', reason: '补登' })).toEqual(['leaves-before-entering']);
    expect(await faults({ to: '2025-08-01' })).toEqual(['reason-missing']);
    expect(await faults({ phone: 'abc' })).toEqual(['phone-malformed']);
    expect(await faults({})).toEqual(['nothing-to-change']);
  });
});

it('units are listed by code', async () => {
  expect(await (await desk('/api/units')).json()).toMatchObject({ items: [{ id: 'unit-1', name: '党政办公室' }] });
});

it('sites are listed, the person in charge masked for a desk that sees names masked and left out for others', async () => {
  await store.commit((write) => [
    write.insert(t.sites).values({
      townId: 'town',
      id: 'school',
      code: 'S1',
      kind: 'school',
      name: '清溪中心小学',
      x: 1_020_050_000,
      y: 250_050_000,
      villageId: a.divisionId,
      cellId: a.cellId,
      headcount: 320,
      personInCharge: store.secrets.seal('sites', 'person_in_charge', 'school', '周文华'),
      phone: store.secrets.seal('sites', 'phone', 'school', '13700009999'),
      from: '2025-01-01',
    }),
  ]);
  const site = async (ask: Ask) => (await (await ask('/api/sites?kind=school')).json()).items[0];
  expect(await site(grid)).toMatchObject({
    name: '清溪中心小学',
    personInCharge: '周**',
    phone: '137****9999',
    point: [102.005, 25.005],
  });
  expect(await site(desk)).toMatchObject({ personInCharge: null, phone: null });
});
