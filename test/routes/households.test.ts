import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstDay, givenStore, givenTown, householdSteps, newId, townId } from '../given.ts';
import { askAs, type Ask, cookieOf, givenAccount, givenApp, givenReader } from '../givenApp.ts';

const store = await givenStore();
const town = await givenTown(store);
const { a, b } = town.villages;
const app = await givenApp(store);
const { t, read } = store;

let leader: Ask;
let grid: Ask;
let clerk: Ask;
let clerkOfA: Ask;
let cadreOfA: Ask;
let desk: Ask;
beforeAll(async () => {
  leader = await givenReader(app, store, { role: 'leader' });
  grid = await givenReader(app, store, { role: 'grid' });
  clerk = await givenReader(app, store, { role: 'clerk' });
  clerkOfA = await givenReader(app, store, { role: 'clerk', divisionId: a.divisionId });
  cadreOfA = await givenReader(app, store, { role: 'cadre', cadreId: a.cadreId });
  desk = await givenReader(app, store, { role: 'desk' });
});

const [centreOfA] = a.householdIds;
const [centreOfB] = b.householdIds;

const bodyOf = async (answer: Promise<Response>) => {
  const { status, headers } = await answer;
  return { status, headers, body: await (await answer).json() };
};
const audited = (action: string, objectId: string) =>
  read.$count(t.audit, eq(t.audit.objectId, objectId)).then(async (count) => {
    const rows = await read.select().from(t.audit).where(eq(t.audit.objectId, objectId));
    return count === 0 ? [] : rows.filter((row) => row.action === action);
  });

describe('a list of households', () => {
  it('shows names masked to a grid administrator, none to a leader, and whole to the cadre of the group', async () => {
    const names = async (ask: Ask) =>
      (await bodyOf(ask('/api/households'))).body.items.map((one: { name: string }) => one.name);
    expect(new Set(await names(grid))).toEqual(new Set(['李**']));
    expect(new Set(await names(leader))).toEqual(new Set([null]));
    expect(new Set(await names(cadreOfA))).toEqual(new Set(['李建国']));
  });

  it('shows phones and addresses by the same rule', async () => {
    const first = async (ask: Ask) => (await bodyOf(ask('/api/households?limit=1'))).body.items[0];
    expect(await first(grid)).toMatchObject({ phone: '138****5678', address: '李家湾**' });
    expect(await first(leader)).toMatchObject({ phone: null, address: null });
    expect(await first(cadreOfA)).toMatchObject({ phone: '13800005678', address: '李家湾二组12号' });
  });

  it('shows the leader of the town no names for being the clerk of one village too', async () => {
    const { id: accountId, username } = await givenAccount(store, { role: 'leader' });
    const alsoClerk = {
      id: newId('grant'),
      townId,
      accountId,
      role: 'clerk',
      divisionId: a.divisionId,
      from: firstDay,
    } as const;
    await store.commit((write) => [write.insert(t.grants).values(alsoClerk)]);
    const { body } = await bodyOf(askAs(app, await cookieOf(app, username))('/api/households'));
    expect(body.items.length).toBe(a.householdIds.length + b.householdIds.length);
    expect(new Set(body.items.map((one: { name: string | null }) => one.name))).toEqual(new Set([null]));
  });

  it('holds the whole town for the leader, one village for its clerk, own groups for a cadre, and is closed to the desk', async () => {
    const ids = async (ask: Ask) =>
      (await bodyOf(ask('/api/households'))).body.items.map((one: { id: string }) => one.id);
    expect(await ids(leader)).toHaveLength(6);
    expect(await ids(clerkOfA)).toEqual([...a.householdIds]);
    expect(await ids(cadreOfA)).toEqual([...a.householdIds]);
    expect((await desk('/api/households')).status).toBe(403);
  });

  it('says how each household stands, in which group and where', async () => {
    const { body } = await bodyOf(leader(`/api/households/${centreOfA}`));
    expect(body).toMatchObject({
      state: 'overdue',
      cell: { id: a.cellId },
      village: { name: '李家湾村' },
      group: { id: a.groupId, role: 'centre', cadreName: '王秀英' },
      placedBy: 'point',
      residence: 'resident',
      lastMet: null,
    });
    expect(body.point[0]).toBeCloseTo(102.002, 6);
  });

  it('is walked page by page without missing or repeating one, also backwards', async () => {
    for (const sort of ['code', '-code']) {
      const met: string[] = [];
      let path: string | null = `/api/households?limit=2&sort=${sort}`;
      while (path !== null) {
        const { body } = await bodyOf(leader(path));
        met.push(...body.items.map((one: { id: string }) => one.id));
        path = body.next === null ? null : `/api/households?limit=2&sort=${sort}&cursor=${body.next}`;
      }
      expect([...met].sort()).toEqual([...a.householdIds, ...b.householdIds].sort());
    }
  });

  it('is filtered by village, cell, group, cadre, role of linked, and state', async () => {
    const count = async (query: string) => (await bodyOf(leader(`/api/households?${query}`))).body.items.length;
    expect(await count(`village=${a.divisionId}`)).toBe(3);
    expect(await count(`cell=${b.cellId}`)).toBe(3);
    expect(await count(`group=${b.groupId}`)).toBe(3);
    expect(await count(`cadre=${a.cadreId}`)).toBe(3);
    expect(await count('linked=false')).toBe(0);
    expect(await count('placed=true')).toBe(6);
    expect(await count('residence=away')).toBe(0);
    expect(await count('state=overdue')).toBe(6);
    expect(await count('state=done')).toBe(0);
  });

  it('in one state is walked page by page too', async () => {
    const first = (await bodyOf(leader('/api/households?state=overdue&limit=4'))).body;
    const second = (await bodyOf(leader(`/api/households?state=overdue&limit=4&cursor=${first.next}`))).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([4, 2, null]);
  });

  it('refuses an unknown key, a day that is none, a day to come, and a cursor of another order', async () => {
    expect((await leader('/api/households?colour=red')).status).toBe(400);
    expect((await leader('/api/households?asOf=2025-02-29')).status).toBe(400);
    expect((await leader('/api/households?asOf=2025-08-21')).status).toBe(422);
    const { body } = await bodyOf(leader('/api/households?limit=1'));
    expect((await leader(`/api/households?sort=-code&cursor=${body.next}`)).status).toBe(400);
    expect((await leader('/api/households?cursor=nonsense')).status).toBe(400);
  });

  it('on a day in the past shows nobody who is out of today’s scope', async () => {
    await store.commit((write) => [
      ...householdSteps(store, write, { id: 'moved', villageId: a.divisionId, cellId: null }),
      write.insert(t.householdCells).values([
        { townId, householdId: 'moved', cellId: a.cellId, placedBy: 'code', from: '2025-01-01', to: '2025-06-01' },
        { townId, householdId: 'moved', cellId: b.cellId, placedBy: 'code', from: '2025-06-01' },
      ]),
    ]);
    const then = await bodyOf(clerkOfA('/api/households/moved?asOf=2025-05-31'));
    expect([then.status, then.body.name]).toEqual([200, null]);
    expect((await clerkOfA('/api/households/moved')).status).toBe(404);
    expect((await bodyOf(clerk('/api/households/moved?asOf=2025-05-31'))).body.name).toBe('李**');
  });
});

