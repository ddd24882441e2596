import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { householdSteps, townId } from '../given.ts';
import { givenApp, givenReader, testDay } from '../givenApp.ts';
import { cellOne, enter, faultsOf, givenIncident, home, rollOf, sent, staff, standingIn } from './givenIncident.ts';
import { givenPlannedTown } from './givenPlannedTown.ts';

const store = await givenPlannedTown();
const { t } = store;
await store.commit((write) => [
  write.insert(t.sites).values({
    townId,
    id: 'school',
    code: 'S1',
    kind: 'shelter',
    name: '李家湾小学',
    x: 1_020_000_000,
    y: 250_000_000,
    from: '2025-01-01',
  }),
  write.insert(t.shelters).values({ townId, siteId: 'school', capacity: 200, routeNote: '' }),
  ...householdSteps(store, write, { id: 'elsewhere', townId: 'other-town', villageId: 'li', cellId: null }),
]);
let clock = Date.parse(`${testDay}T10:00:00+08:00`);
const app = await givenApp(store, { now: () => clock });
const desk = await givenReader(app, store, { role: 'desk' });
const leader = await givenReader(app, store, { role: 'leader' });

const rowsOf = (incidentId: string) =>
  store.read
    .select()
    .from(t.incidentEntries)
    .where(and(eq(t.incidentEntries.townId, townId), eq(t.incidentEntries.incidentId, incidentId)))
    .orderBy(t.incidentEntries.seq);

describe('an entry of a log', () => {
  it('is kept once, however often it is sent; the same id with another body is refused', async () => {
    const { id } = await givenIncident(desk);
    const one = sent(home('h1', 'safe'));
    const first = await (await enter(desk, id, one)).json();
    clock += 5000;
    const again = await (await enter(desk, id, { ...one, ageMs: 5000 })).json();
    expect(again).toMatchObject({ items: (first as { items: unknown[] }).items, refused: [] });
    const other = await enter(desk, id, { ...one, entry: home('h1', 'refused') });
    expect(other.status).toBe(422);
    expect((await rowsOf(id)).filter(({ kind }) => kind === 'home')).toHaveLength(1);
  });

  it('happened as long ago as it says, whatever the clock of the phone', async () => {
    const { id, startedAt } = await givenIncident(desk, { ageMs: 3_600_000 });
    const answer = await enter(
      desk,
      id,
      sent(home('h1', 'safe'), { ageMs: 600_000 }),
      sent(home('h2', 'safe'), { ageMs: 7 * 86_400_000 }),
    );
    const { items } = (await answer.json()) as { items: { happenedAt: number; at: number }[] };
    expect(items.map(({ happenedAt }) => happenedAt)).toEqual([clock - 600_000, startedAt]);
  });

  it('is sealed: what was said of a household is in no column', async () => {
    const { id } = await givenIncident(desk);
    await enter(desk, id, sent(home('h1', 'refused', { text: '担心猪圈' })));
    const row = (await rowsOf(id)).find(({ kind }) => kind === 'home');
    expect(JSON.stringify(row)).not.toContain('猪圈');
    expect(row?.details).toMatch(/^1\./);
  });

  it('is shown with what was said of a household to the desk alone', async () => {
    const { id } = await givenIncident(desk);
    await enter(desk, id, sent(home('h1', 'refused', { text: '担心猪圈' })));
    for (const path of [`/api/incidents/${id}/entries`, `/api/incidents/${id}/roll`, `/api/incidents/${id}/record`]) {
      expect(await (await desk(path)).text()).toContain('猪圈');
      expect(await (await leader(path)).text()).not.toContain('猪圈');
    }
  });

  it('came by relay where a centre household told it', async () => {
    const { id } = await givenIncident(desk);
    await enter(desk, id, sent(home('h1', 'safe', { relayId: 'h2' })));
    expect(standingIn(await rollOf(desk, id), 'h1')).toMatchObject({ state: 'safe', via: 'relay' });
  });

  it('is kept where another of the batch is refused, which is named', async () => {
    const { id } = await givenIncident(desk, { area: cellOne });
    const [good, bad] = [sent(home('h1', 'safe')), sent(home('h9', 'safe'))];
    const answer = await enter(desk, id, good, bad);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      items: [{ id: good.id }],
      refused: [{ id: bad.id, faults: [{ kind: 'home-elsewhere', path: 'subjectId' }] }],
    });
  });

  it('is refused for a household of another incident’s ground, of another town, and of nobody', async () => {
    const { id } = await givenIncident(desk, { area: cellOne });
    for (const subject of ['h7', 'elsewhere', 'nobody']) {
      const answer = await enter(desk, id, sent(home(subject, 'safe')));
      expect(answer.status).toBe(422);
      expect(await faultsOf(answer)).toEqual([{ kind: 'home-elsewhere', path: 'entries[0].subjectId' }]);
    }
    expect((await enter(desk, 'incident-none', sent(home('h1', 'safe')))).status).toBe(404);
  });

  it('is refused after the end, unless it happened before and came late', async () => {
    const { id } = await givenIncident(desk, { ageMs: 3_600_000 });
    await desk(`/api/incidents/${id}`, { method: 'PATCH', body: { stage: 'ended' }, headers: { 'if-match': '"1"' } });
    clock += 60_000;
    expect(await faultsOf(await enter(desk, id, sent(home('h1', 'safe'))))).toMatchObject([{ kind: 'incident-ended' }]);
    expect((await enter(desk, id, sent(home('h1', 'safe'), { ageMs: 120_000 }))).status).toBe(200);
    expect((await enter(desk, id, sent({ kind: 'note', text: '复盘' }))).status).toBe(200);
  });

  it('is refused with an unknown key, more than 500 at once, or an age to come', async () => {
    const { id } = await givenIncident(desk);
    const post = async (entries: unknown) => (await desk(`/api/incidents/${id}/entries`, { body: { entries } })).status;
    expect(await post([{ ...sent(home('h1', 'safe')), happenedAt: 1 }])).toBe(400);
    expect(await post([{ ...sent(home('h1', 'safe')), ageMs: -1 }])).toBe(400);
    expect(await post([sent({ kind: 'stage', stage: 'ended' })])).toBe(400);
    expect(await post(Array.from({ length: 501 }, () => sent({ kind: 'note', text: '雨' })))).toBe(400);
  });

  it('is read after a number', async () => {
    const { id } = await givenIncident(desk);
    const { seq } = await rollOf(desk, id);
    await enter(desk, id, sent({ kind: 'note', text: '雨停了' }));
    const answer = (await (await desk(`/api/incidents/${id}/entries?after=${seq}`)).json()) as {
      items: { entry: unknown }[];
      seq: number;
    };
    expect(answer.items.map(({ entry }) => entry)).toEqual([{ kind: 'note', text: '雨停了' }]);
    expect(answer.seq).toBe(seq + 1);
  });
});

