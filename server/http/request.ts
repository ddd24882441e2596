import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';
import { languageOf } from './language.ts';

/** First of all: a number for the request, the reader's language, and where it came from. */
export const withRequest = (addressOf: (c: Context<Env>) => string): MiddlewareHandler<Env> => {
  return async (c, next) => {
    c.set('requestId', randomUUID());
    c.set('language', languageOf(c.req.header('accept-language')));
    c.set('address', addressOf(c));
    c.set('visitor', null);
    await next();
  };
};