describe('row 15: the id of another territory', () => {
  it('is answered like an absent one, and the try is in the audit', async () => {
    const foreign = await bodyOf(clerkOfA(`/api/households/${centreOfB}`));
    const absent = await bodyOf(clerkOfA('/api/households/nowhere'));
    const plain = (body: object) => ({ ...body, instance: '', requestId: '' });
    expect(foreign.status).toBe(404);
    expect(plain(foreign.body)).toEqual(plain(absent.body));
    expect(await audited('scope.refused', centreOfB)).toHaveLength(1);
    expect(await audited('scope.refused', 'nowhere')).toHaveLength(0);
  });

  it('is refused to a cadre who holds another group, for reading and revealing alike', async () => {
    expect((await cadreOfA(`/api/households/${centreOfB}`)).status).toBe(404);
    const body = { purpose: '核对电话' };
    expect((await clerkOfA(`/api/households/${centreOfB}/reveal`, { body })).status).toBe(404);
    expect((await cadreOfA(`/api/households/${centreOfA}/reveal`, { body })).status).toBe(403);
  });
});

describe('revealing a household', () => {
  it('gives it in full, and the purpose is in the audit', async () => {
    const { status, body } = await bodyOf(
      leader(`/api/households/${centreOfA}/reveal`, { body: { purpose: '上门慰问' } }),
    );
    expect([status, body]).toEqual([
      200,
      { id: centreOfA, name: '李建国', phone: '13800005678', address: '李家湾二组12号' },
    ]);
    const [row] = await audited('household.reveal', centreOfA);
    expect(row).toMatchObject({ role: 'leader', purpose: '上门慰问' });
  });

  it('asks for a purpose', async () => {
    expect((await leader(`/api/households/${centreOfA}/reveal`, { body: {} })).status).toBe(400);
    expect((await leader(`/api/households/${centreOfA}/reveal`, { body: { purpose: ' ' } })).status).toBe(400);
  });

  it('is not needed by the cadre of the group, whose reading in full is noted', async () => {
    await cadreOfA(`/api/households/${a.householdIds[1]}`);
    expect(await audited('household.readInFull', String(a.householdIds[1]))).toHaveLength(1);
  });
});

