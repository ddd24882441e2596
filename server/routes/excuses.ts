import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { excuseFaults, mayApprove } from '#domain/excuse.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { ifMatch, versionTag } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import {
  approveExcuse,
  askExcuse,
  excuseFor,
  excusePage,
  type ExcuseRow,
  excuseSorts,
  keptExcuse,
} from '../queries/excuses.ts';
import { shownPeople } from '../queries/householdPeople.ts';
import { householdOn, householdsAmong, keptHousehold } from '../queries/households.ts';
import { cadreNames } from '../queries/people.ts';
import { body, changeRefusals, json, refusals } from './answers.ts';
import { lookingOf, pageAnswer, pageOfQuery } from './asked.ts';
import { byOf } from './by.ts';
import { householdsChanged } from './changed.ts';
import type { Deps } from './deps.ts';
import { isDuplicate, isStale, refuseFaults, staleProblem, unreachable } from './refuse.ts';
import { askedFlag, askedId, oneAsked, pageAsked } from './wire/asked.ts';
import { type Excuse, excuse, type NewExcuse, newExcuse } from './wire/care.ts';
import { pageOf } from './wire/people.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/excuses',
  summary: 'Excuses of households in my scope, newest first',
  middleware: [allow('excuses.read')],
  request: {
    query: z.strictObject({
      household: askedId.optional(),
      approved: askedFlag.optional(),
      ...pageAsked(excuseSorts),
    }),
  },
  responses: { ...refusals, 200: json(pageOf(excuse), 'A page of excuses') },
});

const askRoute = createRoute({
  method: 'post',
  path: '/excuses',
  summary: 'Ask that a household of mine need not be visited for a time',
  middleware: [allow('excuses.ask')],
  request: { body: body(newExcuse) },
  responses: { ...changeRefusals, 201: json(excuse, 'The excuse as it is kept, waiting for approval') },
});

const approveRoute = createRoute({
  method: 'post',
  path: '/excuses/{id}/approve',
  summary: 'Approve an excuse that another asked for; needs If-Match',
  middleware: [allow('excuses.approve')],
  request: { params: oneAsked },
  responses: { ...changeRefusals, 200: json(excuse, 'The excuse, in force') },
});

const shownExcuses = async (c: Context<Env>, deps: Deps, rows: readonly ExcuseRow[]): Promise<Excuse[]> => {
  const { store } = deps;
  const looking = lookingOf(c, deps, 'excuses.read');
  const ids = [...new Set(rows.map(({ householdId }) => householdId))];
  const people = await shownPeople(store, looking, await householdsAmong(store, looking, ids));
  const cadres = await cadreNames(
    store,
    looking.within.townId,
    rows.map(({ askedBy }) => askedBy),
  );
  return rows.map((row) => ({
    id: row.id,
    householdId: row.householdId,
    householdName: people.get(row.householdId)?.name ?? null,
    reason: row.reason,
    askedBy: row.askedBy === null ? null : { id: row.askedBy, name: cadres.get(row.askedBy)?.name ?? '' },
    isApproved: row.approvedBy !== null,
    from: row.from,
    to: row.to,
    version: row.version,
  }));
};

/** The excuse kept under the id of a new one, if it is the same (trust.md, row 21); null if there is none. */
const asKept = async (c: Context<Env>, deps: Deps, sent: NewExcuse): Promise<Excuse | null> => {
  const { within, today } = lookingOf(c, deps, 'excuses.ask');
  const kept = await keptExcuse(deps.store, within.townId, sent.id);
  if (kept === null) return null;
  const isSame =
    kept.householdId === sent.householdId &&
    kept.reason === sent.reason &&
    kept.to === sent.to &&
    kept.askedBy === within.cadreId &&
    (sent.from === undefined || kept.from === sent.from);
  const row = isSame ? await excuseFor(deps.store, within, today, sent.id) : null;
  if (row === null) throw problem('otherBody');
  const [shown] = await shownExcuses(c, deps, [row]);
  return shown ?? null;
};

const ask = async (c: Context<Env>, deps: Deps, sent: NewExcuse): Promise<void> => {
  const looking = lookingOf(c, deps, 'excuses.ask');
  const household = await householdOn(deps.store, looking, sent.householdId);
  if (household === null) {
    const isThere = (await keptHousehold(deps.store, looking.within.townId, sent.householdId)) !== null;
    throw await unreachable(c, deps, { permission: 'excuses.ask', id: sent.householdId, isThere });
  }
  const { id, householdId, reason, to } = sent;
  const from = sent.from ?? looking.today;
  refuseFaults(c, excuseFaults({ from, to }));
  const asked = { id, householdId, reason, askedBy: looking.within.cadreId, from, to };
  await askExcuse(deps.store, asked, byOf(c, 'excuses.ask'));
};

/** Excuses: list, ask, approve. One that waits for approval changes no count; one approved does. */
export const excusesRoutes = (deps: Deps) =>
  newRoutes()
    .openapi(listRoute, async (c) => {
      const { household, approved, ...page } = c.req.valid('query');
      const looking = lookingOf(c, deps, 'excuses.read');
      const filter = { householdId: household, isApproved: approved };
      const found = await excusePage(deps.store, looking, filter, pageOfQuery(c, page));
      return c.json(pageAnswer(found, await shownExcuses(c, deps, found.items)), 200);
    })
    .openapi(askRoute, async (c) => {
      const sent = c.req.valid('json');
      const before = await asKept(c, deps, sent);
      if (before !== null) return c.json(before, 201);
      try {
        await ask(c, deps, sent);
      } catch (error) {
        // Sent twice at once: the other one was first. Whether it was the same is seen below.
        if (!isDuplicate(error)) throw error;
      }
      const kept = await asKept(c, deps, sent);
      if (kept === null) throw problem('duplicate');
      return c.json(kept, 201);
    })
    .openapi(approveRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { within, today } = lookingOf(c, deps, 'excuses.approve');
      const version = ifMatch(c);
      const reached = async (): Promise<ExcuseRow> => {
        const row = await excuseFor(deps.store, within, today, id);
        if (row !== null) return row;
        const isThere = (await keptExcuse(deps.store, within.townId, id)) !== null;
        throw await unreachable(c, deps, { permission: 'excuses.approve', id, isThere });
      };
      const shownOne = async (): Promise<Excuse> => {
        const [shown] = await shownExcuses(c, deps, [await reached()]);
        if (shown === undefined) throw problem('notFound');
        c.header('etag', versionTag(shown.version));
        return shown;
      };
      const row = await reached();
      if (!mayApprove(c.get('actor').cadreId, row)) throw problem('forbidden');
      if (row.version !== version) throw staleProblem(version, await shownOne());
      if (row.approvedBy !== null) throw problem('conflict');
      try {
        await approveExcuse(deps.store, id, version, byOf(c, 'excuses.approve'));
      } catch (error) {
        if (isStale(error)) throw staleProblem(version, await shownOne());
        throw error;
      }
      await householdsChanged(deps, 'excuses', [row.householdId], {
        townId: within.townId,
        villageIds: [row.villageId],
        cadreIds: [row.holderId, row.askedBy],
      });
      return c.json(await shownOne(), 200);
    });
