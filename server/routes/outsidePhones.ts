import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { phoneFaults, textFaults } from '#domain/arranged/teamFaults.ts';
import type { ArrangedFault } from '#domain/arranged/arrangedFaults.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { ifMatch, versionTag } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import {
  changeOutsidePhone,
  dropOutsidePhone,
  keepOutsidePhone,
  type OutsidePhoneFields,
  outsidePhoneById,
  type OutsidePhoneRow,
  outsidePhonesOf,
} from '../queries/arranged/outsidePhones.ts';
import { isVillageOn } from '../queries/arranged/serving.ts';
import { body, changeRefusals, json, refusals } from './answers.ts';
import { refuseArranged } from './arranged/refuseArranged.ts';
import { guardVillage } from './arranged/scopeGuard.ts';
import { lookingOf } from './asked.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { isDuplicate, isStale, staleProblem } from './refuse.ts';
import { askedId, oneAsked } from './wire/asked.ts';
import {
  changeOutsidePhone as changeBody,
  newOutsidePhone,
  type OutsidePhone,
  outsidePhone,
  outsidePhones,
} from './wire/roster.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/outside-phones',
  summary: 'Numbers of police, clinic, power, water, county …',
  middleware: [allow('roster.read')],
  request: { query: z.strictObject({ village: askedId.optional() }) },
  responses: { ...refusals, 200: json(outsidePhones, 'In the order they are shown') },
});
const addRoute = createRoute({
  method: 'post',
  path: '/outside-phones',
  summary: 'Enter a number; sent again with the same id it is the same number',
  middleware: [allow('roster.change')],
  request: { body: body(newOutsidePhone) },
  responses: { ...changeRefusals, 201: json(outsidePhone, 'The number') },
});
const changeRoute = createRoute({
  method: 'patch',
  path: '/outside-phones/{id}',
  summary: 'Change a number; needs If-Match',
  middleware: [allow('roster.change')],
  request: { params: oneAsked, body: body(changeBody) },
  responses: { ...changeRefusals, 200: json(outsidePhone, 'The number') },
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/outside-phones/{id}',
  summary: 'Strike a number off; needs If-Match',
  middleware: [allow('roster.change')],
  request: { params: oneAsked },
  responses: { ...changeRefusals, 204: { description: 'Gone' } },
});

const shown = ({ townId: _town, ...row }: OutsidePhoneRow): OutsidePhone => row;

/** Numbers outside the town: of offices, open to all who work in it. */
export const outsidePhonesRoutes = (deps: Deps) => {
  const { store } = deps;
  const reached = async (c: Context<Env>, id: string): Promise<OutsidePhoneRow> => {
    const row = await outsidePhoneById(store, c.get('actor').townId, id);
    await guardVillage(c, deps, 'roster.change', row, id);
    if (row === null) throw problem('notFound');
    return row;
  };
  const atVersion = async (c: Context<Env>, id: string): Promise<OutsidePhoneRow> => {
    const version = ifMatch(c);
    const row = await reached(c, id);
    if (row.version !== version) throw staleProblem(version, shown(row));
    return row;
  };
  const answer = async (c: Context<Env>, id: string): Promise<OutsidePhone> => {
    const row = await reached(c, id);
    c.header('etag', versionTag(row.version));
    return shown(row);
  };
  const refuse = async (c: Context<Env>, id: string, sent: Partial<OutsidePhoneFields>): Promise<void> => {
    const { villageId } = sent;
    const faults: ArrangedFault[] = [...textFaults({ name: sent.name, phone: sent.phone }), ...phoneFaults(sent.phone)];
    const { today } = lookingOf(c, deps, 'roster.read');
    if (typeof villageId === 'string' && !(await isVillageOn(store, c.get('actor').townId, today, villageId)))
      faults.push({ kind: 'no-such-village', path: 'villageId' });
    refuseArranged(c, faults);
    if (villageId !== undefined) await guardVillage(c, deps, 'roster.change', { id, villageId }, villageId ?? id);
  };
  const changing = async (c: Context<Env>, row: OutsidePhoneRow, change: () => Promise<unknown>): Promise<void> => {
    try {
      await change();
    } catch (error) {
      if (isStale(error)) throw staleProblem(row.version, shown(await reached(c, row.id)));
      throw error;
    }
  };

  return newRoutes()
    .openapi(listRoute, async (c) => {
      const { village } = c.req.valid('query');
      const rows = await outsidePhonesOf(store, c.get('actor').townId);
      const wanted = rows.filter(
        ({ villageId }) => village === undefined || villageId === null || villageId === village,
      );
      return c.json({ items: wanted.map(shown) }, 200);
    })
    .openapi(addRoute, async (c) => {
      const { id, ...sent } = c.req.valid('json');
      if ((await outsidePhoneById(store, c.get('actor').townId, id)) === null) {
        await refuse(c, id, sent);
        try {
          await keepOutsidePhone(store, { id, ...sent }, byOf(c, 'roster.change'));
        } catch (error) {
          // Sent twice at once: the other one was first. Whether it was the same is seen below.
          if (!isDuplicate(error)) throw error;
        }
      }
      const row = await reached(c, id);
      if ((Object.keys(sent) as (keyof typeof sent)[]).some((key) => row[key] !== sent[key]))
        throw problem('otherBody');
      return c.json(await answer(c, id), 201);
    })
    .openapi(changeRoute, async (c) => {
      const row = await atVersion(c, c.req.valid('param').id);
      const set = Object.fromEntries(
        Object.entries(c.req.valid('json')).filter(([, value]) => value !== undefined),
      ) as Partial<OutsidePhoneFields>;
      if (Object.keys(set).length === 0) refuseArranged(c, [{ kind: 'nothing-to-change', path: '' }]);
      await refuse(c, row.id, set);
      await changing(c, row, () => changeOutsidePhone(store, row, set, byOf(c, 'roster.change')));
      return c.json(await answer(c, row.id), 200);
    })
    .openapi(removeRoute, async (c) => {
      const row = await atVersion(c, c.req.valid('param').id);
      await changing(c, row, () => dropOutsidePhone(store, row, byOf(c, 'roster.change')));
      return c.body(null, 204);
    });
};
