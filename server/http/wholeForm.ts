import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';
import { problem } from './problem.ts';

/**
 * Takes a form with a file, read to its end before it is parsed, so that one too long or too slow is told as such and not
 * as a form that cannot be read. @throws Problem 415 for anything but a form
 */
export const wholeForm: MiddlewareHandler<Env> = async (c, next) => {
  if (!/^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')) throw problem('wrongType');
  const { url, method, headers, body } = c.req.raw;
  c.req.raw = new Request(url, { method, headers, body: await new Response(body).arrayBuffer() });
  await next();
};
