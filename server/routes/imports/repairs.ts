import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { landless } from '#domain/boundary/repair/landless.ts';
import type { RepairChoices } from '#domain/boundary/repair/repaired.ts';
import { importProblemText } from '../../files/text/problemText.ts';
import { allow } from '../../http/allow.ts';
import type { Env } from '../../http/env.ts';
import { problem } from '../../http/problem.ts';
import { newRoutes } from '../../http/routes.ts';
import { importRequestOf } from '../../jobs/import/request.ts';
import type { RepairSheet } from '../../jobs/import/repairSheet.ts';
import { type JobRow, moveJob } from '../../queries/jobs.ts';
import { keptFile } from '../../queries/keptFiles.ts';
import { body, changeRefusals, json, refusals } from '../answers.ts';
import type { Deps } from '../deps.ts';
import { isStale } from '../refuse.ts';
import { oneAsked } from '../wire/asked.ts';
import { repairOwners, repairs, type Repairs } from '../wire/repairs.ts';
import { ownJob } from './ownJob.ts';

const sheetRoute = createRoute({
  method: 'get',
  path: '/imports/{id}/repairs',
  summary: 'The overlaps and gaps of a file of cells, who may have each, and what is decided; afterwards the report',
  middleware: [allow('imports.run')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(repairs, 'What may be chosen') },
});

const chooseRoute = createRoute({
  method: 'put',
  path: '/imports/{id}/repairs',
  summary: 'Say who gets which overlap or gap; `run` then imports the repaired cells once each has an owner',
  middleware: [allow('imports.run')],
  request: { params: oneAsked, body: body(repairOwners) },
  responses: { ...changeRefusals, 200: json(repairOwners, 'As decided now') },
});

/** What is kept of a dirty file of cells. @throws Problem 404 where there is nothing to repair */
const sheetOf = ({ store }: Deps, job: JobRow): RepairSheet => {
  const bytes = keptFile(store, job.id, 'repair');
  if (bytes === null) throw problem('notFound');
  return JSON.parse(bytes.toString('utf8')) as RepairSheet;
};

/** An import whose overlaps and gaps are given to somebody, one by one. */
export const repairRoutes = (deps: Deps) =>
  newRoutes()
    .openapi(sheetRoute, async (c) => {
      const job = await ownJob(c, deps, c.req.valid('param').id);
      const { cells, disputes, report } = sheetOf(deps, job);
      const owners = Object.fromEntries(importRequestOf(job.request).repairs ?? []);
      // As written by the job's thread: the shapes of the wire.
      return c.json({ cells, disputes, owners, report } as unknown as Repairs, 200);
    })
    .openapi(chooseRoute, async (c) => {
      const job = await ownJob(c, deps, c.req.valid('param').id);
      const { owners } = c.req.valid('json');
      refuseStrangers(sheetOf(deps, job), owners);
      const request = { ...job.request, repairs: owners };
      try {
        await moveJob(deps.store, job, { from: ['waiting'], to: 'waiting', request });
      } catch (error) {
        if (isStale(error)) throw problem('conflict');
        throw error;
      }
      return c.json({ owners }, 200);
    });

/** @throws Problem 422 for an owner who neither claims the ground nor borders it, or for ground that is not disputed */
function refuseStrangers({ disputes }: RepairSheet, owners: Readonly<Record<string, number>>): void {
  const byNo = new Map(disputes.map((dispute) => [String(dispute.no), dispute]));
  const faults = Object.entries(owners).flatMap(([no, owner]) =>
    byNo.get(no)?.candidates.some((one) => one.owner === owner)
      ? []
      : [{ path: `owners.${no}`, kind: 'not-a-candidate', message: String(owner) }],
  );
  if (faults.length > 0) throw problem('unprocessable', { faults });
}

/**
 * Whether every overlap and gap of an import has an owner, so that it may run.
 * @throws Problem 409 while some have none, or a cell would be left without ground; 404 when the list is gone
 */
export function refuseHalfRepaired(c: Context<Env>, deps: Deps, job: JobRow): void {
  const { disputes, cells } = sheetOf(deps, job);
  const choices: RepairChoices = importRequestOf(job.request).repairs ?? new Map();
  const left = disputes.filter(({ no }) => !choices.has(no)).length;
  if (left > 0) throw problem('conflict', { detail: importProblemText('repairsLeft', { left }, c.get('language')) });
  const bare = landless(disputes, choices);
  if (bare.length === 0) return;
  const names = cells.filter(({ no }) => bare.includes(no)).map(({ name }) => name);
  throw problem('conflict', {
    detail: importProblemText('repairLandless', { names: names.join('、') }, c.get('language')),
  });
}
