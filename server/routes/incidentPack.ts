import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { createRoute } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import { allow, permissionsOf } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { contentTag, isKnown } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { type PackParts, packReader } from '../queries/responsible/packParts.ts';
import { json, refusals } from './answers.ts';
import type { Deps } from './deps.ts';
import { incidentBriefOf } from './incidents/shown.ts';
import { incidentPack, type IncidentPack } from './wire/responsible.ts';

const packRoute = createRoute({
  method: 'get',
  path: '/incident-pack',
  summary:
    'All the desk needs without a network: people, rosters, boundaries, places, counts; no household. ETag: only what changed makes it new',
  middleware: [allow('responsible.read')],
  responses: { ...refusals, 200: json(incidentPack, 'The pack'), 304: { description: 'Nothing has changed' } },
});

/** The pack as it is sent, without the instant it is known as of, which makes nothing new. */
const packText = ({ town, ground, places, counts, around, incidents }: PackParts, mayReadIncidents: boolean) => {
  const { outsidePhones, ...rest } = around;
  const text = JSON.stringify({
    facts: { ...town.facts, madeAt: undefined },
    ground,
    ...places,
    counts,
    ...rest,
    outsidePhones: outsidePhones.map(({ id, kind, name, phone, villageId, position, version }) => ({
      id,
      kind,
      name,
      phone,
      villageId,
      position,
      version,
    })),
    incidents: mayReadIncidents ? incidents.map(incidentBriefOf) : [],
  });
  return { tag: contentTag(text), text };
};

type Sent = ReturnType<typeof packText>;

/** GET /api/incident-pack. A town's packs, with and without incidents, are written once for all who ask until something changes. */
export const incidentPackRoutes = (deps: Deps) => {
  const read = packReader(deps);
  const sent = new Map<string, { readonly parts: PackParts; readonly made: Sent }>();
  const sentOf = (townId: string, parts: PackParts, mayReadIncidents: boolean): Sent => {
    const key = `${townId} ${mayReadIncidents}`;
    const before = sent.get(key);
    if (before && (Object.keys(parts) as (keyof PackParts)[]).every((part) => before.parts[part] === parts[part]))
      return before.made;
    const made = packText(parts, mayReadIncidents);
    sent.set(key, { parts, made });
    return made;
  };
  return newRoutes().openapi(packRoute, async (c) => {
    const { townId, zone } = c.get('actor');
    const parts = await read({ townId, zone });
    if (parts === null) throw problem('notFound');
    const { tag, text } = sentOf(townId, parts, permissionsOf(c.get('actor')).includes('incidents.read'));
    const madeAt = deps.now();
    // On a 304 too: what is kept in the browser was true until now.
    c.header('x-made-at', String(madeAt));
    if (isKnown(c, tag)) return c.body(null, 304);
    return answerText(c, `{"facts":{"madeAt":${madeAt},${text.slice('{"facts":{'.length)}`);
  });
};

/** The text is at hand; parsing it to write it anew would take longer than all else. It is mostly coordinates, and phones are far away: packed to a quarter. */
const answerText = async (c: Context<Env>, text: string) => {
  c.header('content-type', 'application/json');
  c.header('vary', 'accept-encoding');
  const isPacked = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  if (isPacked) c.header('content-encoding', 'gzip');
  const answer = c.body(isPacked ? new Uint8Array(await promisify(gzip)(text)) : text, 200);
  return answer as Response as Response & TypedResponse<IncidentPack, 200, 'json'>;
};
