import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';
import { problem } from './problem.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host || null : null);

/**
 * Refuses a change asked for by another site's page. Browsers say where they come from on every unsafe method; a caller that
 * says nothing is no browser and carries nobody's cookie against his will. (Hono's `csrf()` lets JSON through.)
 */
export const sameOrigin = (ownOrigin: string | null): MiddlewareHandler<Env> => {
  return async (c, next) => {
    if (!safeMethods.has(c.req.method)) {
      const site = c.req.header('sec-fetch-site');
      if (site !== undefined && site !== 'same-origin' && site !== 'none') throw problem('crossSite');
      const origin = c.req.header('origin');
      const ours = [
        c.req.header('host') ?? new URL(c.req.url).host,
        ...(ownOrigin === null ? [] : [hostOf(ownOrigin)]),
      ];
      if (origin !== undefined && !ours.includes(hostOf(origin))) throw problem('crossSite');
    }
    await next();
  };
};
