import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Account, AuditRow } from '../../server/app.ts';
import { givenStore, givenTown, newId } from '../given.ts';
import { askAs, cookieOf, givenApp, givenReader, password } from '../givenApp.ts';

const store = await givenStore();
await givenTown(store);
const app = await givenApp(store);
const sysadmin = await givenReader(app, store, { role: 'sysadmin', username: 'sysadmin' });
const auditor = await givenReader(app, store, { role: 'auditor' });

const anAccount = (over: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  username: newId('u'),
  name: '周明',
  password,
  grants: [{ id: randomUUID(), role: 'clerk', divisionId: 'village-a' }],
  ...over,
});
const made = async (over: Record<string, unknown> = {}): Promise<Account> => {
  const answer = await sysadmin('/api/accounts', { body: anAccount(over) });
  if (answer.status !== 201) throw new Error(await answer.text());
  return (await answer.json()) as Account;
};
const over = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });

describe('an account', () => {
  it('is made with a password and a role over a village, signs in, and sees that village', async () => {
    const account = await made();
    const me = await (await askAs(app, await cookieOf(app, account.username))('/api/me')).json();
    expect(me).toMatchObject({ roles: [{ role: 'clerk', divisionId: 'village-a', divisionName: '李家湾村' }] });
    expect(me.may).toContain('imports.run');
  });

  it('is refused under a name that is taken, in whatever case', async () => {
    const { username } = await made();
    expect((await sysadmin('/api/accounts', { body: anAccount({ username: username.toUpperCase() }) })).status).toBe(
      409,
    );
  });

  it('never shows its password or hash', async () => {
    await made();
    const text = await (await sysadmin('/api/accounts')).text();
    expect(text).not.toMatch(/password|hash/i);
    expect(text).not.toContain(password);
  });

  it('never holds two of the three administrators', async () => {
    const two = ['sysadmin', 'auditor'].map((role) => ({ id: randomUUID(), role, divisionId: null }));
    expect((await sysadmin('/api/accounts', { body: anAccount({ grants: two }) })).status).toBe(409);
    const account = await made({ grants: [{ id: randomUUID(), role: 'secadmin', divisionId: null }] });
    const more = { id: randomUUID(), role: 'sysadmin', divisionId: null };
    expect((await sysadmin(`/api/accounts/${account.id}/grants`, { body: more, headers: over(account) })).status).toBe(
      409,
    );
  });

  it('refuses an administrator of one village, a cadre’s role without a cadre, and ids of nothing', async () => {
    const tried = async (body: Record<string, unknown>) =>
      (await sysadmin('/api/accounts', { body: anAccount(body) })).status;
    expect(await tried({ grants: [{ id: randomUUID(), role: 'auditor', divisionId: 'village-a' }] })).toBe(422);
    expect(await tried({ grants: [{ id: randomUUID(), role: 'cadre', divisionId: null }] })).toBe(422);
    expect(await tried({ grants: [{ id: randomUUID(), role: 'clerk', divisionId: 'nowhere' }] })).toBe(404);
    expect(await tried({ cadreId: 'nobody' })).toBe(404);
    expect(await tried({ password: 'short' })).toBe(400);
  });

  it('row 6: is changed over the version one saw: 428 without it, 412 with both versions when it is old', async () => {
    const account = await made();
    const path = `/api/accounts/${account.id}`;
    const change = (headers: Record<string, string>) =>
      sysadmin(path, { method: 'PATCH', body: { name: '周小明' }, headers });
    expect((await change({})).status).toBe(428);
    expect(await (await change(over(account))).json()).toMatchObject({ name: '周小明', version: 2 });
    const stale = await change(over(account));
    expect(stale.status).toBe(412);
    expect(await stale.json()).toMatchObject({ current: { version: 2, name: '周小明' }, yours: { name: '周小明' } });
  });

  it('cannot be disabled by its own hand, nor give up being system administrator', async () => {
    const { items } = (await (await sysadmin('/api/accounts')).json()) as { items: Account[] };
    const own = items.find(({ username }) => username === 'sysadmin');
    if (own === undefined) throw new Error('no sysadmin');
    const headers = over(own);
    expect(
      (await sysadmin(`/api/accounts/${own.id}`, { method: 'PATCH', body: { isDisabled: true }, headers })).status,
    ).toBe(403);
    const grantPath = `/api/accounts/${own.id}/grants/${own.grants[0]?.id}`;
    expect((await sysadmin(grantPath, { method: 'DELETE', headers })).status).toBe(403);
  });
});

describe('row 16: what is taken away in mid-session is gone at the next request', () => {
  const signedIn = async () => {
    const account = await made();
    return { account, asClerk: askAs(app, await cookieOf(app, account.username)) };
  };

  it('a role', async () => {
    const { account, asClerk } = await signedIn();
    expect((await asClerk('/api/households')).status).toBe(200);
    const path = `/api/accounts/${account.id}/grants/${account.grants[0]?.id}`;
    expect((await sysadmin(path, { method: 'DELETE', headers: over(account) })).status).toBe(200);
    expect((await asClerk('/api/households')).status).toBe(403);
  });

  it('a territory', async () => {
    const { account, asClerk } = await signedIn();
    const shown = async () => ((await (await asClerk('/api/households')).json()) as { items: { id: string }[] }).items;
    expect((await shown()).map(({ id }) => id)).toContain('household-a-1');
    await sysadmin(`/api/accounts/${account.id}/grants/${account.grants[0]?.id}`, {
      method: 'DELETE',
      headers: over(account),
    });
    const other = { id: randomUUID(), role: 'clerk', divisionId: 'village-b' };
    await sysadmin(`/api/accounts/${account.id}/grants`, {
      body: other,
      headers: { 'if-match': `"${account.version + 1}"` },
    });
    expect((await shown()).map(({ id }) => id).sort()).toEqual(['household-b-1', 'household-b-2', 'household-b-3']);
  });

  it('the account', async () => {
    const { account, asClerk } = await signedIn();
    await sysadmin(`/api/accounts/${account.id}`, {
      method: 'PATCH',
      body: { isDisabled: true },
      headers: over(account),
    });
    expect((await asClerk('/api/me')).status).toBe(401);
  });

  it('the password', async () => {
    const { account, asClerk } = await signedIn();
    const path = `/api/accounts/${account.id}/password`;
    expect((await sysadmin(path, { body: { password: 'a-new-password' }, headers: over(account) })).status).toBe(200);
    expect((await asClerk('/api/me')).status).toBe(401);
  });
});

describe('the audit', () => {
  it('tells the auditor who did what, without a name or a password in it', async () => {
    const account = await made();
    const { items } = (await (await auditor(`/api/audit?object=${account.id}`)).json()) as { items: AuditRow[] };
    expect(items.map(({ action }) => action)).toEqual(['grant.give.clerk', 'account.create']);
    expect(items[0]).toMatchObject({ actorName: 'sysadmin', role: 'sysadmin' });
    expect(JSON.stringify(items)).not.toContain('周明');
  });

  it('is read page by page, each row once', async () => {
    const seen: number[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page = await (await auditor(`/api/audit?limit=7${next === '' ? '' : `&after=${next}`}`)).json();
      seen.push(...page.items.map(({ seq }: AuditRow) => seq));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(Math.max(...seen)).toBe(seen.length);
  });

  it('verifies, for the auditor alone', async () => {
    expect(await (await auditor('/api/audit/verify')).json()).toMatchObject({ isWhole: true, brokenAt: null });
    expect((await sysadmin('/api/audit/verify')).status).toBe(403);
    expect((await sysadmin('/api/audit')).status).toBe(403);
  });
});
