import { expect, it } from 'vitest';
import { givenStore } from '../given.ts';
import { askAs, cookieOf, givenApp, password } from '../givenApp.ts';

const store = await givenStore();
const app = await givenApp(store);
const ask = askAs(app);

const administrator = (username: string) => ({ username, name: username, password });
const asked = (over: Record<string, unknown> = {}) => ({
  town: { code: '530102003', name: '清溪镇', zone: 'Asia/Shanghai' },
  sysadmin: administrator('xitong'),
  secadmin: administrator('anquan'),
  auditor: administrator('shenji'),
  ...over,
});

it('is needed while there is no town, and says so to whoever comes', async () => {
  expect(await (await ask('/api/setup')).json()).toMatchObject({ isNeeded: true });
  expect((await ask('/api/health')).status).toBe(200);
  expect((await ask('/api/me')).status).toBe(401);
});

it('refuses a zone that does not exist, a short password, and one person for two administrators', async () => {
  const town = { ...asked().town, zone: 'Asia/Nowhere' };
  expect((await ask('/api/setup', { body: asked({ town }) })).status).toBe(400);
  expect(
    (await ask('/api/setup', { body: asked({ auditor: { ...administrator('x1'), password: 'short' } }) })).status,
  ).toBe(400);
  expect((await ask('/api/setup', { body: asked({ auditor: administrator('Xitong') }) })).status).toBe(409);
  expect(await (await ask('/api/setup')).json()).toMatchObject({ isNeeded: true });
});

it('makes the town once, even when two ask at the same moment', async () => {
  const answers = await Promise.all([ask('/api/setup', { body: asked() }), ask('/api/setup', { body: asked() })]);
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409]);
  expect((await ask('/api/setup', { body: asked() })).status).toBe(409);
  expect(await store.read.$count(store.t.towns)).toBe(1);
  expect(await store.read.$count(store.t.accounts)).toBe(3);
});

it('leaves three administrators who can sign in, each with one role', async () => {
  for (const [username, role] of [
    ['xitong', 'sysadmin'],
    ['anquan', 'secadmin'],
    ['shenji', 'auditor'],
  ] as const) {
    const me = await (await askAs(app, await cookieOf(app, username))('/api/me')).json();
    expect(me).toMatchObject({
      roles: [{ role, divisionId: null }],
      town: { name: '清溪镇', edition: null, isDemo: false },
    });
  }
});
