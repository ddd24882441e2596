import { problemOf, Unreachable } from './problem.ts';
import { t } from '../text/text.ts';
import { unreachableText } from '../text/unreachable.ts';
import { noteReached } from './reach.ts';

export type Params = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** `/cells` + { asOf } → `/api/cells?asOf=…`; empty parameters are left out. */
export const addressOf = (path: string, params: Params = {}): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const query = search.toString();
  return `/api${path}${query ? `?${query}` : ''}`;
};

/** Shown where a thing could not be done, so in the language of the page and not in the browser's words. */
const saidUnreachable = (): string =>
  t(unreachableText, document.documentElement.lang.startsWith('en') ? 'en' : 'zh').says;

/** An answer, or what the server said against it in the language of the page. @throws ApiProblem, Unreachable */
export const answered = async (address: string, init: RequestInit): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set('accept-language', document.documentElement.lang);
  let answer: Response;
  try {
    answer = await fetch(address, { credentials: 'same-origin', ...init, headers });
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') throw reason;
    noteReached(false);
    throw new Unreachable(saidUnreachable(), { cause: reason });
  }
  // A gateway that says so for the server is no answer of the server's.
  if (answer.status === 502 || answer.status === 504) {
    noteReached(false);
    throw new Unreachable(saidUnreachable());
  }
  noteReached(true);
  if (!answer.ok) throw await problemOf(answer);
  return answer;
};

/** GET, JSON or GeoJSON. The caller names the wire type; the server validates it. */
export const get = async <T>(path: string, params?: Params, signal?: AbortSignal): Promise<T> => {
  const answer = await answered(addressOf(path, params), {
    headers: { accept: 'application/json' },
    signal: signal ?? null,
  });
  return (await answer.json()) as T;
};

export interface Sending {
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** The version this change was made over; required by the server for every change of a row. */
  readonly version?: number;
  readonly signal?: AbortSignal;
  /** To be finished also when the page is left meanwhile; for a few bytes only. */
  readonly isFarewell?: boolean;
}

export const send = async <T>(
  path: string,
  { method = 'POST', body, version, signal, isFarewell = false }: Sending = {},
): Promise<T> => {
  const isForm = body instanceof FormData;
  const headers = new Headers({ accept: 'application/json' });
  if (!isForm) headers.set('content-type', 'application/json');
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  const answer = await answered(addressOf(path), {
    method,
    headers,
    body: isForm ? body : JSON.stringify(body ?? {}),
    signal: signal ?? null,
    keepalive: isFarewell,
  });
  const raw = await answer.text();
  return (raw === '' ? undefined : JSON.parse(raw)) as T;
};
