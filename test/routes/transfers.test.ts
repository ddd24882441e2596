import { beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { givenStore, givenTown, newId, townId } from '../given.ts';
import { givenApp, givenReader, testDay } from '../givenApp.ts';

const store = await givenStore();
await givenTown(store);
const { t } = store;
await store.commit((write) => [
  ...(['household-a-1', 'household-a-2', 'household-b-1'] as const).map((householdId) =>
    write.insert(t.entitlements).values({
      townId,
      id: newId('entitlement'),
      householdId,
      kind: 'limitedMobility',
      source: '镇民政办',
      from: '2025-01-01',
      to: '2026-01-01',
    }),
  ),
  ...(
    [
      ['shelter-near', 1_020_040_000, 4],
      ['shelter-far', 1_020_150_000, 100],
    ] as const
  ).flatMap(([id, x, capacity]) => [
    write.insert(t.sites).values({
      townId,
      id,
      code: id,
      kind: 'shelter',
      name: id === 'shelter-near' ? '村委会' : '镇中学',
      x,
      y: 250_050_000,
      from: '2025-01-01',
    }),
    write.insert(t.shelters).values({ townId, siteId: id, capacity }),
  ]),
]);
const app = await givenApp(store);
const asGrid = await givenReader(app, store, { role: 'grid' });
const asClerkOfA = await givenReader(app, store, { role: 'clerk', divisionId: 'village-a' });

interface Transfer {
  readonly householdId: string;
  readonly name: string;
  readonly fault: string | null;
  readonly version: number | null;
  readonly cadreId: string | null;
  readonly shelterId: string | null;
}
interface List {
  readonly items: Transfer[];
  readonly arranged: number;
  readonly missing: number;
  readonly broken: number;
}
const list = async (ask = asGrid, query = ''): Promise<List> => (await ask(`/api/transfers${query}`)).json();
const put = (id: string, body: object = {}, version?: number) =>
  asGrid(`/api/transfers/${id}`, {
    method: 'PUT',
    body: { cadreId: 'cadre-a', shelterId: 'shelter-near', note: null, ...body },
    headers: version === undefined ? {} : { 'if-match': `"${version}"` },
  });

beforeEach(async () => {
  await store.commit((write) => [
    write.delete(t.transfers),
    write.update(t.cadres).set({ to: null }).where(eq(t.cadres.id, 'cadre-b')),
    write.update(t.sites).set({ to: null }).where(eq(t.sites.id, 'shelter-far')),
  ]);
});

describe('transfers arranged beforehand', () => {
  it('list who needs help in the reader’s villages, masked, the help and never why', async () => {
    const answer = await asClerkOfA('/api/transfers');
    const text = await answer.text();
    expect(text).not.toMatch(/household-b|李建国|limitedMobility|行动不便/);
    expect(JSON.parse(text)).toMatchObject({
      items: [
        { householdId: 'household-a-1', name: '李**', needs: ['carry'], fault: 'notArranged', version: null },
        { householdId: 'household-a-2' },
      ],
      arranged: 0,
      missing: 2,
      broken: 0,
    });
  });

  it('are arranged without a version where there is none, and over the seen one afterwards', async () => {
    const first = await put('household-a-1', { note: '投靠女儿家' });
    expect(await first.json()).toMatchObject({ fault: null, note: '投靠女儿家', version: 1 });
    expect((await put('household-a-1')).status).toBe(428);
    expect((await put('household-a-1', {}, 9)).status).toBe(412);
    expect(await (await put('household-a-1', { shelterId: 'shelter-far' }, 1)).json()).toMatchObject({ version: 2 });
    const rows = await store.read.select().from(t.transfers);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('女儿');
  });

  it('close what held since another day, and keep it', async () => {
    await store.commit((write) => [
      write
        .insert(t.transfers)
        .values({ townId, householdId: 'household-a-1', cadreId: 'cadre-b', from: '2025-03-01' }),
    ]);
    expect((await put('household-a-1', {}, 1)).status).toBe(200);
    const rows = await store.read.select().from(t.transfers);
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      ['2025-03-01', testDay],
      [testDay, null],
    ]);
  });

  it('hold no more when the cadre leaves, the shelter closes or fills up', async () => {
    await put('household-a-1', { cadreId: 'cadre-b', shelterId: 'shelter-far' });
    await put('household-a-2');
    await put('household-b-1');
    expect(await list()).toMatchObject({ arranged: 2, broken: 1 });
    expect((await list()).items.find(({ fault }) => fault === 'shelterFull')?.householdId).toBe('household-b-1');
    await store.commit((write) => [write.update(t.sites).set({ to: testDay }).where(eq(t.sites.id, 'shelter-far'))]);
    expect((await list(asGrid, '?state=broken')).items[0]?.fault).toBe('shelterGone');
    await store.commit((write) => [write.update(t.cadres).set({ to: testDay }).where(eq(t.cadres.id, 'cadre-b'))]);
    expect((await list(asGrid, '?state=broken')).items[0]?.fault).toBe('cadreLeft');
  });

  it('name a cadre in service and a shelter in use', async () => {
    const answer = await put('household-a-1', {
      cadreId: 'nobody',
      shelterId: 'site-none',
      note: '11010519491231002X',
    });
    const { faults } = (await answer.json()) as { faults: { kind: string }[] };
    expect(faults.map(({ kind }) => kind)).toEqual(['cadre-not-serving', 'no-such-shelter', 'identity-number']);
  });

  it('are proposed from the groups and shelters there are, and changed by no question', async () => {
    const { items } = (await (await asGrid('/api/transfers/proposed')).json()) as {
      items: (Transfer & { as: string })[];
    };
    expect(items.map(({ householdId, cadreId, as, shelterId }) => [householdId, cadreId, as, shelterId])).toEqual([
      ['household-a-1', 'cadre-a', 'groupCadre', 'shelter-near'],
      // Three people each: the nearest holds four.
      ['household-a-2', 'cadre-a', 'groupCadre', 'shelter-far'],
      ['household-b-1', 'cadre-b', 'groupCadre', 'shelter-far'],
    ]);
    expect(await list()).toMatchObject({ arranged: 0, missing: 3 });
    const accepted = await asGrid('/api/transfers', {
      body: {
        items: items.map(({ householdId, cadreId, shelterId, version }) => ({
          householdId,
          cadreId,
          shelterId,
          version,
        })),
      },
    });
    expect(await accepted.json()).toEqual({ accepted: 3 });
    expect(await list()).toMatchObject({ arranged: 3, missing: 0 });
  });

  it('are accepted all or none', async () => {
    await put('household-a-1');
    const accepted = await asGrid('/api/transfers', {
      body: {
        items: [
          { householdId: 'household-a-2', cadreId: 'cadre-a', shelterId: null, version: null },
          { householdId: 'household-a-1', cadreId: 'cadre-a', shelterId: null, version: null },
        ],
      },
    });
    expect(accepted.status).toBe(412);
    expect(await list()).toMatchObject({ arranged: 1 });
  });

  it('are found by name, code and village', async () => {
    expect((await list(asGrid, '?q=A-2')).items.map(({ householdId }) => householdId)).toEqual(['household-a-2']);
    expect((await list(asGrid, `?q=${encodeURIComponent('李建国')}`)).items).toHaveLength(3);
    expect((await list(asGrid, '?village=village-b')).items).toHaveLength(1);
    const page = await (await asGrid('/api/transfers?limit=2')).json();
    expect((await list(asGrid, `?limit=2&cursor=${page.next}`)).items).toHaveLength(1);
  });

  it('are taken back over the version that was seen', async () => {
    await put('household-a-1');
    const drop = (version: number) =>
      asGrid('/api/transfers/household-a-1', { method: 'DELETE', headers: { 'if-match': `"${version}"` } });
    expect((await drop(4)).status).toBe(412);
    expect((await drop(1)).status).toBe(204);
    expect((await drop(1)).status).toBe(404);
  });
});
