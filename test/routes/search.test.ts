import { beforeAll, describe, expect, it } from 'vitest';
import { givenStore, givenTown, groupSteps, householdSteps } from '../given.ts';
import { type Ask, givenApp, givenReader } from '../givenApp.ts';

const store = await givenStore();
const { a, b } = (await givenTown(store)).villages;
await store.commit((write) => [
  ...householdSteps(store, write, {
    id: 'shan',
    code: 'H-0042',
    name: '单雪梅',
    phone: '13711112222',
    villageId: a.divisionId,
    cellId: a.cellId,
  }),
  ...householdSteps(store, write, {
    id: 'ouyang',
    code: 'H-0043',
    name: '欧阳建国',
    phone: '13733334444',
    villageId: b.divisionId,
    cellId: b.cellId,
  }),
  ...groupSteps(store, write, {
    id: 'second-of-a',
    villageId: a.divisionId,
    cadreId: a.cadreId,
    centreId: 'shan',
    radiatingIds: [],
  }),
]);
const app = await givenApp(store);

let leader: Ask;
let clerk: Ask;
let clerkOfA: Ask;
let cadreOfA: Ask;
let desk: Ask;
beforeAll(async () => {
  leader = await givenReader(app, store, { role: 'leader' });
  clerk = await givenReader(app, store, { role: 'clerk' });
  clerkOfA = await givenReader(app, store, { role: 'clerk', divisionId: a.divisionId });
  cadreOfA = await givenReader(app, store, { role: 'cadre', cadreId: a.cadreId });
  desk = await givenReader(app, store, { role: 'desk' });
});

interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
}
const search = async (ask: Ask, q: string): Promise<Hit[]> =>
  (await (await ask(`/api/search?q=${encodeURIComponent(q)}`)).json()).items;
const households = async (ask: Ask, q: string) =>
  (await search(ask, q)).filter(({ kind }) => kind === 'household').map(({ id, title }) => [id, title]);

describe('searching for a household', () => {
  it.each([
    ['a whole name', '单雪梅'],
    ['two characters of it', '雪梅'],
    ['its pinyin initials, the surname read as a surname', 'sxm'],
    ['the last four of the phone', '2222'],
    ['the whole phone', '13711112222'],
    ['its code', 'H-0042'],
  ])('finds it by %s, and shows it masked', async (_, typed) => {
    expect(await households(clerk, typed)).toEqual([['shan', '单**']]);
  });

  it('shows it whole to the cadre of its group, and does not show others', async () => {
    expect(await households(cadreOfA, '单雪梅')).toEqual([['shan', '单雪梅']]);
    expect(await households(cadreOfA, '欧阳建国')).toEqual([]);
  });

  it('stays inside the territory', async () => {
    expect(await households(clerkOfA, '欧阳建国')).toEqual([]);
    expect(await households(clerk, '欧阳建国')).toEqual([['ouyang', '欧阳**']]);
  });

  it('by a leader works by its code and not by a name or a phone, and shows no name', async () => {
    expect(await households(leader, '单雪梅')).toEqual([]);
    expect(await households(leader, '2222')).toEqual([]);
    expect(await households(leader, 'H-0042')).toEqual([['shan', 'H-0042']]);
  });

  it('is closed to the desk', async () => {
    expect(await households(desk, 'H-0042')).toEqual([]);
  });
});

describe('searching for places and cadres', () => {
  it('finds villages, cells and cadres by name, initials and code, best first', async () => {
    expect(await search(leader, '李家湾')).toMatchObject([{ kind: 'division', id: a.divisionId, title: '李家湾村' }]);
    expect(await search(leader, 'ljw')).toMatchObject([{ id: a.divisionId }]);
    expect((await search(leader, '第一网格')).map(({ id }) => id)).toEqual([a.cellId, b.cellId]);
    expect(await search(desk, '王秀')).toMatchObject([{ kind: 'cadre', id: a.cadreId, title: '王秀英' }]);
    expect((await search(desk, '1234')).map(({ id }) => id)).toEqual([a.cadreId, b.cadreId]);
  });

  it('of another village finds nothing for a desk of one', async () => {
    expect((await search(clerkOfA, '第一网格')).map(({ id }) => id)).toEqual([a.cellId]);
    expect(await search(clerkOfA, '杨柳坪')).toEqual([]);
  });

  it('knows a renamed place at once', async () => {
    const { t } = store;
    await store.commit((write) => [
      write.insert(t.units).values({ townId: 'town', id: 'u2', code: 'u2', name: '水利站' }),
    ]);
    await store.commit((write) => [
      write.insert(t.divisions).values({
        townId: 'town',
        id: 'new-village',
        code: '530102003299',
        name: '新桥村',
        kind: 'village',
        from: '2025-01-01',
      }),
    ]);
    expect(await search(leader, '新桥')).toMatchObject([{ id: 'new-village' }]);
  });
});

describe('a search', () => {
  it('wants something to look for', async () => {
    expect((await leader('/api/search')).status).toBe(400);
    expect((await leader('/api/search?q=%20')).status).toBe(400);
    expect((await leader(`/api/search?q=${'x'.repeat(51)}`)).status).toBe(400);
  });

  it('is slowed down for whoever tries number after number', async () => {
    const ask = await givenReader(app, store, { role: 'clerk' });
    const statuses: number[] = [];
    for (let no = 0; no < 61; no++) statuses.push((await ask(`/api/search?q=${1000 + no}`)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    const refused = await ask('/api/search?q=1234');
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await leader('/api/search?q=1234')).status).toBe(200);
  });
});
