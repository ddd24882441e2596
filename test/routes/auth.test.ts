import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { givenStore, givenTown, newId } from '../given.ts';
import { askAs, cookieOf, givenAccount, givenApp, password } from '../givenApp.ts';

const store = await givenStore();
await givenTown(store);
const app = await givenApp(store);
const ask = askAs(app);
const { sessions, signInFailures } = store.t;

const signIn = (username: string, tried: string, address = newId('address')) =>
  ask('/api/auth/sign-in/username', { body: { username, password: tried }, headers: { 'x-test-address': address } });

describe('signing in', () => {
  it('gives a cookie that scripts and other sites never see, and knows who asks', async () => {
    const { username } = await givenAccount(store, { role: 'leader' });
    const answer = await signIn(username, password);
    expect(answer.status).toBe(200);
    const cookie = answer.headers.getSetCookie().join('\n');
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/i);
    expect(cookie).toMatch(/Max-Age=28800/);
    const me = await askAs(app, cookie.split(';')[0])('/api/me');
    expect(await me.json()).toMatchObject({
      account: { username },
      roles: [{ role: 'leader' }],
      town: { name: '清溪镇' },
    });
  });

  it('answers the same to a wrong password and to a name that is nobody’s', async () => {
    const { username } = await givenAccount(store, { role: 'leader' });
    const answers = await Promise.all([signIn(username, 'wrong-password'), signIn('nobody.here', 'wrong-password')]);
    const told = await Promise.all(
      answers.map(async (answer) => [answer.status, { ...(await answer.json()), requestId: '' }]),
    );
    expect(told[0]).toEqual(told[1]);
    expect(told[0]?.[0]).toBe(401);
  });

  it('leaves a disabled account out', async () => {
    const { username, id } = await givenAccount(store, { role: 'leader' });
    await store.commit((write) => [
      write.update(store.t.accounts).set({ isDisabled: true }).where(eq(store.t.accounts.id, id)),
    ]);
    expect((await signIn(username, password)).status).toBe(401);
  });

  it('has no sign-up', async () => {
    const body = { email: 'x@example.com', password, name: 'x', username: 'x' };
    expect((await ask('/api/auth/sign-up/email', { body })).status).toBe(404);
  });
});

describe('row 20: 6 wrong passwords from 6 addresses', () => {
  it('locks the account for 15 minutes, also against the right password', async () => {
    const { username } = await givenAccount(store, { role: 'leader' });
    const statuses = [];
    for (let no = 0; no < 6; no++) statuses.push((await signIn(username, 'wrong-password')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await signIn(username, password)).status).toBe(429);
    await store.commit((write) => [write.update(signInFailures).set({ at: Date.now() - 15 * 60_000 - 1 })]);
    expect((await signIn(username, password)).status).toBe(200);
  });

  it('locks an address that tries many names, and a name that is nobody’s like any other', async () => {
    const address = newId('address');
    for (let no = 0; no < 5; no++) await signIn(`nobody-${no}`, 'wrong-password', address);
    expect((await signIn('nobody-6', 'wrong-password', address)).status).toBe(429);
    for (let no = 0; no < 5; no++) await signIn('nobody.at.all', 'wrong-password');
    expect((await signIn('nobody.at.all', 'wrong-password')).status).toBe(429);
  });

  it('counts tries that come all at once', async () => {
    const { username } = await givenAccount(store, { role: 'leader' });
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(username, 'wrong-password')));
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
  });
});

describe('a session', () => {
  const given = async () => {
    const { username, id } = await givenAccount(store, { role: 'leader' });
    return { id, asMe: askAs(app, await cookieOf(app, username)) };
  };

  it('ends after 30 idle minutes', async () => {
    const { id, asMe } = await given();
    await store.commit((write) => [
      write
        .update(sessions)
        .set({ updatedAt: new Date(Date.now() - 30 * 60_000) })
        .where(eq(sessions.userId, id)),
    ]);
    expect((await asMe('/api/me')).status).toBe(401);
    expect(await store.read.select().from(sessions).where(eq(sessions.userId, id))).toEqual([]);
  });

  it('goes on while it is used, but never past 8 hours', async () => {
    const { id, asMe } = await given();
    await store.commit((write) => [
      write
        .update(sessions)
        .set({ updatedAt: new Date(Date.now() - 29 * 60_000) })
        .where(eq(sessions.userId, id)),
    ]);
    expect((await asMe('/api/me')).status).toBe(200);
    const [row] = await store.read.select().from(sessions).where(eq(sessions.userId, id));
    expect(row?.updatedAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
    await store.commit((write) => [
      write
        .update(sessions)
        .set({ expiresAt: new Date(Date.now() - 1) })
        .where(eq(sessions.userId, id)),
    ]);
    expect((await asMe('/api/me')).status).toBe(401);
  });

  it('ends at sign-out', async () => {
    const { asMe } = await given();
    expect((await asMe('/api/auth/sign-out', { body: {} })).status).toBe(200);
    expect((await asMe('/api/me')).status).toBe(401);
  });

  it('is refused with a forged cookie', async () => {
    expect((await askAs(app, 'lianhu.session_token=abc.def')('/api/me')).status).toBe(401);
  });

  it('lets me change my password when I know the old one', async () => {
    const { username } = await givenAccount(store, { role: 'leader' });
    const asMe = askAs(app, await cookieOf(app, username));
    const change = (currentPassword: string) =>
      asMe('/api/auth/change-password', { body: { currentPassword, newPassword: 'another-password' } });
    expect((await change('wrong-password')).status).toBe(401);
    expect((await change(password)).status).toBe(200);
    expect((await signIn(username, 'another-password')).status).toBe(200);
  });
});
