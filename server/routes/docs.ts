import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { anyone } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { newRoutes } from '../http/routes.ts';

const page = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>Lianhu API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="swagger-ui"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`;

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });`;

const folder = (): string => dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const asset = (body: string, type: string): Response =>
  new Response(body, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'private, max-age=3600' },
  });

/** The description of every route of `app`, and a page to browse it: both from here, nothing from outside. */
export const docsRoutes = (app: OpenAPIHono<Env>) => {
  const routes = newRoutes();
  routes.get('/openapi.json', anyone(), (c) =>
    c.json(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'Lianhu 联户',
          version: '1',
          description: 'Who looks after whom, on any day. Errors are RFC 9457.',
        },
      }),
    ),
  );
  routes.get('/docs', anyone(), () => asset(page, 'text/html'));
  routes.get('/docs/start.js', anyone(), () => asset(start, 'text/javascript'));
  routes.get('/docs/swagger-ui.css', anyone(), () =>
    asset(readFileSync(join(folder(), 'swagger-ui.css'), 'utf8'), 'text/css'),
  );
  routes.get('/docs/swagger-ui-bundle.js', anyone(), () =>
    asset(readFileSync(join(folder(), 'swagger-ui-bundle.js'), 'utf8'), 'text/javascript'),
  );
  return routes;
};
