import { createRoute, z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import type { AskedHousehold } from '#domain/responsible/responsibleAt.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { householdOn, keptHousehold } from '../queries/households.ts';
import { answeringTown } from '../queries/responsible/answeringTown.ts';
import { groupHeldBy } from '../queries/responsible/groupHeldBy.ts';
import { changeRefusals, json, refusals } from './answers.ts';
import { lookingOf } from './asked.ts';
import type { Deps } from './deps.ts';
import { unreachable } from './refuse.ts';
import { answerText } from './responsible/answerText.ts';
import { askedPoint } from './responsible/askedPoint.ts';
import { askedId } from './wire/asked.ts';
import { answer, type WireAnswer } from './wire/responsible.ts';

/** Instants a town may be asked about: its own time, not a slip of the keyboard. */
const askedInstant = z.coerce.number().int().min(Date.UTC(2000)).max(Date.UTC(2100));
/** Its range is judged by hand: a swapped pair is told as such. */
const askedDegrees = z
  .string()
  .min(1)
  .max(400)
  .transform(Number)
  .refine((value) => !Number.isNaN(value))
  .openapi({ type: 'number', example: 102.71 });

const pointRoute = createRoute({
  method: 'get',
  path: '/responsible',
  summary: 'Who answers for a point at an instant: the cells there, people in calling order each with the reason, gaps',
  middleware: [allow('responsible.read')],
  request: {
    query: z.strictObject({
      lon: askedDegrees,
      lat: askedDegrees,
      /** UTC milliseconds; now when left out. */
      at: askedInstant.optional(),
      /** Its group's cadre comes after lead and backup. */
      household: askedId.optional(),
    }),
  },
  responses: { ...refusals, 422: changeRefusals[422], 200: json(answer, 'The answer') },
});

/** Who looks after a household; staff data, but only of a household in the reader's scope. @throws Problem 404 */
const holderOf = async (c: Context<Env>, deps: Deps, id: string): Promise<AskedHousehold> => {
  const looking = lookingOf(c, deps, 'responsible.read');
  const row = await householdOn(deps.store, looking, id);
  if (row === null) {
    const isThere = (await keptHousehold(deps.store, looking.within.townId, id)) !== null;
    throw await unreachable(c, deps, { permission: 'responsible.read', id, isThere });
  }
  return row.groupId === null
    ? { groupCadreId: null, groupSince: null }
    : groupHeldBy(deps.store, looking.within.townId, row.groupId, looking.asOf);
};

/** GET /api/responsible: staff data, of the whole town for everyone who works in it. */
export const responsibleRoutes = (deps: Deps) =>
  newRoutes().openapi(pointRoute, async (c) => {
    const { lon, lat, at, household } = c.req.valid('query');
    const { townId, zone } = c.get('actor');
    const instant = at ?? deps.now();
    const town = await answeringTown(deps, { townId, zone }, instant);
    if (town === null) throw problem('notFound');
    const place = askedPoint(c, { lon, lat }, town.bbox);
    const holder = household === undefined ? undefined : await holderOf(c, deps, household);
    const text = answerText(town, { place, at: instant, household: holder, language: c.get('language') });
    return c.body(text, 200, { 'content-type': 'application/json' }) as Response as Response &
      TypedResponse<WireAnswer, 200, 'json'>;
  });
