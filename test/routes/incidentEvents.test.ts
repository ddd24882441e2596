import { describe, expect, it } from 'vitest';
import { readTown } from '../../server/queries/live.ts';
import { townId } from '../given.ts';
import { type Ask, givenApp, givenReader, testDay } from '../givenApp.ts';
import { enter, givenIncident, home, sent } from './givenIncident.ts';
import { givenPlannedTown } from './givenPlannedTown.ts';

const store = await givenPlannedTown();
const app = await givenApp(store);
const desk = await givenReader(app, store, { role: 'desk' });
const leader = await givenReader(app, store, { role: 'leader' });
const clerk = await givenReader(app, store, { role: 'clerk' });

/** The stream of a reader, until `topic` or `until` comes by. */
const heard = async (ask: Ask, doing: () => Promise<unknown>, until: string): Promise<string[]> => {
  const stream = (await ask('/api/events')).body?.getReader();
  if (stream === undefined) throw new Error('no stream');
  await stream.read();
  await doing();
  const topics: string[] = [];
  for (;;) {
    const { value, done } = await stream.read();
    if (done) break;
    topics.push(...[...new TextDecoder().decode(value).matchAll(/"topic":"(\w+)"/g)].map(([, topic]) => topic ?? ''));
    if (topics.includes(until)) break;
  }
  await stream.cancel();
  return topics;
};

describe('what happens in an incident', () => {
  it('is told to every desk that may read incidents', async () => {
    const { id } = await givenIncident(desk);
    expect(await heard(leader, () => enter(desk, id, sent(home('h1', 'safe'))), 'incidents')).toContain('incidents');
  });

  it('is not told to whoever may not', async () => {
    const { id } = await givenIncident(desk);
    const andThen = async () => {
      await enter(desk, id, sent(home('h1', 'safe')));
      // Something the clerk may hear comes after it.
      await store.commit((write) => [write.update(store.t.cadres).set({ post: '副主任' })]);
    };
    expect(await heard(clerk, andThen, 'cadres')).not.toContain('incidents');
  });

  it('is in no count of coverage, drill or not', async () => {
    const counted = async () => {
      const town = await readTown(store, townId, () => testDay);
      return { households: town?.households.size, issues: town?.issues.length, version: town?.byCell };
    };
    const before = await (await leader('/api/coverage?level=town')).text();
    const facts = await counted();
    const { id } = await givenIncident(desk, { isDrill: true });
    await enter(desk, id, sent(home('h1', 'moved')), sent(home('h2', 'refused')));
    await givenIncident(desk);
    expect(await (await leader('/api/coverage?level=town')).text()).toBe(before);
    expect(await counted()).toEqual(facts);
  });
});
