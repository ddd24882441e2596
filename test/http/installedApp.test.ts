import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Hono } from 'hono';
import type { Env } from '../../server/http/env.ts';
import { pages } from '../../server/http/pages.ts';
import { givenFolder } from '../given.ts';

const folder = givenFolder();
mkdirSync(join(folder, 'assets'), { recursive: true });
for (const [file, text] of [
  ['index.html', '<!doctype html>'],
  ['sw.js', 'self.addEventListener("fetch", () => undefined);'],
  ['manifest.webmanifest', '{}'],
  ['assets/page-1a2b3c.js', 'export {};'],
] as const)
  writeFileSync(join(folder, file), text);
const app = new Hono<Env>();
app.use(pages(folder));

describe('the installed app', () => {
  it('asks for its service worker anew each time, so that a new version is found', async () => {
    const answer = await app.request('/sw.js');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-type')).toContain('text/javascript');
  });

  it('says what its manifest is, and keeps only what never changes for long', async () => {
    expect((await app.request('/manifest.webmanifest')).headers.get('content-type')).toContain('manifest+json');
    expect((await app.request('/assets/page-1a2b3c.js')).headers.get('cache-control')).toContain('immutable');
  });

  it('gives the page of a roll-call link without knowing whose it is: the secret never comes to the server', async () => {
    const answer = await app.request('/roll');
    expect(await answer.text()).toBe('<!doctype html>');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });
});
