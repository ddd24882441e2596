import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { givenStore, givenTown } from '../given.ts';
import { givenApp, givenReader } from '../givenApp.ts';

const store = await givenStore();
await givenTown(store);
const app = await givenApp(store);
const asDesk = await givenReader(app, store, { role: 'desk' });
const asCadre = await givenReader(app, store, { role: 'cadre', cadreId: 'cadre-a' });

interface Team {
  readonly id: string;
  readonly version: number;
  readonly members: readonly { readonly id: string; readonly name: string; readonly phone: string | null }[];
}

const aTeam = (over: object = {}) => ({
  id: randomUUID(),
  code: `DW-${randomUUID().slice(0, 6)}`,
  kind: 'partyService',
  name: '李家湾党员服务队',
  villageId: 'village-a',
  leaderId: 'cadre-a',
  point: [102.005, 25.005],
  kit: '橡皮艇1艘、对讲机4部',
  ...over,
});
const founded = async (over: object = {}): Promise<Team> => (await asDesk('/api/teams', { body: aTeam(over) })).json();
const addTo = (team: Team, member: object) =>
  asDesk(`/api/teams/${team.id}/members`, {
    body: { id: randomUUID(), cadreId: null, name: null, phone: null, ...member },
    headers: { 'if-match': `"${team.version}"` },
  });
const faultsOf = async (answer: Response) => {
  const { faults } = (await answer.json()) as { faults?: { kind: string; path: string }[] };
  return (faults ?? []).map(({ kind, path }) => `${path}: ${kind}`);
};

describe('teams', () => {
  it('are found with their leader, kit and members by everyone who works in the town', async () => {
    const team = await founded();
    await addTo(team, { name: '周全', phone: '13800001111', skill: '电工' });
    const { items } = (await (await asCadre('/api/teams')).json()) as { items: Team[] };
    expect(items.find(({ id }) => id === team.id)).toMatchObject({
      leaderName: '王秀英',
      point: [102.005, 25.005],
      members: [{ name: '周全', phone: '13800001111', skill: '电工' }],
    });
  });

  it('keep a volunteer’s name and phone sealed', async () => {
    const team = await founded();
    await addTo(team, { name: '钱多多', phone: '13800002222' });
    const rows = await store.read.select().from(store.t.teamMembers);
    expect(JSON.stringify(rows)).not.toMatch(/钱多多|13800002222/);
  });

  it('show a staff member’s duty phone', async () => {
    const team = await founded();
    const answer = await addTo(team, { cadreId: 'cadre-b' });
    expect(await answer.json()).toMatchObject({ members: [{ name: '赵德山', phone: '13900001234' }] });
  });

  it('name every fault of what was sent', async () => {
    const { status, faults } = await (async () => {
      const answer = await asDesk('/api/teams', {
        body: aTeam({ villageId: 'village-none', leaderId: 'nobody', kit: '联系 11010519491231002X' }),
      });
      return { status: answer.status, faults: await faultsOf(answer) };
    })();
    expect(status).toBe(422);
    expect(faults).toEqual(['kit: identity-number', 'villageId: no-such-village', 'leaderId: cadre-not-serving']);
  });

  it('take a member in once, and either a cadre or a volunteer', async () => {
    const team = await founded();
    expect(await faultsOf(await addTo(team, { cadreId: 'cadre-b', name: '周全' }))).toEqual(['name: member-not-one']);
    expect(await faultsOf(await addTo(team, { name: '周全', phone: '12' }))).toEqual(['phone: phone-malformed']);
    const grown = (await (await addTo(team, { cadreId: 'cadre-b' })).json()) as Team;
    expect(await faultsOf(await addTo(grown, { cadreId: 'cadre-b' }))).toEqual(['cadreId: member-twice']);
  });

  it('change over the version that was seen, and keep what they were', async () => {
    const team = await founded();
    const change = (version: number) =>
      asDesk(`/api/teams/${team.id}`, {
        method: 'PATCH',
        body: { kit: '水泵2台' },
        headers: { 'if-match': `"${version}"` },
      });
    expect((await change(1)).status).toBe(200);
    expect((await change(1)).status).toBe(412);
    const changes = await store.read.select().from(store.t.changes);
    expect(changes.filter(({ objectId }) => objectId === team.id)).toHaveLength(1);
  });

  it('let a member go, and are ended', async () => {
    const team = await founded();
    const grown = (await (await addTo(team, { name: '周全' })).json()) as Team;
    const path = `/api/teams/${team.id}`;
    const smaller = await asDesk(`${path}/members/${grown.members[0]?.id}`, {
      method: 'DELETE',
      headers: { 'if-match': `"${grown.version}"` },
    });
    const { members, version } = (await smaller.json()) as Team;
    expect(members).toEqual([]);
    const ended = await asDesk(path, { method: 'DELETE', headers: { 'if-match': `"${version}"` } });
    expect(ended.status).toBe(204);
    const { items } = (await (await asCadre('/api/teams')).json()) as { items: Team[] };
    expect(items.some(({ id }) => id === team.id)).toBe(false);
  });

  it('do not share a code', async () => {
    const code = 'DW-77';
    await founded({ code });
    expect(await faultsOf(await asDesk('/api/teams', { body: aTeam({ code }) }))).toEqual(['code: code-taken']);
  });
});

describe('outside numbers', () => {
  const aNumber = (over: object = {}) => ({
    id: randomUUID(),
    kind: 'fire',
    name: '县消防救援大队',
    phone: '119',
    villageId: null,
    position: 1,
    ...over,
  });

  it('may be short, and stand in the order given', async () => {
    await asDesk('/api/outside-phones', { body: aNumber({ position: 2 }) });
    await asDesk('/api/outside-phones', { body: aNumber({ kind: 'clinic', name: '卫生院', phone: '0574-5550120' }) });
    const { items } = (await (await asCadre('/api/outside-phones')).json()) as { items: { name: string }[] };
    expect(items.map(({ name }) => name)).toEqual(['卫生院', '县消防救援大队']);
  });

  it('must be numbers', async () => {
    expect(await faultsOf(await asDesk('/api/outside-phones', { body: aNumber({ phone: '总机转8' }) }))).toEqual([
      'phone: phone-malformed',
    ]);
  });

  it('are changed and struck off over the version that was seen', async () => {
    const number = aNumber();
    await asDesk('/api/outside-phones', { body: number });
    const path = `/api/outside-phones/${number.id}`;
    const changed = await asDesk(path, { method: 'PATCH', body: { phone: '12350' }, headers: { 'if-match': '"1"' } });
    expect(await changed.json()).toMatchObject({ phone: '12350', version: 2 });
    expect((await asDesk(path, { method: 'DELETE', headers: { 'if-match': '"1"' } })).status).toBe(412);
    expect((await asDesk(path, { method: 'DELETE', headers: { 'if-match': '"2"' } })).status).toBe(204);
  });
});