describe('correcting a household', () => {
  const change = (ask: Ask, id: string, version: number | null, body: unknown) =>
    ask(`/api/households/${id}`, {
      method: 'PATCH',
      body,
      headers: version === null ? {} : { 'if-match': `"${version}"` },
    });

  it('keeps what was before and after, closes the residence before, and finds it by its new phone', async () => {
    const id = String(b.householdIds[2]);
    const body = { phone: '139 1111 2222', residence: 'away', people: 4, from: '2025-08-01', reason: '外出务工' };
    const answer = await bodyOf(change(clerk, id, 1, body));
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"2"']);
    expect(answer.body).toMatchObject({ phone: '139****2222', people: 4, residence: 'away', version: 2 });
    const residences = await read
      .select({
        residence: t.householdResidences.residence,
        from: t.householdResidences.from,
        to: t.householdResidences.to,
      })
      .from(t.householdResidences)
      .where(eq(t.householdResidences.householdId, id))
      .orderBy(t.householdResidences.from);
    expect(residences).toEqual([
      { residence: 'resident', from: '2025-01-01', to: '2025-08-01' },
      { residence: 'away', from: '2025-08-01', to: null },
    ]);
    const [kept] = await read.select().from(t.changes).where(eq(t.changes.objectId, id));
    expect(kept?.reason).toBe('外出务工');
    const before = store.secrets.open('changes', 'before', kept?.id ?? '', kept?.before ?? '');
    expect(JSON.parse(before)).toMatchObject({ phone: '13800005678', people: 3, residence: 'resident' });
    expect(kept?.before).not.toContain('13800005678');
    const hits = (await bodyOf(clerk('/api/search?q=2222'))).body.items;
    expect(hits.map((hit: { id: string }) => hit.id)).toEqual([id]);
    expect((await bodyOf(clerk(`/api/households/${id}?asOf=2025-07-31`))).body.residence).toBe('resident');
  });

  it('row 6: is refused without If-Match, and over a stale one with both versions', async () => {
    const id = String(b.householdIds[1]);
    expect((await change(clerk, id, null, { people: 2 })).status).toBe(428);
    expect((await change(clerk, id, 1, { people: 2 })).status).toBe(200);
    const stale = await bodyOf(change(clerk, id, 1, { people: 5 }));
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"2"']);
    expect(stale.body).toMatchObject({ yours: 1, current: { version: 2, people: 2 } });
  });

  it('row 6: lets one of two win who change it at once', async () => {
    const id = b.householdIds[0];
    const answers = await Promise.all([4, 5].map((people) => change(clerk, id, 1, { people })));
    expect(answers.map(({ status }) => status).sort((x, y) => x - y)).toEqual([200, 412]);
  });

  it('names what is wrong, field by field, in the reader’s language', async () => {
    const id = String(a.householdIds[2]);
    const wrong = { phone: '12', from: '2025-07-01' };
    const { status, body } = await bodyOf(change(clerk, id, 1, wrong));
    expect(status).toBe(422);
    expect(body.faults).toEqual([
      { path: 'phone', kind: 'phone-malformed', message: expect.stringMatching(/[一-龥]/) },
      { path: 'reason', kind: 'reason-missing', message: expect.stringMatching(/[一-龥]/) },
    ]);
    const english = await clerk(`/api/households/${id}`, {
      method: 'PATCH',
      body: wrong,
      headers: { 'if-match': '"1"', 'accept-language': 'en' },
    });
    expect((await english.json()).faults[0].message).toMatch(/^[\x20-\x7e]+$/);
  });

  it('is the clerk’s alone, in the clerk’s own territory', async () => {
    for (const ask of [leader, grid, cadreOfA]) {
      expect((await change(ask, centreOfA, 1, { people: 1 })).status).toBe(403);
    }
    expect((await change(clerkOfA, centreOfB, 2, { people: 1 })).status).toBe(404);
  });

  it('row 19: refuses an extra key', async () => {
    expect((await change(clerk, centreOfA, 1, { people: 1, name: '王' })).status).toBe(400);
  });
});
