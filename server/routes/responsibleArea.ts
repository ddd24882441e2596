import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { factIndex } from '#domain/responsible/factIndex.ts';
import { toldAnswer } from '#domain/responsible/toldAnswer.ts';
import { dayAt } from '#domain/time/day.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { wholeForm } from '../http/wholeForm.ts';
import { auditBy } from '../queries/by.ts';
import { type AnsweringTown, answeringTown } from '../queries/responsible/answeringTown.ts';
import { areaAnswerOf, type AskedGround, groundAsked } from '../queries/responsible/areaAnswer.ts';
import { body, changeRefusals, json } from './answers.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { areaProblem, refuseArea } from './incidents/refuseArea.ts';
import { refuseFaults } from './refuse.ts';
import { readAreaUpload } from './responsible/areaUpload.ts';
import { type AskArea, areaAnswer, areaFile, askArea, type WireAreaAnswer } from './wire/responsible.ts';

const areaRoute = createRoute({
  method: 'post',
  path: '/responsible/area',
  summary: 'What an area or a set of cells holds and who answers for it: counts of households and people, no names',
  middleware: [allow('responsible.read')],
  request: { body: body(askArea) },
  responses: { ...changeRefusals, 200: json(areaAnswer, 'The answer') },
});

const fileRoute = createRoute({
  method: 'post',
  path: '/responsible/area-file',
  summary: 'The area in a GeoJSON, KML or CAP 1.2 file; nothing is kept',
  middleware: [allow('responsible.read'), wholeForm],
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.strictObject({
            file: z.custom<File>((value) => value instanceof File).openapi({ type: 'string', format: 'binary' }),
          }),
        },
      },
    },
  },
  responses: { ...changeRefusals, 200: json(areaFile, 'The area, and what a CAP message says of it') },
});

/** What is asked, as numbers of cells or an area that is sound. @throws Problem 422 */
const askedGround = async (
  c: Context<Env>,
  deps: Deps,
  town: AnsweringTown,
  { area, cellIds }: AskArea,
): Promise<AskedGround> => {
  if ((area === undefined) === (cellIds === undefined)) refuseFaults(c, [{ kind: 'area-not-one', path: 'area' }]);
  if (area !== undefined) {
    await refuseArea(c, deps, area);
    return { area };
  }
  const { cells } = factIndex(town.facts);
  const nos = [...new Set(cellIds)].map((id) => cells.get(id)?.no);
  if (nos.includes(undefined)) refuseFaults(c, [{ kind: 'no-such-place', path: 'cellId' }]);
  return { nos: nos.flatMap((no) => no ?? []) };
};

/** Counts under this speak of households one by one (trust.md 3). */
const fewHomes = 5;

/** POST /api/responsible/area and /area-file: counts and staff of the town, for everyone who works in it. */
export const responsibleAreaRoutes = (deps: Deps) =>
  newRoutes()
    .openapi(areaRoute, async (c) => {
      const asking = c.req.valid('json');
      const { townId, zone } = c.get('actor');
      const at = asking.at ?? deps.now();
      const town = await answeringTown(deps, { townId, zone }, at);
      if (town === null) throw problem('notFound');
      const asked = await askedGround(c, deps, town, asking);
      const area = groundAsked(town, asked);
      if (area === null) throw areaProblem(c, [{ kind: 'area-empty' }], 'cellIds');
      const found = await areaAnswerOf(deps, town, { asked, area, day: dayAt(at, zone), at });
      if (found === null) throw problem('notFound');
      const { households, awayHouseholds, emptyHouseholds } = found.counts;
      // So few that a count speaks of somebody: whoever draws round one house is on record before it is answered.
      if ('area' in asked && households + awayHouseholds + emptyHouseholds < fewHomes)
        await deps.store.commit(() => [auditBy(byOf(c, 'responsible.read'), 'responsible.fewHomes', null)]);
      return c.json({ ...found, area, who: toldAnswer(found.who, c.get('language'), zone) } as WireAreaAnswer, 200);
    })
    .openapi(fileRoute, async (c) => {
      const { file } = c.req.valid('form');
      return c.json(await readAreaUpload(c, deps, file), 200);
    });
