import type { Problem } from '../../server/app.ts';

/** What the server refused, in the reader's language: `title` and `detail` say what happened and what to do. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** The server could not be reached at all: a state, not a fault of the reader's. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'title' in body && typeof body.title === 'string' && 'status' in body;

const messageOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string'
    ? body.message
    : '';

/** Problem details as sent, or made from whatever else a proxy answered. */
export const problemOf = async (answer: Response): Promise<ApiProblem> => {
  const raw = await answer.text();
  let body: unknown = null;
  try {
    body = JSON.parse(raw);
  } catch {
    body = null;
  }
  if (isProblem(body)) return new ApiProblem({ ...body, detail: body.detail ?? '' });
  return new ApiProblem({
    type: 'about:blank',
    title: answer.statusText,
    status: answer.status,
    detail: messageOf(body),
    instance: new URL(answer.url).pathname,
    requestId: answer.headers.get('x-request-id') ?? '',
  });
};

export const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401;
export const isForbidden = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 403 || error.status === 404);

/** A query is tried again when the network or the server stumbled, never when it said no. */
export const isWorthRetrying = (failures: number, error: unknown): boolean =>
  failures < 2 && (error instanceof Unreachable || (error instanceof ApiProblem && error.status >= 502));
