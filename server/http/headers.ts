import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

/** Antd writes its styles into the page, so styles may stand inline; scripts may not. MapLibre's worker starts from a blob. */
const policyOf = (outside: readonly string[]): string =>
  [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob: ${outside.join(' ')}`.trim(),
    `connect-src 'self' ${outside.join(' ')}`.trim(),
    `font-src 'self' data:`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');

interface HeadersOptions {
  /** Origins the base map may come from, besides us. */
  readonly outside: readonly string[];
  readonly isHttps: boolean;
}

/** Every answer says: ours alone, framed nowhere, taken for what it says it is, remembered by nobody in between. */
export const securityHeaders = ({ outside, isHttps }: HeadersOptions): MiddlewareHandler<Env> => {
  const policy = policyOf(outside);
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('content-security-policy', policy);
    headers.set('x-content-type-options', 'nosniff');
    headers.set('x-frame-options', 'DENY');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(self)');
    headers.set('x-request-id', c.get('requestId'));
    if (isHttps) headers.set('strict-transport-security', 'max-age=31536000');
    if (c.req.path.startsWith('/api/') && !headers.has('cache-control'))
      headers.set('cache-control', 'private, no-store');
  };
};
