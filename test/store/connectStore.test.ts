import { expect, it } from 'vitest';
import { startThread } from '../../server/store/startThread.ts';
import { givenStore } from '../given.ts';

it('lets a worker thread write through the one writer, and tells the main thread what changed', async () => {
  const store = await givenStore();
  const heard: string[] = [];
  store.onCommit((tables) => heard.push(...tables));
  const ticket = store.share();
  const thread = startThread('../test/store/connectedThread.ts', { workerData: ticket, transferList: [ticket.port] });
  const answer = await new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
  expect(answer).toEqual({ units: 1, opened: '同一把钥匙' });
  expect(heard).toContain('units');
  expect(await store.read.$count(store.t.units)).toBe(1);
  await thread.terminate();
});
