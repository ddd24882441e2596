import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OpenedRoll, RollLink } from '../../server/app.ts';
import { type Asking, askAs, givenApp, givenReader, testDay } from '../givenApp.ts';
import { bothVillages, rectangle } from './givenIncident.ts';
import { givenPlannedTown } from './givenPlannedTown.ts';

const store = await givenPlannedTown();
let now = Date.parse(`${testDay}T10:00:00+08:00`);
const app = await givenApp(store, { now: () => now });
const desk = await givenReader(app, store, { role: 'desk' });

const liAlone = rectangle(0.01, 0.01, 2.99, 0.99);

/** An incident over both villages, unless it is said where. */
const openedIncident = async (over: Record<string, unknown> = {}): Promise<string> => {
  const id = randomUUID();
  const body = { id, kind: 'flood', name: '李家湾涨水', area: bothVillages, ...over };
  const answer = await desk('/api/incidents', { body });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return id;
};

const linkFor = async (incidentId: string, cadreId = 'wang'): Promise<RollLink> => {
  const answer = await desk(`/api/incidents/${incidentId}/links`, { body: { cadreId } });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return answer.json();
};

const tokenOf = ({ url }: RollLink): string => new URL(url).hash.slice(1);

/** A phone: keeps the cookies it is given. */
const aPhone = () => {
  const jar = new Map<string, string>();
  const ask = askAs(app);
  return async (path: string, asking: Asking = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await ask(path, { ...asking, headers: { ...asking.headers, ...(cookie ? { cookie } : {}) } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    return answer;
  };
};

const anEntry = (entry: unknown, seen = 0) => ({ id: randomUUID(), entry, seen, ageMs: 0 });
const openedBy = async (phone: ReturnType<typeof aPhone>, token: string): Promise<OpenedRoll> => {
  const answer = await phone('/api/roll/open', { body: { token } });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return answer.json();
};
const logOf = async (incidentId: string) => (await (await desk(`/api/incidents/${incidentId}/entries`)).json()).items;

describe('a roll-call link', () => {
  it('opens without an account, with that incident and that cadre’s own households and no other', async () => {
    const incidentId = await openedIncident();
    const link = await linkFor(incidentId);
    expect(link.url).toMatch(/\/roll#/);
    const roll = await openedBy(aPhone(), tokenOf(link));
    expect(roll.incident).toMatchObject({ id: incidentId, name: '李家湾涨水', isDrill: false });
    expect(roll.cadre).toEqual({ id: 'wang', name: '王秀英' });
    expect(roll.homes.map(({ householdId }) => householdId).sort()).toEqual(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
    expect(roll.homes.every(({ order }, place, all) => place === 0 || order > (all[place - 1]?.order ?? 0))).toBe(true);
    expect(JSON.stringify(roll)).not.toMatch(/disability|livingAlone|limitedMobility|subsistence|"h7"/);
  });

  it('knows the first device alone: another is told to ask the desk for a new link', async () => {
    const token = tokenOf(await linkFor(await openedIncident()));
    const mine = aPhone();
    await openedBy(mine, token);
    const answer = await aPhone()('/api/roll/open', { body: { token } });
    expect(answer.status).toBe(403);
    expect((await answer.json()).detail).toContain('要一个新的链接');
    const entries = [anEntry({ kind: 'staff', subjectId: 'wang', state: 'there' })];
    expect((await aPhone()('/api/roll/entries', { body: { token, entries } })).status).toBe(403);
    await openedBy(mine, token);
  });

  it('hands its secret to no script and no other site', async () => {
    const token = tokenOf(await linkFor(await openedIncident()));
    const answer = await askAs(app)('/api/roll/open', { body: { token } });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\/api\/roll/);
    const rows = await store.read.select().from(store.t.rollLinks);
    expect(JSON.stringify(rows)).not.toContain(token.split('.')[1]);
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1]?.split(';')[0]);
  });

  it('is refused from the page of another site', async () => {
    const token = tokenOf(await linkFor(await openedIncident()));
    const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    expect((await askAs(app)('/api/roll/open', { body: { token }, headers })).status).toBe(403);
  });

  it('shows nothing to whoever follows it with GET', async () => {
    const token = tokenOf(await linkFor(await openedIncident()));
    const answer = await askAs(app)(`/api/roll/open?token=${token}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toMatch(/王秀英|李家湾涨水/);
  });

  it('enters one’s own state and own households, as often as it is sent, once', async () => {
    const incidentId = await openedIncident();
    const token = tokenOf(await linkFor(incidentId));
    const phone = aPhone();
    await openedBy(phone, token);
    const entries = [
      anEntry({ kind: 'staff', subjectId: 'wang', state: 'onTheWay' }),
      anEntry({ kind: 'home', subjectId: 'h2', state: 'needsHelp' }),
    ];
    const once = await (await phone('/api/roll/entries', { body: { token, entries } })).json();
    const twice = await (await phone('/api/roll/entries', { body: { token, entries } })).json();
    expect(twice).toEqual(once);
    expect(once.refused).toEqual([]);
    expect(once.roll.own).toMatchObject({ state: 'onTheWay', via: 'link', by: '王秀英' });
    const log = await logOf(incidentId);
    expect(
      log.filter(({ via, entry }: { via: string; entry: { kind: string } }) => via === 'link' && entry.kind !== 'link'),
    ).toHaveLength(2);
    const roll = await (await desk(`/api/incidents/${incidentId}/roll`)).json();
    expect(roll.homes).toMatchObject([{ subjectId: 'h2', state: 'needsHelp', via: 'link' }]);
    expect(roll.staff.find((one: { cadreId: string }) => one.cadreId === 'wang').link).toMatchObject({
      isRevoked: false,
      boundAt: now,
    });
  });

  it('refuses another’s state, another’s household, and what only the desk enters; the rest is kept', async () => {
    const incidentId = await openedIncident();
    const token = tokenOf(await linkFor(incidentId));
    const phone = aPhone();
    await openedBy(phone, token);
    const own = anEntry({ kind: 'home', subjectId: 'h1', state: 'safe' });
    const others = [
      anEntry({ kind: 'staff', subjectId: 'zhao', state: 'there' }),
      anEntry({ kind: 'home', subjectId: 'h7', state: 'safe' }),
      anEntry({ kind: 'note', text: '一切正常' }),
      anEntry({ kind: 'listed', subjectId: 'wang', role: 'lead', order: 9 }),
      anEntry({ kind: 'confirmed', subjectId: 'h1', state: 'moved' }),
    ];
    const answer = await phone('/api/roll/entries', { body: { token, entries: [...others, own] } });
    const { refused, roll } = await answer.json();
    expect(refused.map(({ id }: { id: string }) => id)).toEqual(others.map(({ id }) => id));
    expect(roll.homes.find((home: { householdId: string }) => home.householdId === 'h1').standing.state).toBe('safe');
    expect(
      (await logOf(incidentId)).filter(({ entry }: { entry: { kind: string } }) =>
        ['note', 'confirmed'].includes(entry.kind),
      ),
    ).toEqual([]);
  });

  it('has no households in a warning', async () => {
    const token = tokenOf(await linkFor(await openedIncident({ stage: 'warning' })));
    expect((await openedBy(aPhone(), token)).homes).toEqual([]);
  });

  it('is only for who is on the call list, and for an incident that is not over', async () => {
    const incidentId = await openedIncident({ area: liAlone });
    expect((await desk(`/api/incidents/${incidentId}/links`, { body: { cadreId: 'zhao' } })).status).toBe(422);
    expect((await desk(`/api/incidents/${incidentId}/links`, { body: { cadreId: 'nobody' } })).status).toBe(422);
    await ended(incidentId);
    expect((await desk(`/api/incidents/${incidentId}/links`, { body: { cadreId: 'wang' } })).status).toBe(422);
  });

  it('opens nothing once it is taken back, has expired, or the incident is over, and says which', async () => {
    const [incidentId, elsewhere, anew] = [await openedIncident(), await openedIncident(), await openedIncident()];
    const phone = aPhone();
    const [taken, old, over] = [await linkFor(elsewhere), await linkFor(anew), await linkFor(incidentId)];
    for (const link of [taken, old, over]) await openedBy(phone, tokenOf(link));
    const revoke = () => desk(`/api/incidents/${elsewhere}/links/${taken.id}`, { method: 'DELETE' });
    expect((await revoke()).status).toBe(204);
    expect((await revoke()).status).toBe(204);
    const said = async (link: RollLink): Promise<{ status: number; title: string }> => {
      const answer = await phone('/api/roll/open', { body: { token: tokenOf(link) } });
      return { status: answer.status, title: (await answer.json()).title };
    };
    expect(await said(taken)).toEqual({ status: 410, title: '点名链接已收回' });
    const before = now;
    now += 24 * 3_600_000;
    expect(await said(old)).toEqual({ status: 410, title: '点名链接已过期' });
    now = before;
    await ended(incidentId);
    expect(await said(over)).toEqual({ status: 410, title: '点名已结束' });
  });

  it('made anew takes the earlier one back, on the phone that has it too', async () => {
    const incidentId = await openedIncident();
    const [phone, first] = [aPhone(), await linkFor(incidentId)];
    await openedBy(phone, tokenOf(first));
    const others = await linkFor(incidentId, 'zhao');
    const second = await linkFor(incidentId);
    expect((await phone('/api/roll/open', { body: { token: tokenOf(first) } })).status).toBe(410);
    await openedBy(aPhone(), tokenOf(second));
    await openedBy(aPhone(), tokenOf(others));
  });

  it('is made by nobody who may not read the households it opens', async () => {
    const incidentId = await openedIncident();
    const leader = await givenReader(app, store, { role: 'leader' });
    const deskOfQiao = await givenReader(app, store, { role: 'desk', divisionId: 'qiao' });
    for (const ask of [leader, deskOfQiao])
      expect((await ask(`/api/incidents/${incidentId}/links`, { body: { cadreId: 'wang' } })).status).toBe(403);
    const link = await linkFor(incidentId);
    expect((await leader(`/api/incidents/${incidentId}/links/${link.id}`, { method: 'DELETE' })).status).toBe(204);
  });

  it('still takes what was tapped before the end and came after it', async () => {
    const incidentId = await openedIncident();
    const token = tokenOf(await linkFor(incidentId));
    const phone = aPhone();
    await openedBy(phone, token);
    now += 60 * 60_000;
    await ended(incidentId);
    now += 10 * 60_000;
    const before = { ...anEntry({ kind: 'home', subjectId: 'h1', state: 'moved' }), ageMs: 30 * 60_000 };
    const after = anEntry({ kind: 'home', subjectId: 'h2', state: 'moved' });
    const answer = await phone('/api/roll/entries', { body: { token, entries: [before, after] } });
    const { refused, roll } = await answer.json();
    expect(refused.map(({ id }: { id: string }) => id)).toEqual([after.id]);
    expect(roll.incident.stage).toBe('ended');
    // It is taken, and nobody's name is answered any more.
    expect(roll.homes).toEqual([]);
    expect(JSON.stringify(roll)).not.toMatch(/李建国|二组12号/);
  });

  it('that is forged is not found, and guessing is slowed down for whoever guesses', async () => {
    const guess = (token: string) =>
      askAs(app)('/api/roll/open', { body: { token }, headers: { 'x-test-address': '198.51.100.7' } });
    const link = await linkFor(await openedIncident());
    const forged = `${link.id}.${'A'.repeat(43)}`;
    for (let tries = 0; tries < 10; tries += 1) expect((await guess(forged)).status).toBe(404);
    const slowed = await guess(forged);
    expect(slowed.status).toBe(429);
    expect(slowed.headers.get('retry-after')).not.toBeNull();
    expect((await guess(tokenOf(link))).status).toBe(200);
  });

  it('is in the incident’s log and in the audit: given out, first opened, read, taken back', async () => {
    const incidentId = await openedIncident();
    const link = await linkFor(incidentId);
    const phone = aPhone();
    await openedBy(phone, tokenOf(link));
    await openedBy(phone, tokenOf(link));
    await desk(`/api/incidents/${incidentId}/links/${link.id}`, { method: 'DELETE' });
    const log = await logOf(incidentId);
    const deeds = log.flatMap(({ entry }: { entry: { kind: string; done?: string } }) =>
      entry.kind === 'link' ? [entry.done] : [],
    );
    expect(deeds).toEqual(['made', 'bound', 'revoked']);
    const { audit } = store.t;
    const rows = await store.read.select({ action: audit.action, objectId: audit.objectId }).from(audit);
    const actions = rows.filter(({ objectId }) => objectId === link.id).map(({ action }) => action);
    expect(actions).toEqual(['rollLink.make', 'rollLink.bind', 'rollLink.open', 'rollLink.revoke']);
  });

  it('binds one of two devices that open it at the same moment', async () => {
    const token = tokenOf(await linkFor(await openedIncident()));
    const answers = await Promise.all(
      [aPhone(), aPhone(), aPhone()].map((phone) => phone('/api/roll/open', { body: { token } })),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 403, 403]);
  });
});

async function ended(incidentId: string): Promise<void> {
  const answer = await desk(`/api/incidents/${incidentId}`);
  const etag = answer.headers.get('etag') ?? '';
  const done = await desk(`/api/incidents/${incidentId}`, {
    method: 'PATCH',
    body: { stage: 'ended' },
    headers: { 'if-match': etag },
  });
  expect(done.status, await done.text()).toBe(200);
}
