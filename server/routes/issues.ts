import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { hasIdentityNumber } from '#domain/identityNumber.ts';
import { issueKinds } from '#domain/words.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { ifMatch, versionTag } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import type { Permission } from '../http/access.ts';
import { groundOf } from '../queries/cellAtPoint.ts';
import { closeIssue, keptIssue, noteIssueRevealed } from '../queries/issueWrites.ts';
import { type IssueRow, issueFor, issuePage, issueSorts, openedWords } from '../queries/issues.ts';
import { body, changeRefusals, json, refusals } from './answers.ts';
import { lookingOf, pageAnswer, pageOfQuery } from './asked.ts';
import { byOf } from './by.ts';
import { issuesChanged } from './changed.ts';
import type { Deps } from './deps.ts';
import { openNewIssue } from './issues/open.ts';
import { shownIssues } from './issues/shown.ts';
import { isDuplicate, isStale, refuseFaults, staleProblem, unreachable } from './refuse.ts';
import { askedDay, askedId, oneAsked, pageAsked } from './wire/asked.ts';
import { closeIssue as closeIssueBody, issue, type NewIssue, newIssue, revealedIssue } from './wire/care.ts';
import { pageOf, revealFor } from './wire/people.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/issues',
  summary: 'Issues in my scope as they stood on a day, newest first',
  middleware: [allow('issues.read')],
  request: {
    query: z.strictObject({
      asOf: askedDay.optional(),
      kind: z.enum(issueKinds).optional(),
      state: z.enum(['open', 'closed']).optional(),
      village: askedId.optional(),
      cell: askedId.optional(),
      household: askedId.optional(),
      cadre: askedId.optional(),
      ...pageAsked(issueSorts),
    }),
  },
  responses: { ...refusals, 200: json(pageOf(issue), 'A page of issues') },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/issues/{id}',
  summary: 'One issue; its ETag is its version',
  middleware: [allow('issues.read')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(issue, 'The issue') },
});

const createIssueRoute = createRoute({
  method: 'post',
  path: '/issues',
  summary: 'Open an issue; sent again with the same id it is the same issue',
  middleware: [allow('issues.create')],
  request: { body: body(newIssue) },
  responses: { ...changeRefusals, 201: json(issue, 'The issue as it is kept') },
});

const closeRoute = createRoute({
  method: 'post',
  path: '/issues/{id}/close',
  summary: 'Close an issue with its outcome and the answer given; needs If-Match',
  middleware: [allow('issues.close')],
  request: { params: oneAsked, body: body(closeIssueBody) },
  responses: { ...changeRefusals, 200: json(issue, 'The issue as it is kept') },
});

const revealRoute = createRoute({
  method: 'post',
  path: '/issues/{id}/reveal',
  summary: 'The words of an issue, for a purpose that goes to the audit',
  middleware: [allow('households.reveal')],
  request: { params: oneAsked, body: body(revealFor) },
  responses: { ...changeRefusals, 200: json(revealedIssue, 'The words') },
});

/** The issue, where the reader may reach it. @throws Problem 404 */
const reached = async (c: Context<Env>, deps: Deps, permission: Permission, id: string): Promise<IssueRow> => {
  const { within, today } = lookingOf(c, deps, permission);
  const row = await issueFor(deps.store, within, today, id);
  if (row !== null) return row;
  const isThere = (await keptIssue(deps.store, within.townId, id)) !== null;
  throw await unreachable(c, deps, { permission, id, isThere });
};

const shownOne = async (c: Context<Env>, deps: Deps, row: IssueRow) => {
  const [shown] = await shownIssues(c, deps, [row]);
  if (shown === undefined) throw problem('notFound');
  return shown;
};

