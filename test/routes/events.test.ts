import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { givenStore, givenTown, townId } from '../given.ts';
import { type Ask, askAs, cookieOf, givenAccount, givenApp, givenReader, testDay } from '../givenApp.ts';

const store = await givenStore();
const { a, b } = (await givenTown(store)).villages;
const app = await givenApp(store);
const { t } = store;

/** An open stream: what it has told so far, until something told fits. */
const follow = async (ask: Ask) => {
  const answer = await ask('/api/events');
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const reader = (answer.body ?? new ReadableStream<Uint8Array>()).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const topics = () => [...text.matchAll(/"topic":"(\w+)"/g)].map(([, topic]) => topic);
  /** Reads until the topic was told; the topics told by then. */
  const until = async (topic: string): Promise<(string | undefined)[]> => {
    while (!topics().includes(topic)) {
      const { done, value } = await reader.read();
      if (done) throw new Error(`ended before ${topic}: ${text}`);
      text += decoder.decode(value, { stream: true });
    }
    return topics();
  };
  /** Reads to the end. */
  const ended = async (): Promise<void> => {
    while (!(await reader.read()).done);
  };
  // The first comment: from here on nothing is missed.
  await reader.read();
  return { until, ended, close: () => reader.cancel() };
};

const enterVisit = (ask: Ask, householdId: string) =>
  ask('/api/visits', {
    body: {
      id: randomUUID(),
      householdId,
      metAt: Date.parse(`${testDay}T09:00:00+08:00`),
      medium: 'inPerson',
      outcome: 'met',
    },
  });

/** A change everyone signed in is told of, to see that nothing came before it. */
const tellEveryone = () =>
  store.commit((write) => [write.update(t.units).set({ name: '党政办' }).where(eq(t.units.id, 'unit-1'))]);

describe('what changed', () => {
  it('is told while it changes, as topics and nothing else', async () => {
    const leader = await givenReader(app, store, { role: 'leader' });
    const cadre = await givenReader(app, store, { role: 'cadre', cadreId: a.cadreId });
    const stream = await follow(leader);
    expect((await enterVisit(cadre, a.householdIds[0])).status).toBe(201);
    expect(await stream.until('coverage')).toContain('visits');
    await stream.close();
  });

  it('on foreign ground is not told', async () => {
    const clerkOfA = await follow(await givenReader(app, store, { role: 'clerk', divisionId: a.divisionId }));
    const cadreOfA = await follow(await givenReader(app, store, { role: 'cadre', cadreId: a.cadreId }));
    const cadreOfB = await givenReader(app, store, { role: 'cadre', cadreId: b.cadreId });
    await enterVisit(cadreOfB, b.householdIds[0]);
    await tellEveryone();
    for (const stream of [clerkOfA, cadreOfA]) {
      const told = await stream.until('cadres');
      expect(told).not.toContain('coverage');
      expect(told).not.toContain('visits');
      await stream.close();
    }
  });

  it('on own ground is told to the village’s clerk and to the cadre of the group', async () => {
    const clerkOfA = await follow(await givenReader(app, store, { role: 'clerk', divisionId: a.divisionId }));
    const ask = await givenReader(app, store, { role: 'cadre', cadreId: a.cadreId });
    const cadreOfA = await follow(ask);
    await enterVisit(ask, String(a.householdIds[1]));
    for (const stream of [clerkOfA, cadreOfA]) {
      expect(await stream.until('coverage')).toContain('visits');
      await stream.close();
    }
  });

  it('of households is not told to the desk, which may not read them', async () => {
    const stream = await follow(await givenReader(app, store, { role: 'desk' }));
    const cadre = await givenReader(app, store, { role: 'cadre', cadreId: a.cadreId });
    await enterVisit(cadre, String(a.householdIds[2]));
    await tellEveryone();
    const told = await stream.until('cadres');
    expect(told.filter((topic) => topic === 'visits' || topic === 'coverage')).toEqual([]);
    await stream.close();
  });

  it('is closed to visitors', async () => {
    expect((await askAs(app)('/api/events')).status).toBe(401);
  });
});

describe('row 16: what is taken away in mid-session', () => {
  it('a grant: the stream ends, and the next request is refused', async () => {
    const { id, username } = await givenAccount(store, { role: 'clerk' });
    const ask = askAs(app, await cookieOf(app, username));
    const stream = await follow(ask);
    expect((await ask('/api/households')).status).toBe(200);
    await store.commit((write) => [write.update(t.grants).set({ to: testDay }).where(eq(t.grants.accountId, id))]);
    await stream.ended();
    expect((await ask('/api/households')).status).toBe(403);
  });

  it('the session: the stream ends', async () => {
    const { id, username } = await givenAccount(store, { role: 'leader' });
    const stream = await follow(askAs(app, await cookieOf(app, username)));
    await store.commit((write) => [write.delete(t.sessions).where(eq(t.sessions.userId, id))]);
    await stream.ended();
  });

  it('a shift: the stream ends, and the desk with it', async () => {
    const cadreId = 'cadre-a';
    const at = Date.parse(`${testDay}T08:30:00+08:00`);
    const shift = {
      townId,
      id: 'today',
      startsAt: at,
      endsAt: at + 86_400_000,
      leaderId: cadreId,
      officerId: 'cadre-b',
    };
    await store.commit((write) => [write.insert(t.shifts).values(shift)]);
    const { username } = await givenAccount(store, { role: 'cadre', cadreId });
    const ask = askAs(app, await cookieOf(app, username));
    expect((await ask('/api/incidents')).status).toBe(200);
    const stream = await follow(ask);
    await store.commit((write) => [
      write.update(t.shifts).set({ leaderId: 'cadre-b' }).where(eq(t.shifts.id, 'today')),
    ]);
    await stream.ended();
    expect((await ask('/api/incidents')).status).toBe(403);
  });

  it('the account: the stream ends', async () => {
    const { id, username } = await givenAccount(store, { role: 'leader' });
    const stream = await follow(askAs(app, await cookieOf(app, username)));
    await store.commit((write) => [write.update(t.accounts).set({ isDisabled: true }).where(eq(t.accounts.id, id))]);
    await stream.ended();
  });
});
