import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type HookFacts, hookFacts } from '#domain/hooks/hookFacts.ts';
import { hookFaults } from '#domain/hooks/hookFaults.ts';
import { mostTries } from '#domain/hooks/retry.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { ifMatch, versionTag } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { deskLink } from '../jobs/deliveries/deskLink.ts';
import { sendHook } from '../jobs/deliveries/send.ts';
import { deliveriesOf } from '../queries/hooks/deliveries.ts';
import {
  changeHook,
  type HookRow,
  hookById,
  hooksOf,
  hookStanding,
  keepHook,
  keepTest,
  removeHook,
} from '../queries/hooks/hooks.ts';
import { townById } from '../queries/town.ts';
import { body, changeRefusals, json, refusals } from './answers.ts';
import { refuseArranged } from './arranged/refuseArranged.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { isDuplicate, isStale, staleProblem } from './refuse.ts';
import { oneAsked } from './wire/asked.ts';
import { changeHook as changeBody, deliveries, type Hook, hook, hooks, hookTest, newHook } from './wire/hooks.ts';

const middleware = [allow('hooks.change')] as const;

const listRoute = createRoute({
  method: 'get',
  path: '/hooks',
  summary: 'Where groups are told of incidents',
  middleware: [...middleware],
  responses: { ...refusals, 200: json(hooks, 'Hooks, by name') },
});
const addRoute = createRoute({
  method: 'post',
  path: '/hooks',
  summary: 'Tell another group; sent again with the same id it is the same hook',
  middleware: [...middleware],
  request: { body: body(newHook) },
  responses: { ...changeRefusals, 201: json(hook, 'The hook') },
});
const changeRoute = createRoute({
  method: 'patch',
  path: '/hooks/{id}',
  summary: 'Change a hook, or turn it off; needs If-Match',
  middleware: [...middleware],
  request: { params: oneAsked, body: body(changeBody) },
  responses: { ...changeRefusals, 200: json(hook, 'The hook') },
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/hooks/{id}',
  summary: 'Remove a hook and what waits for it; needs If-Match',
  middleware: [...middleware],
  request: { params: oneAsked },
  responses: { ...changeRefusals, 204: { description: 'Gone' } },
});
const testRoute = createRoute({
  method: 'post',
  path: '/hooks/{id}/test',
  summary: 'Send a test message now and say how it was taken',
  middleware: [...middleware],
  request: { params: oneAsked, body: body(z.strictObject({})) },
  responses: { ...changeRefusals, 200: json(hookTest, 'How it was taken') },
});
const deliveriesRoute = createRoute({
  method: 'get',
  path: '/hooks/{id}/deliveries',
  summary: 'The last messages, with what failed and why',
  middleware: [...middleware],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(deliveries, 'Newest first') },
});

const shownMessages = 50;

/** Webhooks: nothing of an address but its host is shown again. */
export const hooksRoutes = (deps: Deps) => {
  const { store } = deps;
  const reached = async (c: Context<Env>, id: string): Promise<HookRow> => {
    const row = await hookById(store, c.get('actor').townId, id);
    if (row === null) throw problem('notFound');
    return row;
  };
  const shown = async ({ townId, id, name, format, url, secret, isOn, version }: HookRow): Promise<Hook> => ({
    id,
    name,
    format,
    host: new URL(url).host,
    ending: url.slice(-4),
    hasSecret: secret !== null,
    isOn,
    version,
    ...(await hookStanding(store, townId, id)),
  });
  const answer = async (c: Context<Env>, id: string): Promise<Hook> => {
    const row = await reached(c, id);
    c.header('etag', versionTag(row.version));
    return shown(row);
  };
  const refuse = (c: Context<Env>, asked: Pick<HookRow, 'format' | 'url' | 'secret'>): void =>
    refuseArranged(c, hookFaults({ format: asked.format, url: asked.url, hasSecret: asked.secret !== null }));

  /** The hook as it was read, at the version asked for. @throws Problem 412 */
  const atVersion = async (c: Context<Env>, id: string): Promise<HookRow> => {
    const version = ifMatch(c);
    const row = await reached(c, id);
    if (row.version !== version) throw staleProblem(version, await shown(row));
    return row;
  };
  const changing = async (c: Context<Env>, row: HookRow, change: () => Promise<void>): Promise<void> => {
    try {
      await change();
    } catch (error) {
      if (isStale(error)) throw staleProblem(row.version, await shown(await reached(c, row.id)));
      throw error;
    }
  };

  return newRoutes()
    .openapi(listRoute, async (c) => {
      const rows = await hooksOf(store, c.get('actor').townId);
      return c.json({ items: await Promise.all(rows.map(shown)) }, 200);
    })
    .openapi(addRoute, async (c) => {
      const asked = c.req.valid('json');
      const { townId } = c.get('actor');
      const isSame = (row: HookRow) =>
        (['name', 'format', 'url', 'secret', 'isOn'] as const).every((key) => row[key] === asked[key]);
      if ((await hookById(store, townId, asked.id)) === null) {
        refuse(c, asked);
        try {
          await keepHook(store, asked, byOf(c, 'hooks.change'));
        } catch (error) {
          // Sent twice at once: the other one was first. Whether it was the same is seen below.
          if (!isDuplicate(error)) throw error;
        }
      }
      if (!isSame(await reached(c, asked.id))) throw problem('otherBody');
      return c.json(await answer(c, asked.id), 201);
    })
    .openapi(changeRoute, async (c) => {
      const row = await atVersion(c, c.req.valid('param').id);
      const given = Object.fromEntries(
        Object.entries(c.req.valid('json')).filter(([, value]) => value !== undefined),
      ) as Partial<HookRow>;
      if (Object.keys(given).length === 0) refuseArranged(c, [{ kind: 'nothing-to-change', path: '' }]);
      const changed = { ...row, ...given };
      refuse(c, changed);
      await changing(c, row, () => changeHook(store, changed, byOf(c, 'hooks.change')));
      return c.json(await answer(c, row.id), 200);
    })
    .openapi(removeRoute, async (c) => {
      const row = await atVersion(c, c.req.valid('param').id);
      await changing(c, row, () => removeHook(store, row, byOf(c, 'hooks.change')));
      return c.body(null, 204);
    })
    .openapi(testRoute, async (c) => {
      const row = await reached(c, c.req.valid('param').id);
      const town = await townById(store, row.townId);
      const [id, at] = [deps.newId(), Date.now()];
      const facts: HookFacts = hookFacts(
        { name: '联户测试消息', kind: 'other', stage: 'open', level: 4, isDrill: false, place: '' },
        {},
      );
      const taken = await sendHook(
        row,
        {
          townName: town?.name ?? '',
          zone: c.get('actor').zone,
          incidentId: null,
          link: deskLink(deps.settings.origin, null),
          events: [{ id, event: 'test', facts, at }],
        },
        { now: at },
      );
      await keepTest(store, { id, hookId: row.id, facts, answer: taken, at }, byOf(c, 'hooks.change'));
      return c.json({ isTaken: taken.isTaken, answer: taken.kind }, 200);
    })
    .openapi(deliveriesRoute, async (c) => {
      const { townId, id: hookId } = await reached(c, c.req.valid('param').id);
      const rows = await deliveriesOf(store, { townId, hookId, limit: shownMessages });
      const items = rows.map(({ townId: _town, hookId: _hook, ...row }) => row);
      return c.json({ items, mostTries }, 200);
    });
};