/** The issue kept under the id of a new one, if it is the same (trust.md, row 21); null if there is none. */
const asKept = async (c: Context<Env>, deps: Deps, body: NewIssue) => {
  const { townId } = c.get('actor');
  const kept = await keptIssue(deps.store, townId, body.id);
  if (kept === null) return null;
  const isSame =
    kept.kind === body.kind &&
    openedWords(deps.store, { id: kept.id, sealedTitle: kept.title, sealedAnswer: null }).title === body.title &&
    kept.householdId === (body.householdId ?? null) &&
    (body.cellId === undefined || kept.cellId === body.cellId) &&
    (body.dueOn === undefined || kept.dueOn === body.dueOn) &&
    (body.cadreId === undefined || kept.cadreId === body.cadreId) &&
    kept.x === (body.point === undefined ? null : Math.round(body.point[0] * 1e7)) &&
    kept.y === (body.point === undefined ? null : Math.round(body.point[1] * 1e7));
  if (!isSame) throw problem('otherBody');
  // Whoever opened it is answered, also where it is now another's to settle; what is shown of it is the scope's.
  const { within, today } = lookingOf(c, deps, 'issues.create');
  const row = await issueFor(deps.store, { ...within, whole: true }, today, body.id);
  return row === null ? null : shownOne(c, deps, row);
};

/** Issues: list, one, open, close, and their words by reveal. */
export const issuesRoutes = (deps: Deps) => {
  const ground = groundOf(deps.store);
  return newRoutes()
    .openapi(listRoute, async (c) => {
      const { asOf, kind, state, village, cell, household, cadre, ...page } = c.req.valid('query');
      const filter = {
        kind,
        isOpen: state === undefined ? undefined : state === 'open',
        villageId: village,
        cellId: cell,
        householdId: household,
        cadreId: cadre,
      };
      const found = await issuePage(deps.store, lookingOf(c, deps, 'issues.read', asOf), {
        ...pageOfQuery(c, page),
        filter,
      });
      return c.json(pageAnswer(found, await shownIssues(c, deps, found.items)), 200);
    })
    .openapi(oneRoute, async (c) => {
      const row = await reached(c, deps, 'issues.read', c.req.valid('param').id);
      c.header('etag', versionTag(row.version));
      return c.json(await shownOne(c, deps, row), 200);
    })
    .openapi(createIssueRoute, async (c) => {
      const body = c.req.valid('json');
      const before = await asKept(c, deps, body);
      if (before !== null) return c.json(before, 201);
      try {
        await openNewIssue(c, deps, ground, body);
      } catch (error) {
        // Sent twice at once: the other one was first. Whether it was the same is seen below.
        if (!isDuplicate(error)) throw error;
      }
      const kept = await asKept(c, deps, body);
      if (kept === null) throw problem('duplicate');
      return c.json(kept, 201);
    })
    .openapi(closeRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { outcome, answer } = c.req.valid('json');
      const version = ifMatch(c);
      const row = await reached(c, deps, 'issues.close', id);
      if (row.version !== version) throw staleProblem(version, await shownOne(c, deps, row));
      if (row.closedOn !== null) throw problem('conflict');
      if (hasIdentityNumber(answer)) refuseFaults(c, [{ kind: 'identity-number', path: 'answer' }]);
      const { today } = lookingOf(c, deps, 'issues.close');
      try {
        await closeIssue(deps.store, { id, version, outcome, answer, closedOn: today }, byOf(c, 'issues.close'));
      } catch (error) {
        if (!isStale(error)) throw error;
        throw staleProblem(version, await shownOne(c, deps, await reached(c, deps, 'issues.close', id)));
      }
      await issuesChanged(deps, {
        townId: c.get('actor').townId,
        villageIds: [row.villageId],
        cadreIds: [row.cadreId, row.holderId],
      });
      const closed = await reached(c, deps, 'issues.close', id);
      c.header('etag', versionTag(closed.version));
      return c.json(await shownOne(c, deps, closed), 200);
    })
    .openapi(revealRoute, async (c) => {
      const row = await reached(c, deps, 'households.reveal', c.req.valid('param').id);
      await noteIssueRevealed(deps.store, row.id, byOf(c, 'households.reveal'), c.req.valid('json').purpose);
      return c.json({ id: row.id, ...openedWords(deps.store, row) }, 200);
    });
};
