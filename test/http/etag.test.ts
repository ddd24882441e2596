import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { contentTag, ifMatch, isKnown, versionTag } from '../../server/http/etag.ts';
import { problemOf } from '../../server/http/problem.ts';

const app = new Hono();
app.onError((error) => new Response(null, { status: problemOf(error)?.status ?? 500 }));
app.patch('/', (c) => c.json(ifMatch(c)));
app.get('/', (c) =>
  isKnown(c, contentTag('the colours of a day')) ? c.body(null, 304) : c.text('the colours of a day'),
);

it('row 6: asks a change for the version it was made over: 428 without, 412 where it names none', async () => {
  const change = (headers: Record<string, string>) => app.request('/', { method: 'PATCH', headers });
  expect((await change({})).status).toBe(428);
  for (const tag of ['3', '"abc"', '*', '"3', '"-1"']) expect((await change({ 'if-match': tag })).status).toBe(412);
  expect(await (await change({ 'if-match': versionTag(3) })).json()).toBe(3);
  expect(await (await change({ 'if-match': 'W/"3"' })).json()).toBe(3);
});

it('says 304 to whoever has it already', async () => {
  const first = await app.request('/');
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^W\/"/);
  expect((await app.request('/', { headers: { 'if-none-match': tag } })).status).toBe(304);
  expect((await app.request('/', { headers: { 'if-none-match': `"other", ${tag}` } })).status).toBe(304);
  expect((await app.request('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});
