import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { rollTokenOf } from '../http/rollToken.ts';
import { newRoutes } from '../http/routes.ts';
import { logOutline } from '../queries/incidents/logOutline.ts';
import { type LinkDeed, makeRollLink, revokeRollLink, rollLinkById } from '../queries/incidents/rollLinks.ts';
import { body, changeRefusals, json } from './answers.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { deskOf } from './incidents/author.ts';
import { reachedIncident } from './incidents/reached.ts';
import { refuseIncident } from './incidents/refuseIncident.ts';
import { isStale } from './refuse.ts';
import { wholeTownOnly } from './roster/refuseRoster.ts';
import { oneAsked } from './wire/asked.ts';
import { newRollLink, rollLink } from './wire/incidents.ts';

const makeRoute = createRoute({
  method: 'post',
  path: '/incidents/{id}/links',
  summary:
    'A link for one cadre on the call list into his or her own roll call; its address is shown once and kept nowhere',
  description:
    'Whoever holds the address reads households, so only who may read them makes it: the desk of the whole town. A new link takes the earlier ones of that cadre back.',
  middleware: [allow('incidents.homes')],
  request: { params: oneAsked, body: body(newRollLink) },
  responses: { ...changeRefusals, 201: json(rollLink, 'The link') },
});

const revokeRoute = createRoute({
  method: 'delete',
  path: '/incidents/{id}/links/{linkId}',
  summary: 'Take a roll-call link back; from then on it opens nothing',
  middleware: [allow('incidents.run')],
  request: { params: oneAsked.extend({ linkId: z.string().min(1).max(64) }) },
  responses: { ...changeRefusals, 204: { description: 'It opens nothing any more' } },
});

/** A link lasts a day, unless the incident ends before. */
const lastsMs = 24 * 3_600_000;

/** The public address of this server: as it is set, else as the reader came to it. */
const originOf = (c: Context<Env>, { settings }: Deps): string => settings.origin ?? new URL(c.req.url).origin;

const deedAtDesk = (c: Context<Env>, deps: Deps, cadreId: string, done: 'made' | 'revoked'): LinkDeed => {
  const at = deps.now();
  const entry = { kind: 'link', subjectId: cadreId, done } as const;
  return { entry: { id: deps.newId(), entry, at, happenedAt: at, seen: 0 }, enterer: deskOf(c, deps) };
};

/** Roll-call links as the desk gives them out and takes them back. */
export const rollLinksRoutes = (deps: Deps) => {
  const { store, now, newId } = deps;
  return newRoutes()
    .openapi(makeRoute, async (c) => {
      const { cadreId } = c.req.valid('json');
      const incident = await reachedIncident(c, deps, c.req.valid('param').id);
      wholeTownOnly(c, 'incidents.homes');
      if (incident.stage === 'ended') refuseIncident(c, [{ kind: 'incident-ended', path: 'kind' }]);
      const { listed } = await logOutline(store, incident.townId, incident.id);
      if (!listed.has(cadreId)) refuseIncident(c, [{ kind: 'not-listed', path: 'subjectId' }]);
      const at = now();
      const link = { id: newId(), incidentId: incident.id, cadreId, createdAt: at, expiresAt: at + lastsMs };
      await makeRollLink(store, link, deedAtDesk(c, deps, cadreId, 'made'), byOf(c, 'incidents.homes'));
      const url = `${originOf(c, deps)}/roll#${rollTokenOf(store.secrets, link.id)}`;
      return c.json({ id: link.id, url, expiresAt: link.expiresAt }, 201);
    })
    .openapi(revokeRoute, async (c) => {
      const { id, linkId } = c.req.valid('param');
      const incident = await reachedIncident(c, deps, id);
      const link = await rollLinkById(store, linkId);
      if (link === null || link.townId !== incident.townId || link.incidentId !== id) throw problem('notFound');
      if (link.revokedAt !== null) return c.body(null, 204);
      try {
        await revokeRollLink(store, link, deedAtDesk(c, deps, link.cadreId, 'revoked'), byOf(c, 'incidents.run'));
      } catch (error) {
        // Another desk was first: it is taken back.
        if (!isStale(error)) throw error;
      }
      return c.body(null, 204);
    });
};
