import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { allow } from '../../http/allow.ts';
import type { Env } from '../../http/env.ts';
import { ifMatch, versionTag } from '../../http/etag.ts';
import { problem } from '../../http/problem.ts';
import { newRoutes } from '../../http/routes.ts';
import { rememberReplay } from '../../queries/plans/planDrafts.ts';
import { appendLines, type KeptLine, knownLineIds, linesAfter } from '../../queries/plans/planLines.ts';
import { accountNames, planById, type PlanRow } from '../../queries/plans/planRows.ts';
import { leaseMs } from '../../queries/plans/planWrites.ts';
import { body, changeRefusals, json, refusals } from '../answers.ts';
import { byOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import { isDuplicate, isStale } from '../refuse.ts';
import { oneAsked } from '../wire/asked.ts';
import { appendLines as appendBody, planLines } from '../wire/plans.ts';
import { drawnLines } from './drawnLines.ts';
import { holderOf } from './may.ts';
import type { Presence } from './presence.ts';
import { planConflict, reachedPlan, refusePlan } from './reached.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/plans/{id}/operations',
  summary: 'The list of a plan, all of it or what came after a line: who changed what, when and why',
  middleware: [allow('plans.read')],
  request: {
    params: oneAsked,
    query: z.strictObject({ after: z.coerce.number().int().min(0).default(0) }),
  },
  responses: { ...refusals, 200: json(planLines, 'Lines; the ETag is their number') },
});

const appendRoute = createRoute({
  method: 'post',
  path: '/plans/{id}/operations',
  summary: 'Append lines to a draft that I hold; needs If-Match with the number of lines there are',
  description:
    'Each line is done again on the server: one that cannot be done refuses all of them (422, with the kind and place). 412 carries the newer lines. A line sent twice is one line.',
  middleware: [allow('plans.draw')],
  request: { params: oneAsked, body: body(appendBody) },
  responses: { ...changeRefusals, 200: json(planLines, 'The lines as they are kept') },
});

type Sent = z.infer<typeof appendBody>['lines'];

/** The list of a plan: read, and append. */
export const lineRoutes = (deps: Deps, presence: Presence) => {
  const { store } = deps;

  const shown = async (row: PlanRow, lines: readonly KeptLine[]): Promise<z.infer<typeof planLines>> => {
    const names = await accountNames(store, row.townId);
    return {
      items: lines.map(({ by, operation, ...line }) => ({
        ...line,
        operation: { ...operation },
        by: { accountId: by, name: names.get(by) ?? '' },
      })),
      lines: row.lines,
      listFrom: row.listFrom,
    };
  };

  /** Someone appended first: both say where they stand, and the newer lines come with it. */
  const behindProblem = async (row: PlanRow, yours: number) =>
    problem('stale', {
      members: { yours, current: await shown(row, await linesAfter(store, row.townId, row.id, yours)) },
      headers: { etag: versionTag(row.lines) },
    });

  /** The lines that are not kept yet. @throws Problem 422 for a known id with another content */
  const unknownOf = async (row: PlanRow, sent: Sent): Promise<Sent> => {
    const known = await knownLineIds(
      store,
      row.townId,
      row.id,
      sent.map(({ id }) => id),
    );
    return sent.filter(({ id, operation }) => {
      const kept = known.get(id);
      if (kept !== undefined && canonical(kept) !== canonical(operation)) throw problem('otherBody');
      return kept === undefined;
    });
  };

  const refuseUnlessHeld = (c: Context<Env>, row: PlanRow): void => {
    refusePlan(c, deps, 'draw', row);
    if (holderOf(row, deps.now()) !== c.get('actor').accountId) throw planConflict(c, 'notHeld');
  };

  const keptOf = async (row: PlanRow, sent: Sent) => {
    const ids = new Set(sent.map(({ id }) => id));
    return shown(
      row,
      (await linesAfter(store, row.townId, row.id, 0)).filter(({ id }) => ids.has(id)),
    );
  };

  return newRoutes()
    .openapi(listRoute, async (c) => {
      const row = await reachedPlan(c, deps, 'plans.read', c.req.valid('param').id);
      const { accountId } = c.get('actor');
      presence.note(row, accountId, deps.now());
      const lines = await linesAfter(store, row.townId, row.id, c.req.valid('query').after);
      c.header('etag', versionTag(row.lines));
      return c.json(await shown(row, lines), 200);
    })
    .openapi(appendRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { lines: sent } = c.req.valid('json');
      const given = ifMatch(c);
      const row = await reachedPlan(c, deps, 'plans.draw', id);
      const unknown = await unknownOf(row, sent);
      if (unknown.length === 0) return c.json(await keptOf(row, sent), 200);
      refuseUnlessHeld(c, row);
      // What was sent before and is sent again with more stands between the line the page knew of and ours.
      if (given + (sent.length - unknown.length) !== row.lines && given !== row.lines)
        throw await behindProblem(row, given);
      const drawn = await drawnLines(c, deps, row, unknown);
      try {
        const lines = unknown.map((line) => ({ ...line, reason: line.reason === '' ? null : line.reason }));
        const heldUntil = deps.now() + leaseMs;
        const { villageIds } = drawn;
        await appendLines(store, { planId: id, after: row.lines, lines, villageIds, heldUntil }, byOf(c, 'plans.draw'));
      } catch (error) {
        if (!isStale(error) && !isDuplicate(error)) throw error;
        const now = await planById(store, row.townId, id);
        if (now === null) throw problem('notFound');
        refuseUnlessHeld(c, now);
        // The same lines sent twice at once are one.
        if ((await unknownOf(now, sent)).length === 0) return c.json(await keptOf(now, sent), 200);
        throw await behindProblem(now, given);
      }
      rememberReplay(store, row, drawn.replay);
      const kept = await reachedPlan(c, deps, 'plans.draw', id);
      c.header('etag', versionTag(kept.lines));
      return c.json(await keptOf(kept, sent), 200);
    });
};

/** The same operation is the same text, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
