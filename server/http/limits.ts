import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';
import { jsonFault } from './jsonFault.ts';
import { problem } from './problem.ts';

export interface BodyLimits {
  /** Bytes of a JSON body. */
  readonly jsonBytes: number;
  /** Bytes of an uploaded file, and where files may be sent; `*` stands for one id. */
  readonly uploadBytes: number;
  readonly uploadPaths: readonly string[];
  /** Milliseconds before a body has to keep up; from then on it must have come at `bytesPerSecond` on the whole. */
  readonly graceMs: number;
  readonly bytesPerSecond: number;
}

export const usualLimits: BodyLimits = {
  jsonBytes: 1024 * 1024,
  uploadBytes: 64 * 1024 * 1024,
  uploadPaths: [
    '/api/imports',
    '/api/plans/*/attachments',
    '/api/plans/*/ledger',
    '/api/blocks/*',
    '/api/responsible/area-file',
  ],
  graceMs: 10_000,
  bytesPerSecond: 1024,
};

const isPath = (pattern: string, path: string): boolean => {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, i) => part === '*' || part === given[i]);
};

type Pace = Pick<BodyLimits, 'graceMs' | 'bytesPerSecond'>;

/**
 * The same bytes, as long as there are no more than `limit` and they keep up. Counted while they come, so a chunked body
 * that does not say its length is held to the same limit.
 */
const paced = (
  body: ReadableStream<Uint8Array>,
  limit: number,
  { graceMs, bytesPerSecond }: Pace,
): ReadableStream<Uint8Array> => {
  const reader = body.getReader();
  const startedAt = performance.now();
  let bytes = 0;
  const inTime = async <T>(reading: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      const leftMs = startedAt + graceMs + (bytes / bytesPerSecond) * 1000 - performance.now();
      timer = setTimeout(() => reject(problem('slowBody', { headers: { connection: 'close' } })), Math.max(0, leftMs));
    });
    return Promise.race([reading, late]).finally(() => clearTimeout(timer));
  };
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const fail = (reason: unknown): void => {
        controller.error(reason);
        reader.cancel().catch(() => undefined);
      };
      try {
        const { done, value } = await inTime(reader.read());
        if (done) return controller.close();
        bytes += value.byteLength;
        if (bytes > limit) return fail(problem('tooLarge', { headers: { connection: 'close' } }));
        controller.enqueue(value);
      } catch (error) {
        fail(error);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
};

const typeOf = (c: Context): string => (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** Puts `body` in place of what was sent. */
const withBody = (c: Context<Env>, body: string | ReadableStream<Uint8Array>): void => {
  const { url, method, headers, signal } = c.req.raw;
  const duplex = typeof body === 'string' ? {} : { duplex: 'half' as const };
  c.req.raw = new Request(url, { method, headers, signal, body, ...duplex });
};

const hasBody = (c: Context): boolean => c.req.raw.body !== null && c.req.header('content-length') !== '0';

/** Whether a length or a transfer coding says that a body comes; where neither does, Node still hands over a stream, of nothing. */
const isAnnounced = (c: Context): boolean =>
  c.req.header('content-length') !== undefined || c.req.header('transfer-encoding') !== undefined;

/**
 * Before any handler: a body is JSON (or, where files are sent, a file), no longer than allowed, comes fast enough, is not
 * nested without end and names no `__proto__`. 413, 415, 408, 400.
 */
export const bodyLimits = (limits: BodyLimits): MiddlewareHandler<Env> => {
  return async (c, next) => {
    const { body } = c.req.raw;
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || body === null || !hasBody(c)) return next();
    const isUpload = limits.uploadPaths.some((path) => isPath(path, c.req.path)) && typeOf(c) !== 'application/json';
    const limit = isUpload ? limits.uploadBytes : limits.jsonBytes;
    const isOtherType = !isUpload && typeOf(c) !== 'application/json';
    if (isOtherType && isAnnounced(c)) throw problem('wrongType');
    if (Number(c.req.header('content-length') ?? 0) > limit)
      throw problem('tooLarge', { headers: { connection: 'close' } });
    const slow = paced(body, limit, limits);
    if (isUpload) {
      withBody(c, slow);
      return next();
    }
    const text = await new Response(slow).text();
    if (isOtherType && text === '') return next();
    if (isOtherType) throw problem('wrongType');
    if (jsonFault(text) !== null) throw problem('hostileBody');
    withBody(c, text);
    return next();
  };
};
