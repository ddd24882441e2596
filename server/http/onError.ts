import type { ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Env } from './env.ts';
import { type Problem, problem, problemAnswer, problemOf } from './problem.ts';

/** Where bugs are written; never what was asked, for that may hold names. */
export interface Log {
  readonly error: (facts: object, message: string) => void;
}

/** Hono's own refusals: broken JSON, a wrong content type. */
const ofHono = (error: unknown): Problem | null => {
  if (!(error instanceof HTTPException)) return null;
  return problem(error.status === 404 ? 'notFound' : error.status === 413 ? 'tooLarge' : 'hostileBody');
};

/** The one place where errors become answers. A bug is opaque to the caller and written to the log under the request's id. */
export const onError = (log: Log): ErrorHandler<Env> => {
  return (error, c) => {
    const asked = { language: c.get('language'), path: c.req.path, requestId: c.get('requestId') };
    const known = problemOf(error) ?? ofHono(error);
    if (known === null) {
      log.error({ err: error, requestId: asked.requestId, method: c.req.method, route: c.req.path }, 'bug');
    }
    return problemAnswer(known ?? problem('bug'), asked);
  };
};

export const onNotFound: NotFoundHandler<Env> = (c) =>
  problemAnswer(problem('notFound'), {
    language: c.get('language'),
    path: c.req.path,
    requestId: c.get('requestId'),
  });
