import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { allow } from '../http/allow.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { standingOf } from '../http/standing.ts';
import { auditBy } from '../queries/by.ts';
import { jobOf, jobsOf } from '../queries/jobs.ts';
import { changeRefusals, json, refusals } from './answers.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { ownJob } from './imports/ownJob.ts';
import { shownJob } from './imports/shownJob.ts';
import { oneAsked } from './wire/asked.ts';
import { job } from './wire/imports.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/jobs',
  summary: 'My latest jobs, newest first',
  middleware: [allow('jobs.read')],
  responses: { ...refusals, 200: json(z.object({ items: z.array(job) }), 'At most 20') },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/jobs/{id}',
  summary: 'One job of mine: state, progress, what was found',
  middleware: [allow('jobs.read')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(job, 'The job') },
});

const eventsRoute = createRoute({
  method: 'get',
  path: '/jobs/{id}/events',
  summary: 'Server-sent events: `{ state, progress }` of a job of mine, until it waits or ends',
  middleware: [allow('jobs.read')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: { description: 'text/event-stream', content: { 'text/event-stream': {} } } },
});

const cancelRoute = createRoute({
  method: 'post',
  path: '/jobs/{id}/cancel',
  summary: 'End a job of mine; nothing of it stays',
  middleware: [allow('jobs.read')],
  request: { params: oneAsked },
  responses: { ...changeRefusals, 200: json(job, 'The job, cancelled') },
});

/** A quiet stream looks again after so long. */
const beatMs = 5000;

/** Jobs: list, one, follow, cancel. */
export const jobsRoutes = (deps: Deps) => {
  const { store, jobs } = deps;
  return newRoutes()
    .openapi(listRoute, async (c) => {
      const { townId, accountId } = c.get('actor');
      const rows = await jobsOf(store, { townId, accountId, limit: 20 });
      return c.json({ items: await Promise.all(rows.map((row) => shownJob(deps, row, c.get('language')))) }, 200);
    })
    .openapi(oneRoute, async (c) => {
      const own = await ownJob(c, deps, c.req.valid('param').id);
      return c.json(await shownJob(deps, own, c.get('language')), 200);
    })
    .openapi(eventsRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { townId } = await ownJob(c, deps, id);
      const actor = c.get('actor');
      const standing = () => standingOf(store, actor, { now: Date.now(), today: deps.today(actor.zone) });
      c.header('x-accel-buffering', 'no');
      return streamSSE(c, async (stream) => {
        let wake: () => void = () => undefined;
        let isNew = true;
        const unwatch = jobs.watch(id, () => {
          isNew = true;
          wake();
        });
        stream.onAbort(() => wake());
        try {
          while (!stream.aborted) {
            const row = await jobOf(store, townId, id);
            if (row === null || (await standing()) === null) break;
            isNew = false;
            const progress = jobs.progressOf(id) ?? row.progress;
            await stream.writeSSE({ data: JSON.stringify({ state: row.state, progress }) });
            if (row.state !== 'checking' && row.state !== 'running') break;
            await new Promise<void>((resolve) => {
              if (isNew) return resolve();
              const timer = setTimeout(resolve, beatMs);
              wake = () => {
                clearTimeout(timer);
                resolve();
              };
            });
          }
        } finally {
          unwatch();
        }
      });
    })
    .openapi(cancelRoute, async (c) => {
      const { townId, id, kind } = await ownJob(c, deps, c.req.valid('param').id);
      const isSuggestion = kind === 'balance' || kind === 'groups';
      const audit = [auditBy(byOf(c, 'jobs.read'), isSuggestion ? 'suggestion.cancel' : 'import.cancel', id)];
      if (!(await jobs.cancel({ townId, id }, audit))) throw problem('conflict');
      return c.json(await shownJob(deps, await ownJob(c, deps, id), c.get('language')), 200);
    });
};
