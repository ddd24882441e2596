import { expect, it } from 'vitest';
import { givenStore, givenTown } from '../given.ts';
import { askAs, givenApp } from '../givenApp.ts';
import { declaredRoutes } from '../../server/http/routes.ts';

const store = await givenStore();
await givenTown(store);
const app = await givenApp(store);
const ask = askAs(app);

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary?: string }>>>>;
}

it('describes every route of the API, each with a sentence', async () => {
  const { paths } = (await (await ask('/api/openapi.json')).json()) as Description;
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary }]) => {
      expect(summary, `${method} ${path}`).toBeTruthy();
      return `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`;
    }),
  );
  const routes = declaredRoutes(app)
    .map(({ method, path }) => `${method} ${path.replace(/\{[^}]*\}/g, '')}`)
    .filter((route) => !/ \/api\/(docs|openapi\.json)/.test(route));
  expect(described.sort()).toEqual(expect.arrayContaining([...new Set(routes)].sort()));
});

it('is browsed without a single address outside, and without a script in the page', async () => {
  const page = await ask('/api/docs');
  const html = await page.text();
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(html).not.toMatch(/https?:\/\//);
  expect(html).not.toMatch(/<script(?! src=)/);
  for (const [, asset] of html.matchAll(/(?:src|href)="([^"]+)"/g))
    expect((await ask(asset ?? '')).status, asset).toBe(200);
});

it('says that it works, on which engine and edition', async () => {
  expect(await (await ask('/api/health')).json()).toEqual({
    status: 'ok',
    engine: 'sqlite',
    schemaVersion: store.schemaVersion,
    edition: 1,
  });
});
