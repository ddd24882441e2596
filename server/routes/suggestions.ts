import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Draft } from '#domain/plan/draft.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { isInScope, scopeOf } from '../http/scope.ts';
import { suggestionFault } from '../http/text/suggestionFaults.ts';
import type { Asked } from '../jobs/suggest/asked.ts';
import { openJob } from '../queries/jobs.ts';
import { draftToday } from '../queries/plans/planDrafts.ts';
import { body, changeRefusals, json, refusals } from './answers.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { ownJob } from './imports/ownJob.ts';
import { planConflict, reachedPlan } from './plans/reached.ts';
import { shownSuggestion } from './suggestions/shown.ts';
import { oneAsked } from './wire/asked.ts';
import { type AskSuggestion, askSuggestion, suggestion } from './wire/suggestions.ts';

const askRoute = createRoute({
  method: 'post',
  path: '/plans/{id}/suggestions',
  summary: 'Ask how some cells of a draft could be balanced, or groups formed in them; a job that may be cancelled',
  middleware: [allow('plans.draw')],
  request: { params: oneAsked, body: body(askSuggestion) },
  responses: { ...changeRefusals, 202: json(suggestion, 'The suggestion, being worked out') },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/plans/{id}/suggestions/{jobId}',
  summary: 'A suggestion of mine: its progress, then two or three alternatives with their numbers and deeds',
  middleware: [allow('plans.draw')],
  request: { params: oneAsked.extend({ jobId: z.string().min(1).max(64) }) },
  responses: { ...refusals, 200: json(suggestion, 'The suggestion') },
});

/**
 * The cells asked for, in the draft: those named, or a village's that are neither dedicated nor locked. Ground that is not
 * the reader's is absent. @throws Problem 404
 */
const cellsAsked = (c: Context<Env>, draft: Draft, { cells, villageId }: AskSuggestion): number[] => {
  const scope = scopeOf(c, 'plans.draw');
  if (cells === undefined && villageId === undefined) throw problem('invalid');
  if (villageId !== undefined && !isInScope(scope, villageId)) throw problem('notFound');
  const ofVillage = [...draft.cells.values()].filter(
    (cell) => cell.villageId === villageId && !cell.isDedicated && !draft.lockedCells.has(cell.no),
  );
  const nos = [...new Set(cells ?? ofVillage.map(({ no }) => no))].sort((a, b) => a - b);
  const isAbsent = (no: number): boolean => {
    const cell = draft.cells.get(no);
    return cell === undefined || !isInScope(scope, cell.villageId);
  };
  if (nos.some(isAbsent)) throw problem('notFound');
  return nos;
};

/** Suggestions for a draft: asked for, followed, looked at. They change nothing; what is accepted is drawn like any deed. */
export const suggestionsRoutes = (deps: Deps) => {
  const { store, jobs, newId } = deps;

  const requestOf = (c: Context<Env>, draft: Draft, planId: string, asked: AskSuggestion): Asked => {
    const cells = cellsAsked(c, draft, asked);
    if (asked.kind === 'balance')
      return { kind: 'balance', planId, cells, seed: asked.seed, tolerance: asked.tolerance };
    const villageIds = [...new Set(cells.map((no) => draft.cells.get(no)?.villageId ?? ''))];
    const [villageId] = asked.villageId === undefined ? villageIds : [asked.villageId];
    if (villageId === undefined || villageIds.length > 1) {
      const kind = villageId === undefined ? 'no-households' : 'two-villages';
      const fault = { kind, villageIds } as const;
      throw problem('unprocessable', {
        faults: [{ path: 'cells', kind, message: suggestionFault(fault, c.get('language')) }],
      });
    }
    const least = asked.least ?? draft.base.settings.radiatingAtLeast;
    const { groupsPerCadre, who, eligibleIds, seed } = asked;
    return {
      kind: 'groups',
      planId,
      cells,
      seed,
      villageId,
      least,
      most: asked.most ?? least + 3,
      groupsPerCadre,
      who,
      eligibleIds,
    };
  };

  return newRoutes()
    .openapi(askRoute, async (c) => {
      const { townId, zone } = c.get('actor');
      const row = await reachedPlan(c, deps, 'plans.draw', c.req.valid('param').id);
      if (row.state !== 'draft') throw planConflict(c, 'notDraft');
      const today = deps.today(zone);
      const drawn = await draftToday(store, row, today);
      if (drawn === null) throw planConflict(c, 'editionGone');
      const request = requestOf(c, drawn.draft, row.id, c.req.valid('json'));
      const id = newId();
      const { kind } = request;
      await openJob(store, { id, kind, noun: null, fileName: null, request: { ...request } }, byOf(c, 'plans.draw'));
      void jobs.startSuggestion({ townId, id }, today);
      return c.json(shownSuggestion(deps, await ownJob(c, deps, id), c.get('language')), 202);
    })
    .openapi(oneRoute, async (c) => {
      const { id, jobId } = c.req.valid('param');
      await reachedPlan(c, deps, 'plans.draw', id);
      const job = await ownJob(c, deps, jobId);
      const isOfPlan = (job.kind === 'balance' || job.kind === 'groups') && job.request['planId'] === id;
      if (!isOfPlan) throw problem('notFound');
      return c.json(shownSuggestion(deps, job, c.get('language')), 200);
    });
};
