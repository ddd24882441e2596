import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { incidentStages } from '#domain/words.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { versionTag } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { incidentById, incidentPage, type IncidentRow, incidentSorts } from '../queries/incidents/incidentRows.ts';
import { body, changeRefusals, json, refusals } from './answers.ts';
import { pageAnswer, pageOfQuery, pointOf } from './asked.ts';
import type { Deps } from './deps.ts';
import { incidentChangeRoutes } from './incidents/change.ts';
import { entryRoutes } from './incidents/entries.ts';
import { homesRoutes } from './incidents/homes.ts';
import { openNewIncident } from './incidents/opening.ts';
import { reachedIncident } from './incidents/reached.ts';
import { recordRoutes } from './incidents/record.ts';
import { reportRoutes } from './incidents/reports.ts';
import { rollRoutes } from './incidents/roll.ts';
import { incidentBriefOf } from './incidents/shown.ts';
import { isDuplicate } from './refuse.ts';
import { askedFlag, oneAsked, pageAsked } from './wire/asked.ts';
import { incidentBrief } from './wire/incidentBrief.ts';
import { incidents, type NewIncident, newIncident } from './wire/incidents.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/incidents',
  summary: 'Incidents, warnings and drills of the town, newest first',
  middleware: [allow('incidents.read')],
  request: {
    query: z.strictObject({
      stage: z.enum(incidentStages).optional(),
      isDrill: askedFlag.optional(),
      ...pageAsked(incidentSorts),
    }),
  },
  responses: { ...refusals, 200: json(incidents, 'A page of incidents') },
});

const openRoute = createRoute({
  method: 'post',
  path: '/incidents',
  summary: 'Open an incident or a warning; sent again with the same id it is the same incident',
  description: 'Whoever answers for its area or point is put on the call list, in calling order, in the same commit.',
  middleware: [allow('incidents.run')],
  request: { body: body(newIncident) },
  responses: { ...changeRefusals, 201: json(incidentBrief, 'The incident; its ETag is its version') },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/incidents/{id}',
  summary: 'One incident; its ETag is its version',
  middleware: [allow('incidents.read')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(incidentBrief, 'The incident') },
});

/** Whether what is kept is what was sent. Changed since, it is told by its id, which was made where it was opened. */
const isSame = (row: IncidentRow, asked: NewIncident, accountId: string): boolean => {
  if (row.createdBy !== accountId || row.isDrill !== asked.isDrill) return false;
  if (row.version > 1) return true;
  const given = [asked.kind, asked.name, asked.level, asked.place, asked.point ?? null, asked.area ?? null];
  const kept = [row.kind, row.name, row.level, row.place, pointOf(row.x, row.y), row.area];
  return JSON.stringify(roundedPoint(given)) === JSON.stringify(kept);
};

/** Points are kept on the grid. */
const roundedPoint = (parts: readonly unknown[]): unknown[] =>
  parts.map((part, place) =>
    place === 4 && Array.isArray(part) ? part.map((degrees) => Math.round(Number(degrees) * 1e7) / 1e7) : part,
  );

/** Incidents: list, open, one, change, and their log, roll call, households, reports and record. */
export const incidentsRoutes = (deps: Deps) => {
  const { store } = deps;

  const asKept = async (c: Context<Env>, asked: NewIncident): Promise<IncidentRow | null> => {
    const { townId, accountId } = c.get('actor');
    const row = await incidentById(store, townId, asked.id);
    if (row !== null && !isSame(row, asked, accountId)) throw problem('otherBody');
    return row;
  };

  const routes = newRoutes()
    .openapi(listRoute, async (c) => {
      const { stage, isDrill, ...page } = c.req.valid('query');
      const { townId } = c.get('actor');
      const found = await incidentPage(store, townId, { ...pageOfQuery(c, page), filter: { stage, isDrill } });
      return c.json(pageAnswer(found, found.items.map(incidentBriefOf)), 200);
    })
    .openapi(openRoute, async (c) => {
      const asked = c.req.valid('json');
      if ((await asKept(c, asked)) === null) {
        try {
          await openNewIncident(c, deps, asked);
        } catch (error) {
          // Sent twice at once: the other one was first. Whether it was the same is seen below.
          if (!isDuplicate(error)) throw error;
        }
      }
      const row = await asKept(c, asked);
      if (row === null) throw problem('duplicate');
      c.header('etag', versionTag(row.version));
      return c.json(incidentBriefOf(row), 201);
    })
    .openapi(oneRoute, async (c) => {
      const row = await reachedIncident(c, deps, c.req.valid('param').id);
      c.header('etag', versionTag(row.version));
      return c.json(incidentBriefOf(row), 200);
    });
  for (const part of [incidentChangeRoutes, entryRoutes, rollRoutes, homesRoutes, reportRoutes, recordRoutes]) {
    routes.route('/', part(deps));
  }
  return routes;
};