describe('two desks at once', () => {
  it('both stand where neither knew of the other, until one confirms', async () => {
    const { id } = await givenIncident(desk);
    const { seq } = await rollOf(desk, id);
    await Promise.all([
      enter(desk, id, sent(home('h1', 'moved', { shelterId: 'school' }), { seen: seq })),
      enter(leader, id, sent(home('h1', 'refused'), { seen: seq })),
    ]);
    const contested = await rollOf(desk, id);
    const standing = standingIn(contested, 'h1');
    expect(new Set([standing?.state, standing?.contested?.state])).toEqual(new Set(['moved', 'refused']));
    expect(contested.counts.contested).toBe(1);
    await enter(
      leader,
      id,
      sent({ kind: 'confirmed', subjectId: 'h1', state: 'moved', shelterId: 'school' }, { seen: contested.seq }),
    );
    const settled = await rollOf(desk, id);
    expect(standingIn(settled, 'h1')).toMatchObject({ state: 'moved', shelterId: 'school', contested: null });
    expect((await rowsOf(id)).filter(({ subjectId }) => subjectId === 'h1')).toHaveLength(3);
  });

  it('lose nothing of forty batches each, number by number without a hole', async () => {
    const { id } = await givenIncident(desk);
    const { seq } = await rollOf(desk, id);
    const told = [desk, leader].flatMap((ask) =>
      Array.from({ length: 40 }, (_, i) => ({ ask, entry: sent({ kind: 'note', text: `第 ${i} 条` }) })),
    );
    const answers = await Promise.all(told.map(({ ask, entry }) => enter(ask, id, entry)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const rows = await rowsOf(id);
    expect(rows.map((row) => row.seq)).toEqual(rows.map((_, place) => place + 1));
    expect(rows).toHaveLength(seq + 80);
    expect(new Set(rows.map((row) => row.id)).size).toBe(seq + 80);
  });

  it('is one entry where the same was sent by two ways at once', async () => {
    const { id } = await givenIncident(desk);
    const one = sent(staff('wang', 'reached'));
    const answers = await Promise.all([enter(desk, id, one), enter(desk, id, one), enter(leader, id, one)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await rowsOf(id)).filter((row) => row.id === one.id)).toHaveLength(1);
  });

  it('is offered the next of the chain after the town’s minutes without an answer', async () => {
    const { id } = await givenIncident(desk, { area: cellOne });
    await store.commit((write) => [
      write
        .insert(t.assignments)
        .values({ townId, id: randomUUID(), role: 'backup', cadreId: 'zhao', cellId: 'c1', from: '2025-01-01' }),
    ]);
    await enter(desk, id, sent(staff('wang', 'called')));
    expect((await rollOf(desk, id)).staff[0]?.offer).toBeNull();
    clock += 5 * 60_000;
    const [wang] = (await rollOf(desk, id)).staff;
    expect(wang).toMatchObject({ cadreId: 'wang', offer: { cadreId: 'zhao', name: '赵德山' } });
    expect(wang?.offer?.reason).not.toBe('');
  });
});
