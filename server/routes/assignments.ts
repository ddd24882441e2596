import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type AssignmentClaim, assignmentFaults } from '#domain/assignment.ts';
import { assignmentRoles } from '#domain/words.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { ifMatch, versionTag } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { isInScope } from '../http/scope.ts';
import {
  assignmentById,
  assignmentPage,
  type AssignmentRow,
  assignmentSorts,
  assignmentsOfCell,
  endAssignment,
  keepAssignment,
  placeOf,
} from '../queries/assignments.ts';
import { cadreNames } from '../queries/people.ts';
import { isUnit } from '../queries/units.ts';
import { body, changeRefusals, json, refusals } from './answers.ts';
import { lookingOf, pageAnswer, pageOfQuery } from './asked.ts';
import { byOf } from './by.ts';
import { peopleChanged } from './changed.ts';
import type { Deps } from './deps.ts';
import { isDuplicate, isStale, refuseFaults, staleProblem, unreachable } from './refuse.ts';
import { askedDay, askedFlag, askedId, oneAsked, pageAsked } from './wire/asked.ts';
import {
  type Assignment,
  assignment,
  endAssignment as endBody,
  type NewAssignment,
  newAssignment,
  pageOf,
} from './wire/people.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/assignments',
  summary: 'Who answers for what on a day; with all=true on all days',
  middleware: [allow('map.read')],
  request: {
    query: z.strictObject({
      asOf: askedDay.optional(),
      all: askedFlag.optional(),
      role: z.enum(assignmentRoles).optional(),
      cadre: askedId.optional(),
      unit: askedId.optional(),
      cell: askedId.optional(),
      division: askedId.optional(),
      site: askedId.optional(),
      ...pageAsked(assignmentSorts),
    }),
  },
  responses: { ...refusals, 200: json(pageOf(assignment), 'A page of assignments') },
});

const createAssignmentRoute = createRoute({
  method: 'post',
  path: '/assignments',
  summary: 'Appoint; sent again with the same id it is the same assignment',
  middleware: [allow('assignments.change')],
  request: { body: body(newAssignment) },
  responses: { ...changeRefusals, 201: json(assignment, 'The assignment as it is kept') },
});

const endRoute = createRoute({
  method: 'post',
  path: '/assignments/{id}/end',
  summary: 'End an assignment on a day; needs If-Match',
  middleware: [allow('assignments.change')],
  request: { params: oneAsked, body: body(endBody) },
  responses: { ...changeRefusals, 200: json(assignment, 'The assignment as it is kept') },
});

const shownAssignments = async (
  { store }: Deps,
  townId: string,
  rows: readonly AssignmentRow[],
): Promise<Assignment[]> => {
  const cadres = await cadreNames(
    store,
    townId,
    rows.map(({ cadreId }) => cadreId),
  );
  return rows.map(({ villageId: _village, ...row }) => ({
    ...row,
    cadreName: row.cadreId === null ? null : (cadres.get(row.cadreId)?.name ?? ''),
  }));
};

const claimOf = (sent: NewAssignment, today: string): AssignmentClaim & { readonly id: string } => ({
  id: sent.id,
  role: sent.role,
  cadreId: sent.cadreId ?? null,
  unitId: sent.unitId ?? null,
  divisionId: sent.divisionId ?? null,
  cellId: sent.cellId ?? null,
  siteId: sent.siteId ?? null,
  from: sent.from ?? today,
  to: sent.to ?? null,
});

/** Checks an appointment and keeps it. @throws Problem 404 | 422 */
const appoint = async (c: Context<Env>, deps: Deps, sent: NewAssignment): Promise<void> => {
  const { store } = deps;
  const { within, today } = lookingOf(c, deps, 'assignments.change');
  const { townId } = within;
  const claim = claimOf(sent, today);
  const place = await placeOf(store, townId, today, claim);
  const placeId = claim.cellId ?? claim.divisionId ?? claim.siteId;
  if (placeId !== null && (place === null || !isInScope(within, place.villageId))) {
    throw await unreachable(c, deps, { permission: 'assignments.change', id: placeId, isThere: place !== null });
  }
  const others = async () => (claim.cellId === null ? [] : assignmentsOfCell(store, townId, claim.cellId));
  const isCadre = claim.cadreId === null || (await cadreNames(store, townId, [claim.cadreId])).has(claim.cadreId);
  refuseFaults(c, [
    ...assignmentFaults(claim, await others()),
    ...(isCadre ? [] : [{ kind: 'no-such-cadre', path: 'cadreId' } as const]),
    ...(claim.unitId === null || (await isUnit(store, townId, claim.unitId))
      ? []
      : [{ kind: 'no-such-unit', path: 'unitId' } as const]),
    ...(claim.from < today && sent.reason === undefined ? [{ kind: 'reason-missing', path: 'reason' } as const] : []),
  ]);
  try {
    const why = sent.reason === undefined ? null : { id: deps.newId(), reason: sent.reason };
    await keepAssignment(store, claim, byOf(c, 'assignments.change'), why);
  } catch (error) {
    // Someone else was appointed while we looked: say who and since when.
    if (isStale(error)) refuseFaults(c, assignmentFaults(claim, await others()));
    throw error;
  }
};

