import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { HookEvent, ToldCounts } from '../../../server/domain/hooks/hookFacts.ts';
import { digestMs, mostTries } from '../../../server/domain/hooks/retry.ts';
import type { HookFormat } from '../../../server/domain/words.ts';
import { openPump, type Pump } from '../../../server/jobs/deliveries/pump.ts';
import { hookSteps } from '../../../server/queries/hooks/hookSteps.ts';
import { givenStore, givenTown, newId, townId } from '../../given.ts';
import { givenReceiver } from './givenReceiver.ts';

const store = await givenStore();
await givenTown(store);
const { t, secrets } = store;
const receiver = await givenReceiver();

let clock = Date.parse('2026-03-12T14:05:00+08:00');
const pumpNow = (timeoutMs = 2000): Pump =>
  openPump({
    store,
    now: () => clock,
    origin: 'https://lianhu.example',
    log: { error: (facts) => console.error(facts) },
    timeoutMs,
  });

const givenHook = async (format: HookFormat = 'plain', over: { isOn?: boolean; secret?: string | null } = {}) => {
  const id = newId('hook');
  const secret = over.secret === undefined ? 's3cret' : over.secret;
  await store.commit((write) => [
    write.insert(t.hooks).values({
      townId,
      id,
      name: '应急群',
      format,
      url: secrets.seal('hooks', 'url', id, receiver.url),
      secret: secret === null ? null : secrets.seal('hooks', 'secret', id, secret),
      isOn: over.isOn ?? true,
    }),
  ]);
  return id;
};

const incident = {
  id: 'incident-1',
  name: '李家湾后山滑坡',
  kind: 'landslide' as const,
  stage: 'open' as const,
  level: 3,
  isDrill: false,
  place: '李家湾二组',
};
const tell = (event: HookEvent, facts: ToldCounts = {}, over: Partial<typeof incident> = {}): Promise<void> =>
  store.commit((write) =>
    hookSteps(write, t, { townId, id: newId('message'), at: clock, incident: { ...incident, ...over }, event, facts }),
  );

const rowsOf = (hookId: string) =>
  store.read.select().from(t.hookDeliveries).where(eq(t.hookDeliveries.hookId, hookId));

beforeEach(async () => {
  await store.commit((write) => [write.delete(t.hooks), write.delete(t.hookDeliveries)]);
  receiver.received.length = 0;
  receiver.answers.length = 0;
});

