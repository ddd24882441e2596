import { describe, expect, it } from 'vitest';
import { keptActors, type KnownActor } from '../../server/http/keptActors.ts';
import { givenStore, givenTown } from '../given.ts';

const store = await givenStore();
await givenTown(store);
const { t } = store;

const anActor = (name: string): KnownActor => ({
  accountId: 'account-1',
  username: 'desk',
  name,
  townId: 'town',
  zone: 'Asia/Shanghai',
  cadreId: null,
  roles: [],
  sessionId: 'session-1',
});

const changed = (): Promise<void> => store.commit((write) => [write.update(t.accounts).set({ name: '周明' })]);

const given = () => {
  const clock = { now: 1_000_000, today: '2025-08-20', reads: 0 };
  const actorOf = keptActors(store, { now: () => clock.now, today: () => clock.today });
  const ask = (during: () => Promise<void> = async () => undefined) =>
    actorOf('cookie', async () => {
      clock.reads += 1;
      await during();
      return anActor(String(clock.reads));
    });
  return { clock, ask, actorOf };
};

describe('who signed-in people are, kept for a second', () => {
  it('is read once for many requests', async () => {
    const { clock, ask } = given();
    expect([(await ask())?.name, (await ask())?.name, (await ask())?.name]).toEqual(['1', '1', '1']);
    expect(clock.reads).toBe(1);
  });

  it('is read anew at the next request after a commit to accounts, and not after one to anything else', async () => {
    const { ask } = given();
    await ask();
    await store.commit((write) => [write.update(t.units).set({ name: '党政办' })]);
    expect((await ask())?.name).toBe('1');
    await changed();
    expect((await ask())?.name).toBe('2');
  });

  it('is not kept when rights changed while it was read', async () => {
    const { ask } = given();
    expect((await ask(changed))?.name).toBe('1');
    expect((await ask())?.name).toBe('2');
  });

  it('is read anew when the town’s clock has moved on, or its day has', async () => {
    const { clock, ask } = given();
    await ask();
    clock.now += 1000;
    expect((await ask())?.name).toBe('2');
    clock.today = '2025-08-21';
    expect((await ask())?.name).toBe('3');
  });

  it('never keeps nobody', async () => {
    const { actorOf } = given();
    expect(await actorOf('stale', async () => null)).toBeNull();
    expect((await actorOf('stale', async () => anActor('周明')))?.name).toBe('周明');
  });
});
