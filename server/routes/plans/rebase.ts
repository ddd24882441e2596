import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { GridLine } from '#domain/boundary/operation.ts';
import type { RebaseChoice, RebaseConflict } from '#domain/plan/rebase.ts';
import { allow } from '../../http/allow.ts';
import type { Env } from '../../http/env.ts';
import { ifMatch, versionTag } from '../../http/etag.ts';
import type { Language } from '../../http/language.ts';
import { newRoutes } from '../../http/routes.ts';
import { planFault } from '../../http/text/planFaults.ts';
import { rebaseConflict } from '../../http/text/rebaseConflicts.ts';
import type { PlanRow } from '../../queries/plans/planRows.ts';
import { latestEdition } from '../../queries/plans/publish/publishPlan.ts';
import { type RebasedPlan, rebasedPlan, rebasePlan } from '../../queries/plans/rebasePlan.ts';
import { body, changeRefusals, json, refusals } from '../answers.ts';
import { byOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import { oneAsked } from '../wire/asked.ts';
import { plan, type PlanConflicts, planConflicts, rebasePlan as rebaseBody } from '../wire/plans.ts';
import type { Presence } from './presence.ts';
import { planConflict, reachedPlan, refusePlan } from './reached.ts';
import { planAnswer, staleAsShown } from './shown.ts';

const seqs = z
  .string()
  .regex(/^\d{1,9}(,\d{1,9})*$/)
  .max(20_000)
  .optional();

const conflictsRoute = createRoute({
  method: 'get',
  path: '/plans/{id}/rebase',
  summary: 'What stands against a draft since another plan was published, line by line with both versions',
  middleware: [allow('plans.read')],
  request: {
    params: oneAsked,
    query: z.strictObject({
      /** Lines decided so far, by `seq` with commas between. */
      mine: seqs,
      theirs: seqs,
    }),
  },
  responses: { ...refusals, 200: json(planConflicts, 'Conflicts; none where it can be carried over as it is') },
});

const rebaseRoute = createRoute({
  method: 'post',
  path: '/plans/{id}/rebase',
  summary: 'Put a draft onto the newest edition as decided; needs If-Match with the number of lines',
  description:
    'Every conflict must be decided: 409 carries those that are not. The lines drawn before stay as history.',
  middleware: [allow('plans.draw')],
  request: { params: oneAsked, body: body(rebaseBody) },
  responses: { ...changeRefusals, 200: json(plan, 'The draft over the newest edition') },
});

const onMap = (line: GridLine): [number, number][] =>
  Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i]! / 1e7, line[2 * i + 1]! / 1e7]);

const shownConflict = (conflict: RebaseConflict, language: Language): PlanConflicts['items'][number] => ({
  id: String(conflict.seq),
  seq: conflict.seq,
  operation: { ...conflict.deed },
  kind: conflict.why,
  message: rebaseConflict(conflict.why, language),
  on: conflict.on,
  at: conflict.at && [conflict.at[0], conflict.at[1]],
  before: conflict.edges.map(({ before }) => onMap(before)),
  mine: conflict.edges.flatMap(({ mine }) => mine.map(onMap)),
  theirs: conflict.edges.flatMap(({ theirs }) => theirs.map(onMap)),
  words: conflict.words,
  faults: conflict.faults.map((fault) => planFault(fault, language).message),
  choices: conflict.canKeepMine ? ['mine', 'theirs'] : ['theirs'],
});

const shownConflicts = (given: RebasedPlan, language: Language): PlanConflicts => {
  const { id, no, name, effectiveFrom } = given.edition;
  return {
    edition: { id, no, name, effectiveFrom },
    items: given.conflicts.map((conflict) => shownConflict(conflict, language)),
    clean: given.deeds.length,
    dropped: [...given.dropped],
  };
};

const choicesOf = (mine: string | undefined, theirs: string | undefined): Map<number, RebaseChoice> =>
  new Map([
    ...(mine?.split(',') ?? []).map((seq) => [Number(seq), 'mine'] as const),
    ...(theirs?.split(',') ?? []).map((seq) => [Number(seq), 'theirs'] as const),
  ]);

/** A draft that another publication overtook: what stands against it, and onto the newest edition. */
export const rebaseRoutes = (deps: Deps, presence: Presence) => {
  const { store, newId } = deps;

  const carriedOver = async (
    c: Context<Env>,
    row: PlanRow,
    choices: ReadonlyMap<number, RebaseChoice>,
  ): Promise<RebasedPlan> => {
    const latest = await latestEdition(store, row.townId);
    const today = deps.today(c.get('actor').zone);
    const found = latest && (await rebasedPlan(store, row, { editionId: latest.id, choices, today }));
    if (found === null) throw planConflict(c, 'editionGone');
    return found;
  };

  return newRoutes()
    .openapi(conflictsRoute, async (c) => {
      const { mine, theirs } = c.req.valid('query');
      const row = await reachedPlan(c, deps, 'plans.read', c.req.valid('param').id);
      return c.json(shownConflicts(await carriedOver(c, row, choicesOf(mine, theirs)), c.get('language')), 200);
    })
    .openapi(rebaseRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { editionId, choices } = c.req.valid('json');
      const lines = ifMatch(c);
      const row = await reachedPlan(c, deps, 'plans.draw', id);
      if (row.lines !== lines) throw await staleAsShown(c, deps, presence, { row, version: lines });
      refusePlan(c, deps, 'rebase', row);
      if (!row.isBehind) throw planConflict(c, 'notBehind');
      const found = await carriedOver(c, row, new Map(choices.map(({ id: seq, choice }) => [Number(seq), choice])));
      if (found.edition.id !== editionId) throw planConflict(c, 'changedMeanwhile');
      if (found.conflicts.length > 0)
        throw planConflict(c, 'undecided', { conflicts: shownConflicts(found, c.get('language')) });
      try {
        await rebasePlan(store, row, found, { newId, by: byOf(c, 'plans.draw') });
      } catch (error) {
        throw await staleAsShown(c, deps, presence, { row, version: lines, error });
      }
      const after = await reachedPlan(c, deps, 'plans.draw', id);
      c.header('etag', versionTag(after.lines));
      return c.json(await planAnswer(c, deps, presence, after), 200);
    });
};
