import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { grantFaults, joinsAdminRoles } from '#domain/account.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { ifMatch, versionTag } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { grantSentence } from '../http/text/grants.ts';
import {
  type AccountRow,
  accountById,
  accountsOf,
  changeAccount,
  endGrant,
  giveGrant,
  keepAccount,
  setPassword,
} from '../queries/accounts.ts';
import { cadreExists, divisionExists } from '../queries/exists.ts';
import { body, changeRefusals, idParam, json, refusals } from './answers.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { accountChange, accounts, newAccount, newGrant, newPassword } from './wire/accounts.ts';
import { account } from './wire/work.ts';

const list = createRoute({
  method: 'get',
  path: '/accounts',
  summary: 'The sign-ins of the town, with their roles and territories',
  middleware: [allow('accounts.read')],
  responses: { ...refusals, 200: json(accounts, 'All of them, by user name') },
});
const create = createRoute({
  method: 'post',
  path: '/accounts',
  summary: 'Make a sign-in; its id is made by the caller',
  middleware: [allow('accounts.change')],
  request: { body: body(newAccount) },
  responses: { ...changeRefusals, 201: json(account, 'The account') },
});
const change = createRoute({
  method: 'patch',
  path: '/accounts/{id}',
  summary: 'Change the name, the cadre, or disable',
  middleware: [allow('accounts.change')],
  request: { params: idParam, body: body(accountChange) },
  responses: { ...changeRefusals, 200: json(account, 'The account') },
});
const password = createRoute({
  method: 'post',
  path: '/accounts/{id}/password',
  summary: 'Set a new password; ends every session of the account',
  middleware: [allow('accounts.change')],
  request: { params: idParam, body: body(newPassword) },
  responses: { ...changeRefusals, 200: json(account, 'The account') },
});
const give = createRoute({
  method: 'post',
  path: '/accounts/{id}/grants',
  summary: 'Give a role over a territory',
  middleware: [allow('accounts.change')],
  request: { params: idParam, body: body(newGrant) },
  responses: { ...changeRefusals, 200: json(account, 'The account') },
});
const end = createRoute({
  method: 'delete',
  path: '/accounts/{id}/grants/{grantId}',
  summary: 'Take a role away from today on; bites at the next request',
  middleware: [allow('accounts.change')],
  request: { params: idParam.extend({ grantId: z.string().min(1).max(64) }) },
  responses: { ...changeRefusals, 200: json(account, 'The account') },
});

type AskedGrant = z.output<typeof newGrant>;

export const accountsRoutes = ({ store, auth, today }: Deps) => {
  const todayOf = (c: Context<Env>) => today(c.get('actor').zone);
  const found = async (c: Context<Env>, id: string): Promise<AccountRow> => {
    const row = await accountById(store, c.get('actor').townId, id, todayOf(c));
    if (row === null) throw problem('notFound');
    return row;
  };
  /** The account as the change was made over it. @throws Problem 428, 412 with both versions, 404 */
  const foundAt = async (c: Context<Env>, id: string, yours: unknown): Promise<AccountRow> => {
    const version = ifMatch(c);
    const row = await found(c, id);
    if (row.version !== version) throw problem('stale', { members: { current: row, yours } });
    return row;
  };
  const answered = async (c: Context<Env>, id: string) => {
    const row = await found(c, id);
    c.header('etag', versionTag(row.version));
    return { ...row, grants: [...row.grants] };
  };
  const refuseBadGrants = async (
    c: Context<Env>,
    asked: readonly AskedGrant[],
    cadreId: string | null,
    held: AccountRow['grants'] = [],
  ) => {
    const { townId, language } = c.get('actor');
    if (joinsAdminRoles([...held, ...asked].map(({ role }) => role))) throw problem('twoAdminRoles');
    const faults = asked.flatMap((grant, place) =>
      grantFaults(grant, cadreId).map(({ kind }) => ({
        path: `grants.${place}`,
        kind,
        message: grantSentence(kind, language),
      })),
    );
    if (faults.length > 0) throw problem('unprocessable', { faults });
    for (const { divisionId } of asked) {
      if (divisionId !== null && !(await divisionExists(store, townId, divisionId))) throw problem('notFound');
    }
    if (cadreId !== null && !(await cadreExists(store, townId, cadreId))) throw problem('notFound');
  };
  /** Nobody locks himself out: that would leave the town without a system administrator. */
  const refuseOnOneself = (c: Context<Env>, id: string): void => {
    if (c.get('actor').accountId === id) throw problem('forbidden');
  };
  const hashOf = async (plain: string): Promise<string> => (await auth.$context).password.hash(plain);
  const dated = (c: Context<Env>, { from, to, ...grant }: AskedGrant) => ({
    ...grant,
    from: from ?? todayOf(c),
    to: to ?? null,
  });

  return newRoutes()
    .openapi(list, async (c) => {
      const rows = await accountsOf(store, c.get('actor').townId, todayOf(c));
      return c.json({ items: rows.map((row) => ({ ...row, grants: [...row.grants] })), next: null }, 200);
    })
    .openapi(create, async (c) => {
      const { id, username, name, cadreId, password: plain, grants } = c.req.valid('json');
      await refuseBadGrants(c, grants, cadreId);
      const passwordHash = await hashOf(plain);
      const { townId } = c.get('actor');
      await keepAccount(
        store,
        { id, townId, username, name, cadreId, passwordHash, grants: grants.map((grant) => dated(c, grant)) },
        byOf(c, 'accounts.change'),
      );
      return c.json(await answered(c, id), 201);
    })
    .openapi(change, async (c) => {
      const { id } = c.req.valid('param');
      const asked = c.req.valid('json');
      const row = await foundAt(c, id, asked);
      const { version } = row;
      if (asked.isDisabled === true) refuseOnOneself(c, id);
      if (asked.cadreId !== undefined) await refuseBadGrants(c, [], asked.cadreId, row.grants);
      await changeAccount(store, { townId: c.get('actor').townId, id, version }, asked, byOf(c, 'accounts.change'));
      return c.json(await answered(c, id), 200);
    })
    .openapi(password, async (c) => {
      const { id } = c.req.valid('param');
      const { version } = await foundAt(c, id, null);
      const passwordHash = await hashOf(c.req.valid('json').password);
      await setPassword(
        store,
        { townId: c.get('actor').townId, id, version },
        passwordHash,
        byOf(c, 'accounts.change'),
      );
      return c.json(await answered(c, id), 200);
    })
    .openapi(give, async (c) => {
      const { id } = c.req.valid('param');
      const asked = c.req.valid('json');
      const row = await foundAt(c, id, asked);
      await refuseBadGrants(c, [asked], row.cadreId, row.grants);
      const at = { townId: c.get('actor').townId, id, version: row.version };
      await giveGrant(store, at, dated(c, asked), byOf(c, 'accounts.change'));
      return c.json(await answered(c, id), 200);
    })
    .openapi(end, async (c) => {
      const { id, grantId } = c.req.valid('param');
      const row = await foundAt(c, id, null);
      const grant = row.grants.find((one) => one.id === grantId);
      if (grant === undefined) throw problem('notFound');
      if (grant.role === 'sysadmin') refuseOnOneself(c, id);
      const at = { townId: c.get('actor').townId, id, version: row.version };
      await endGrant(store, at, grant, todayOf(c), byOf(c, 'accounts.change'));
      return c.json(await answered(c, id), 200);
    });
};
