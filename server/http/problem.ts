import { Duplicate, Overlap, StaleRow, StoreBusy, StoreFull, StoreReadOnly } from '../store/errors.ts';
import type { Language } from './language.ts';
import { type ProblemKind, problemStatus } from './problemKinds.ts';
import { problemSentence } from './text/problems.ts';

/** One thing that is wrong, where it stands in what was sent. `at`: lon, lat. */
export interface Fault {
  readonly path: string;
  readonly kind: string;
  /** In the reader's language. */
  readonly message: string;
  readonly at?: readonly [number, number];
}

export interface ProblemFacts {
  /** In place of the kind's own sentence. */
  readonly detail?: string;
  readonly faults?: readonly Fault[];
  /** Further members of the answer (RFC 9457), e.g. both versions of a stale row. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Not found, stale, forbidden, duplicate …: thrown anywhere under a route, written as RFC 9457 by the one `onError`. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly kind: ProblemKind,
    readonly facts: ProblemFacts = {},
  ) {
    super(kind);
  }
  get status(): (typeof problemStatus)[ProblemKind] {
    return problemStatus[this.kind];
  }
}

export const problem = (kind: ProblemKind, facts: ProblemFacts = {}): Problem => new Problem(kind, facts);

/** What was thrown, as a problem; null for a bug. */
export const problemOf = (error: unknown): Problem | null => {
  if (error instanceof Problem) return error;
  if (error instanceof StaleRow) return problem('stale');
  if (error instanceof Duplicate) return problem('duplicate');
  if (error instanceof Overlap) return problem(error.kind === 'overlap' ? 'overlap' : 'unprocessable');
  if (error instanceof StoreBusy) return problem('busy', { headers: { 'retry-after': '5' } });
  if (error instanceof StoreFull) return problem('full');
  if (error instanceof StoreReadOnly) return problem('readOnly');
  return null;
};

interface Asked {
  readonly language: Language;
  readonly path: string;
  readonly requestId: string;
}

/** The answer to a problem: `application/problem+json`. */
export const problemAnswer = ({ kind, status, facts }: Problem, { language, path, requestId }: Asked): Response => {
  const { title, detail } = problemSentence(kind, language);
  const body = {
    type: `/api/docs#problem-${kind}`,
    title,
    status,
    detail: facts.detail ?? detail,
    instance: path,
    requestId,
    ...(facts.faults === undefined ? {} : { faults: facts.faults }),
    ...facts.members,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'content-language': language === 'zh' ? 'zh-CN' : 'en',
      ...facts.headers,
    },
  });
};