/** The assignment kept under the id of a new one, if it is the same (trust.md, row 21); null if there is none. */
const asKept = async (c: Context<Env>, deps: Deps, sent: NewAssignment): Promise<Assignment | null> => {
  const { townId } = c.get('actor');
  const kept = await assignmentById(deps.store, townId, sent.id);
  if (kept === null) return null;
  const claim = claimOf(sent, sent.from ?? kept.from);
  const keys = ['role', 'cadreId', 'unitId', 'divisionId', 'cellId', 'siteId', 'from', 'to'] as const;
  if (keys.some((key) => kept[key] !== claim[key])) throw problem('otherBody');
  const [shown] = await shownAssignments(deps, townId, [kept]);
  return shown ?? null;
};

/** Assignments: list, appoint, end. Staff data: everyone signed in to the town reads it. */
export const assignmentsRoutes = (deps: Deps) => {
  const { store } = deps;
  const answer = async (c: Context<Env>, townId: string, id: string): Promise<Assignment> => {
    const row = await assignmentById(store, townId, id);
    const [shown] = row === null ? [] : await shownAssignments(deps, townId, [row]);
    if (shown === undefined) throw problem('notFound');
    c.header('etag', versionTag(shown.version));
    return shown;
  };
  return newRoutes()
    .openapi(listRoute, async (c) => {
      const { asOf, all, role, cadre, unit, cell, division, site, ...page } = c.req.valid('query');
      const looking = lookingOf(c, deps, 'map.read', asOf);
      const filter = {
        role,
        cadreId: cadre,
        unitId: unit,
        cellId: cell,
        divisionId: division,
        siteId: site,
        asOf: all === true ? undefined : looking.asOf,
      };
      const found = await assignmentPage(store, looking.within.townId, filter, pageOfQuery(c, page));
      return c.json(pageAnswer(found, await shownAssignments(deps, looking.within.townId, found.items)), 200);
    })
    .openapi(createAssignmentRoute, async (c) => {
      const sent = c.req.valid('json');
      const before = await asKept(c, deps, sent);
      if (before !== null) return c.json(before, 201);
      try {
        await appoint(c, deps, sent);
      } catch (error) {
        // Sent twice at once: the other one was first. Whether it was the same is seen below.
        if (!isDuplicate(error)) throw error;
      }
      await peopleChanged(deps, c.get('actor').townId);
      const kept = await asKept(c, deps, sent);
      if (kept === null) throw problem('duplicate');
      return c.json(kept, 201);
    })
    .openapi(endRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { within, today } = lookingOf(c, deps, 'assignments.change');
      const { to = today, reason = null } = c.req.valid('json');
      const version = ifMatch(c);
      const row = await assignmentById(store, within.townId, id);
      if (row === null || !isInScope(within, row.villageId)) {
        throw await unreachable(c, deps, { permission: 'assignments.change', id, isThere: row !== null });
      }
      if (row.version !== version) throw staleProblem(version, await answer(c, within.townId, id));
      refuseFaults(c, [
        ...(to <= row.from ? [{ kind: 'days-reversed', path: 'to' } as const] : []),
        ...(to < today && reason === null ? [{ kind: 'reason-missing', path: 'reason' } as const] : []),
      ]);
      try {
        const asked = { row, version, to, reason, changeId: deps.newId() };
        await endAssignment(store, asked, byOf(c, 'assignments.change'));
      } catch (error) {
        if (isStale(error)) throw staleProblem(version, await answer(c, within.townId, id));
        throw error;
      }
      await peopleChanged(deps, within.townId);
      return c.json(await answer(c, within.townId, id), 200);
    });
};
