import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { pages } from '../../server/http/pages.ts';
import { newRoutes } from '../../server/http/routes.ts';

const parent = mkdtempSync(join(tmpdir(), 'lianhu-'));
afterAll(() => rmSync(parent, { recursive: true }));
const folder = join(parent, 'web');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>联户</title>');
writeFileSync(join(folder, 'assets', 'main-1a2b.js'), 'export {};');
writeFileSync(join(parent, 'secret.json'), '{}');

const app = newRoutes();
app.use(pages(folder));

it('gives the page for every page address, and each file by its name', async () => {
  for (const path of ['/', '/accounts', '/cells/12']) {
    expect(await (await app.request(path)).text()).toContain('联户');
  }
  const script = await app.request('/assets/main-1a2b.js');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect(script.headers.get('content-type')).toContain('javascript');
  expect((await app.request('/')).headers.get('cache-control')).toBe('no-cache');
});

it('compresses what it gives to those who can read it', async () => {
  const answer = await app.request('/', { headers: { 'accept-encoding': 'gzip' } });
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toContain('联户');
});

it('gives nothing from outside its folder, and nothing in place of the API', async () => {
  for (const path of [
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/none.js',
    '/api/none',
    '/tiles/none',
  ]) {
    expect((await app.request(path)).status, path).toBe(404);
  }
});
