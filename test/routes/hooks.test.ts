import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { givenStore, givenTown } from '../given.ts';
import { givenApp, givenReader } from '../givenApp.ts';
import { givenReceiver } from '../jobs/deliveries/givenReceiver.ts';

const store = await givenStore();
await givenTown(store);
const app = await givenApp(store);
const asAdmin = await givenReader(app, store, { role: 'sysadmin' });
const receiver = await givenReceiver();

const aHook = (over: object = {}) => ({
  id: randomUUID(),
  name: '应急群',
  format: 'wecom',
  url: receiver.url,
  secret: null,
  ...over,
});
const made = async (over: object = {}) => {
  const hook = aHook(over);
  const answer = await asAdmin('/api/hooks', { body: hook });
  return { status: answer.status, hook, shown: (await answer.json()) as Record<string, unknown> };
};

beforeEach(() => {
  receiver.received.length = 0;
  receiver.answers.length = 0;
});

describe('where groups are told', () => {
  it('shows of an address only its host and end, for the rest is a key', async () => {
    const { status, shown } = await made();
    expect(status).toBe(201);
    expect(shown).toMatchObject({ host: new URL(receiver.url).host, ending: 'ab12', hasSecret: false });
    expect(await (await asAdmin('/api/hooks')).text()).not.toContain('key=');
  });

  it('is one hook where it is sent twice, and refused where it is another under the same id', async () => {
    const { hook } = await made();
    expect((await asAdmin('/api/hooks', { body: hook })).status).toBe(201);
    expect((await asAdmin('/api/hooks', { body: { ...hook, name: '别的群' } })).status).toBe(422);
  });

  it('names what is wrong with an address', async () => {
    const { status, shown } = await made({ format: 'plain', url: 'http://169.254.169.254/x' });
    expect(status).toBe(422);
    const { faults } = shown as { faults: { kind: string; message: string }[] };
    expect(faults.map(({ kind }) => kind)).toEqual(['hook-host', 'hook-secret-missing']);
    expect(faults[0]?.message).toContain('不能推送到这个地址');
  });

  it('changes only over the version that was seen', async () => {
    const { hook } = await made();
    const path = `/api/hooks/${hook.id}`;
    const change = (tag?: string) =>
      asAdmin(path, { method: 'PATCH', body: { isOn: false }, headers: tag === undefined ? {} : { 'if-match': tag } });
    expect((await change()).status).toBe(428);
    expect((await change('"9"')).status).toBe(412);
    expect(await (await change('"1"')).json()).toMatchObject({ isOn: false, version: 2 });
  });

  it('tells how a test message was taken, and keeps it among the last', async () => {
    const { hook } = await made();
    const test = () => asAdmin(`/api/hooks/${hook.id}/test`, { body: {} });
    expect(await (await test()).json()).toEqual({ isTaken: true, answer: 'http 200' });
    receiver.answers.push({ status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' });
    expect(await (await test()).json()).toEqual({ isTaken: false, answer: 'code 93000' });
    expect(receiver.received[0]?.body).toContain('测试消息');
    const last = (await (await asAdmin(`/api/hooks/${hook.id}/deliveries`)).json()) as { items: object[] };
    expect(last.items).toMatchObject([
      { event: 'test', state: 'failed', lastAnswer: 'code 93000' },
      { event: 'test', state: 'sent' },
    ]);
  });

  it('goes with its messages', async () => {
    const { hook } = await made();
    await asAdmin(`/api/hooks/${hook.id}/test`, { body: {} });
    const gone = await asAdmin(`/api/hooks/${hook.id}`, { method: 'DELETE', headers: { 'if-match': '"1"' } });
    expect(gone.status).toBe(204);
    expect((await asAdmin(`/api/hooks/${hook.id}/deliveries`)).status).toBe(404);
  });
});
