import { createRoute } from '@hono/zod-openapi';
import { allow } from '../../http/allow.ts';
import { problem } from '../../http/problem.ts';
import { newRoutes } from '../../http/routes.ts';
import { isInScope, scopeOf } from '../../http/scope.ts';
import { incidentSentence } from '../../http/text/incidentFaults.ts';
import { auditBy } from '../../queries/by.ts';
import { logOutline } from '../../queries/incidents/logOutline.ts';
import { homesOfIncident } from '../../queries/responsible/incidentHomes.ts';
import { changeRefusals, json } from '../answers.ts';
import { byOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import { oneAsked } from '../wire/asked.ts';
import { incidentHomes } from '../wire/incidents.ts';
import { reachedIncident } from './reached.ts';

const homesRoute = createRoute({
  method: 'post',
  path: '/incidents/{id}/homes',
  summary: 'The households of an open incident with their people, in the order to move; goes to the audit',
  description:
    'The help each household needs, never why. Kept on a device for 72 hours at most (`expiresAt`). 409 for a warning and after the end.',
  middleware: [allow('incidents.homes')],
  request: { params: oneAsked },
  responses: { ...changeRefusals, 200: json(incidentHomes, 'Households') },
});

/** How long a device may keep them. */
const keptMs = 72 * 3_600_000;

/** Households in full: for the desk, in an incident that is open, and nowhere else. */
export const homesRoutes = (deps: Deps) => {
  const { store, now, today } = deps;
  return newRoutes().openapi(homesRoute, async (c) => {
    const row = await reachedIncident(c, deps, c.req.valid('param').id);
    if (row.stage !== 'open') {
      const fault = { kind: row.stage === 'warning' ? 'homes-in-warning' : 'homes-after-end', path: 'stage' } as const;
      const message = incidentSentence(fault, c.get('language'));
      throw problem('conflict', { detail: message, faults: [{ ...fault, message }] });
    }
    const scope = scopeOf(c, 'incidents.homes');
    const { homes: accounted } = await logOutline(store, row.townId, row.id);
    const homes =
      row.area === null ? [] : await homesOfIncident(deps, row.townId, row.area, today(c.get('actor').zone), accounted);
    const madeAt = now();
    const items = homes
      .filter(({ villageId }) => isInScope(scope, villageId))
      .map(({ point, needs, ...home }) => ({
        ...home,
        point: point === null ? null : ([...point] as [number, number]),
        needs: [...needs],
      }));
    // Nobody's name leaves before it is noted on disk that it was asked for, of how many, and whether for a drill.
    const purpose = `${items.length}${row.isDrill ? ' drill' : ''}`;
    await store.commit(() => [auditBy(byOf(c, 'incidents.homes'), 'incident.homes', row.id, purpose)]);
    return c.json({ madeAt, expiresAt: madeAt + keptMs, items }, 200);
  });
};