describe('messages to groups', () => {
  it('go to every hook that is on, with an id and a signature the receiver can check', async () => {
    const hookId = await givenHook();
    await givenHook('plain', { isOn: false });
    await tell('opened', { households: 12, people: 37 });
    const pump = pumpNow();
    await pump.run();
    await pump.stop();
    expect(receiver.received).toHaveLength(1);
    const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]];
    const signature = createHmac('sha256', 's3cret').update(`${String(headers['x-lianhu-timestamp'])}.${body}`);
    expect(headers['x-lianhu-signature']).toBe(`sha256=${signature.digest('hex')}`);
    const message = JSON.parse(body) as { link: string; events: { id: string; facts: Record<string, unknown> }[] };
    expect(message.link).toBe('https://lianhu.example/incidents?incident=incident-1');
    expect(message.events[0]?.facts).toMatchObject({ households: 12, people: 37 });
    expect(headers['x-lianhu-delivery']).toBe(message.events[0]?.id);
    const [row] = await rowsOf(hookId);
    expect(row).toMatchObject({ state: 'sent', tries: 1, lastAnswer: 'http 200' });
  });

  it('keep counts under 5 to themselves, in the queue too', async () => {
    const hookId = await givenHook();
    await tell('opened', { households: 3, people: 9 });
    const [row] = await rowsOf(hookId);
    expect(row?.facts).toMatchObject({ households: 'few', people: 'few' });
  });

  it('say 演练 first in a drill', async () => {
    await givenHook('wecom');
    await tell('opened', {}, { isDrill: true });
    const pump = pumpNow();
    await pump.run();
    await pump.stop();
    expect(receiver.received[0]?.body).toContain('**【演练】李家湾后山滑坡');
  });

  it('become one where several of an incident follow within a minute of the last', async () => {
    const hookId = await givenHook();
    const pump = pumpNow();
    await tell('opened');
    await pump.run();
    clock += 5_000;
    await tell('level', { levelBefore: 4 });
    clock += 5_000;
    await tell('extended');
    await pump.run();
    expect(receiver.received).toHaveLength(1);
    clock += digestMs;
    await pump.run();
    await pump.stop();
    expect(receiver.received).toHaveLength(2);
    const { events } = JSON.parse(receiver.received[1]?.body ?? '') as { events: { event: string }[] };
    expect(events.map(({ event }) => event)).toEqual(['level', 'extended']);
    expect((await rowsOf(hookId)).every(({ state }) => state === 'sent')).toBe(true);
  });

  it('are tried again later each time, at most 12 times within a day, and say why they failed', async () => {
    const hookId = await givenHook();
    await tell('opened');
    const began = clock;
    const pump = pumpNow();
    for (let tries = 1; tries <= mostTries; tries++) {
      receiver.answers.push({ status: 500 });
      await pump.run();
      const [row] = await rowsOf(hookId);
      expect(row).toMatchObject({ tries, lastAnswer: 'http 500', state: tries === mostTries ? 'failed' : 'waiting' });
      if (tries < mostTries) expect(row?.nextAt).toBeGreaterThan(clock);
      clock = Math.max(clock, row?.nextAt ?? 0);
    }
    await pump.run();
    await pump.stop();
    expect(receiver.received).toHaveLength(mostTries);
    expect(clock - began).toBeLessThan(24 * 3_600_000);
  });

  it('carry the same id when they are sent again', async () => {
    await givenHook();
    await tell('opened');
    const pump = pumpNow();
    receiver.answers.push({ status: 503 });
    await pump.run();
    clock += 60_000;
    await pump.run();
    await pump.stop();
    const ids = receiver.received.map(({ headers }) => headers['x-lianhu-delivery']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('follow no redirect', async () => {
    const hookId = await givenHook();
    await tell('opened');
    receiver.answers.push({ status: 307, location: receiver.url });
    const pump = pumpNow();
    await pump.run();
    await pump.stop();
    expect(receiver.received).toHaveLength(1);
    expect((await rowsOf(hookId))[0]?.lastAnswer).toBe('redirect');
  });

  it('do not wait for a receiver that never answers', async () => {
    const hookId = await givenHook();
    await tell('opened');
    receiver.answers.push('hang');
    const pump = pumpNow(50);
    await pump.run();
    await pump.stop();
    expect((await rowsOf(hookId))[0]).toMatchObject({ state: 'waiting', lastAnswer: 'timeout' });
  });

  it('count as refused where a chat service says so with status 200', async () => {
    const hookId = await givenHook('dingtalk');
    await tell('opened');
    receiver.answers.push({ status: 200, body: '{"errcode":310000,"errmsg":"sign not match"}' });
    const pump = pumpNow();
    await pump.run();
    await pump.stop();
    expect((await rowsOf(hookId))[0]).toMatchObject({ state: 'waiting', lastAnswer: 'code 310000' });
    expect(receiver.received[0]?.path).toMatch(/timestamp=\d+&sign=/);
  });

  it('are sent by the next server where one died before it could', async () => {
    const hookId = await givenHook();
    await tell('opened');
    const dead = pumpNow();
    await dead.stop();
    await tell('extended');
    const next = pumpNow();
    await next.run();
    await next.stop();
    expect((await rowsOf(hookId)).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  it('are given up where their hook was turned off meanwhile', async () => {
    const hookId = await givenHook();
    await tell('opened');
    await store.commit((write) => [write.update(t.hooks).set({ isOn: false }).where(eq(t.hooks.id, hookId))]);
    const pump = pumpNow();
    await pump.run();
    await pump.stop();
    expect(receiver.received).toHaveLength(0);
    expect((await rowsOf(hookId))[0]).toMatchObject({ state: 'failed', lastAnswer: 'hookOff' });
  });
});
