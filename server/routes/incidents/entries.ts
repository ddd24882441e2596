import { createRoute, z } from '@hono/zod-openapi';
import { allow } from '../../http/allow.ts';
import { problem } from '../../http/problem.ts';
import { newRoutes } from '../../http/routes.ts';
import { isInScope, scopeOf } from '../../http/scope.ts';
import { entriesAfter } from '../../queries/incidents/entryRows.ts';
import { body, changeRefusals, json, refusals } from '../answers.ts';
import { byOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import { oneAsked } from '../wire/asked.ts';
import { keptEntries, sentEntries, takenEntries } from '../wire/incidents.ts';
import { deskOf } from './author.ts';
import { enterEntries } from './enter.ts';
import { reachedIncident } from './reached.ts';
import { shownFaults } from './refuseIncident.ts';
import { shownEntries } from './shown.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/incidents/{id}/entries',
  summary: 'The log of an incident, all of it or what came after a number',
  middleware: [allow('incidents.read')],
  request: {
    params: oneAsked,
    query: z.strictObject({ after: z.coerce.number().int().min(0).default(0) }),
  },
  responses: { ...refusals, 200: json(keptEntries, 'Entries in the order in which they came') },
});

const enterRoute = createRoute({
  method: 'post',
  path: '/incidents/{id}/entries',
  summary: 'Enter into the log: up to 500, each kept once however often it is sent',
  description:
    'Sound entries are kept also where another of the batch is refused (`refused`, with its faults); 422 where none is sound. When something happened follows from `ageMs`, so that a wrong clock makes no difference. `seen` is the number of the last entry of its subject that was on the screen: of two who did not know of each other both stand, until an entry `confirmed`.',
  middleware: [allow('incidents.run')],
  request: { params: oneAsked, body: body(sentEntries) },
  responses: { ...changeRefusals, 200: json(takenEntries, 'What became of each') },
});

/** The log of an incident: read, and enter. */
export const entryRoutes = (deps: Deps) => {
  const { store, today } = deps;
  return newRoutes()
    .openapi(listRoute, async (c) => {
      const row = await reachedIncident(c, deps, c.req.valid('param').id);
      const entries = await entriesAfter(store, row.townId, row.id, c.req.valid('query').after);
      return c.json(
        { items: await shownEntries(c, deps, entries), seq: Math.max(row.entries, entries.at(-1)?.seq ?? 0) },
        200,
      );
    })
    .openapi(enterRoute, async (c) => {
      const { entries: sent } = c.req.valid('json');
      const { id } = await reachedIncident(c, deps, c.req.valid('param').id);
      const scope = scopeOf(c, 'incidents.run');
      const entering = {
        incidentId: id,
        sent,
        enterer: deskOf(c, deps),
        today: today(c.get('actor').zone),
        isReached: (villageId: string) => isInScope(scope, villageId),
      };
      const { kept, refused, seq } = await enterEntries(deps, entering, byOf(c, 'incidents.run'));
      const language = c.get('language');
      const told = refused.map(({ id: refusedId, faults }) => ({
        id: refusedId,
        faults: shownFaults(faults, language),
      }));
      if (kept.length === 0) {
        const isOther = refused.every(({ faults }) => faults.every(({ kind }) => kind === 'other-body'));
        if (isOther) throw problem('otherBody');
        const faults = told.flatMap((one) =>
          one.faults.map((fault) => ({
            ...fault,
            path: `entries[${sent.findIndex((entry) => entry.id === one.id)}].${fault.path}`,
          })),
        );
        throw problem('unprocessable', { faults });
      }
      return c.json({ items: await shownEntries(c, deps, kept), seq, refused: told }, 200);
    });
};
