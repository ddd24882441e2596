import { z } from '@hono/zod-openapi';
import { problem } from './wire/work.ts';

/** The JSON answer of a route, for its description. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** A JSON body that a route takes. */
export const body = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { 'application/json': { schema } },
});

const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

/** The refusals every route may answer with. */
export const refusals = {
  400: refused('Something sent is not right; `faults` names each field'),
  401: refused('Nobody is signed in'),
  403: refused('The role does not permit it'),
  404: refused('Absent, or out of the territory'),
};

/** The refusals of a change of a row. */
export const changeRefusals = {
  ...refusals,
  409: refused('In conflict with what is there'),
  412: refused('Changed by someone else since; both versions'),
  422: refused('Against a rule'),
  428: refused('`If-Match` is missing'),
};

export const idParam = z.object({ id: z.string().min(1).max(64) });
