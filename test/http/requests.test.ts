import { createRoute, z } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import { anyone } from '../../server/http/allow.ts';
import { securityHeaders } from '../../server/http/headers.ts';
import { bodyLimits, usualLimits } from '../../server/http/limits.ts';
import { onError, onNotFound } from '../../server/http/onError.ts';
import { sameOrigin } from '../../server/http/origin.ts';
import { problem } from '../../server/http/problem.ts';
import { withRequest } from '../../server/http/request.ts';
import { declaredRoutes, newRoutes } from '../../server/http/routes.ts';
import { lonLat } from '../../server/routes/wire/geometry.ts';
import { Duplicate, Overlap, StaleRow, StoreBusy, StoreFull, StoreReadOnly } from '../../server/store/errors.ts';

const thing = createRoute({
  method: 'post',
  path: '/api/things',
  middleware: [anyone()],
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ name: z.string().max(5), deep: z.unknown().optional(), point: lonLat.optional() }),
        },
      },
    },
  },
  responses: { 200: { description: 'back' } },
});

/** A small app behind the same gates as the real one. */
const givenApp = (limits: Partial<typeof usualLimits> = {}) => {
  const logged: object[] = [];
  const app = newRoutes();
  app.onError(onError({ error: (facts) => logged.push(facts) }));
  app.notFound(onNotFound);
  app.use(
    withRequest(() => 'here'),
    securityHeaders({ outside: [], isHttps: false }),
    sameOrigin('https://lianhu.example'),
  );
  app.use(bodyLimits({ ...usualLimits, ...limits }));
  app.openapi(thing, (c) => c.json({ name: c.req.valid('json').name }));
  app.post('/api/imports', anyone(), async (c) => c.json({ bytes: (await c.req.arrayBuffer()).byteLength }));
  app.get('/api/fails/:how', anyone(), (c) => {
    const failures: Record<string, Error> = {
      stale: new StaleRow('x'),
      busy: new StoreBusy('x'),
      full: new StoreFull('x'),
      readOnly: new StoreReadOnly('x'),
      duplicate: new Duplicate('units.code'),
      overlap: new Overlap('grants', 'overlap'),
      missing: problem('notFound'),
      bug: new TypeError('王秀英 is not a function'),
    };
    throw failures[c.req.param('how')] ?? new Error('unknown');
  });
  return { app, logged };
};

const { app, logged } = givenApp();
const post = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }, to = app) =>
  to.request('/api/things', {
    method: 'POST',
    body,
    headers,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });

const streamOf = (chunks: Iterable<string>, pauseMs = 0): ReadableStream<Uint8Array> => {
  const rest = chunks[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      const { done, value } = rest.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
};

describe('row 17: a change asked for by another site', () => {
  const body = '{"name":"a"}';
  const json = { 'content-type': 'application/json' };
  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['a fetch from another site', { 'sec-fetch-site': 'cross-site' }],
    ['a fetch from a sibling site', { 'sec-fetch-site': 'same-site', origin: 'https://lianhu.example' }],
  ])('is 403: %s', async (_what, headers) => {
    expect((await post(body, { ...json, ...headers })).status).toBe(403);
  });

  it('is let through from our own page and from no browser at all', async () => {
    expect(
      (await post(body, { ...json, origin: 'https://lianhu.example', 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(200);
    expect((await post(body)).status).toBe(200);
  });
});

describe('row 18: bodies too long or too slow', () => {
  it('is 413 by its own word, and 413 when it comes in chunks without one', async () => {
    expect((await post(`{"name":"${'x'.repeat(1024 * 1024)}"}`)).status).toBe(413);
    const endless = (function* () {
      yield '{"name":"';
      for (;;) yield 'x'.repeat(100_000);
    })();
    expect((await post(streamOf(endless))).status).toBe(413);
  });

  it('is 408 when it drips, while others are answered', async () => {
    const hurried = givenApp({ graceMs: 30, bytesPerSecond: 1000 }).app;
    const dripping = (function* () {
      for (;;) yield ' ';
    })();
    const slow = post(streamOf(dripping, 5), undefined, hurried);
    expect((await post('{"name":"a"}', undefined, hurried)).status).toBe(200);
    expect((await slow).status).toBe(408);
  });

  it('takes a file where files are sent, up to their own limit', async () => {
    const small = givenApp({ uploadBytes: 2000 }).app;
    const send = (bytes: number) =>
      small.request('/api/imports', {
        method: 'POST',
        body: new Uint8Array(bytes),
        headers: { 'content-type': 'application/octet-stream' },
      });
    expect(await (await send(2000)).json()).toEqual({ bytes: 2000 });
    expect((await send(2001)).status).toBe(413);
  });
});

describe('row 19: what is not what it should be', () => {
  it('is let through without a content type where nothing is sent', async () => {
    const { app: open } = givenApp();
    open.delete('/api/things', anyone(), (c) => c.body(null, 204));
    const deleting = async (chunks: readonly string[]) => {
      const asked = { method: 'DELETE', body: streamOf(chunks), duplex: 'half' };
      return open.request('/api/things', asked);
    };
    expect((await deleting([])).status).toBe(204);
    expect((await deleting(['{}'])).status).toBe(415);
  });

  it('is 415 without a content type or with a wrong one', async () => {
    expect((await post(streamOf(['{"name":"a"}']), {})).status).toBe(415);
    expect((await post('name=a', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await post('{"name":"a"}', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('is 400 with a key nobody asked for, which is named', async () => {
    const answer = await post('{"name":"a","role":"sysadmin"}');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ faults: [{ path: 'role', kind: 'unknownKey' }] });
  });

  it('is 400 with __proto__, written plainly or in escapes', async () => {
    expect((await post('{"name":"a","__proto__":{"isAdmin":true}}')).status).toBe(400);
    expect((await post('{"name":"a","deep":{"\\u005f_proto__":1}}')).status).toBe(400);
  });

  it('is 400 nested 200,000 deep, broken, or empty', async () => {
    expect((await post(`{"name":"a","deep":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)).status).toBe(400);
    expect((await post('{"name":')).status).toBe(400);
    expect((await post('')).status).toBe(400);
  });

  it('counts brackets inside text as text', async () => {
    expect((await post(`{"name":"a","deep":"${'['.repeat(1000)}\\""}`)).status).toBe(200);
  });
});

describe('rows 2 and 3: a place that is nowhere on earth', () => {
  it.each(['[1e308, 25]', '[1e999, 25]', '[null, 25]', '["102", 25]', '[102, -90.5]', '[]', 'null'])(
    'is 422, named: %s',
    async (point) => {
      const answer = await post(`{"name":"a","point":${point}}`);
      expect(answer.status).toBe(422);
      expect((await answer.json()).faults[0].kind).toBe('coordinate-out-of-range');
    },
  );

  it('is told apart from one with latitude first, which is offered the right way round', async () => {
    const answer = await post('{"name":"a","point":[25.03, 102.71]}');
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      faults: [{ path: 'point.1', kind: 'latitude-longitude-swapped', at: [102.71, 25.03] }],
    });
  });

  it('is broken JSON when it is no number at all', async () => {
    expect((await post('{"name":"a","point":[NaN, 25]}')).status).toBe(400);
  });
});

describe('a refusal', () => {
  it.each([
    ['stale', 412],
    ['busy', 503],
    ['full', 507],
    ['readOnly', 503],
    ['duplicate', 409],
    ['overlap', 409],
    ['missing', 404],
    ['bug', 500],
  ])('of kind %s is %i, in the reader’s language, under a request number', async (how, status) => {
    const ask = (language: string) => app.request(`/api/fails/${how}`, { headers: { 'accept-language': language } });
    const [zh, en] = [await ask('zh-CN,zh;q=0.9,en;q=0.8'), await ask('en-GB,en')];
    expect(zh.status).toBe(status);
    expect(zh.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const [said, inEnglish] = [await zh.json(), await en.json()];
    expect(said).toMatchObject({ status, instance: `/api/fails/${how}`, requestId: zh.headers.get('x-request-id') });
    expect(said.title).toMatch(/^[\u4e00-\u9fff，、 ]+$/);
    expect(inEnglish.title).not.toBe(said.title);
  });

  it('of a bug says nothing of it to the caller, and everything to the log', async () => {
    const answer = await app.request('/api/fails/bug');
    expect(await answer.text()).not.toContain('王秀英');
    expect(JSON.stringify(logged.at(-1))).toContain(answer.headers.get('x-request-id'));
  });

  it('for an address that does not exist is a 404 like any other', async () => {
    const answer = await app.request('/api/nothing');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ type: '/api/docs#problem-notFound' });
  });
});

describe('every answer', () => {
  it('lets no other site frame it, script it or remember it', async () => {
    const { headers } = await app.request('/api/fails/missing');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("worker-src 'self' blob:");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toMatch(/no-store/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('an app', () => {
  it('does not start with a route that does not say who may call it', () => {
    const careless = newRoutes();
    careless.get('/open', anyone(), (c) => c.text('ok'));
    careless.get('/forgotten', (c) => c.text('oops'));
    expect(() => declaredRoutes(careless)).toThrow('GET /forgotten');
  });

  it('lists what its routes say, those of mounted nouns too', () => {
    const whole = newRoutes();
    whole.route('/api', newRoutes().get('/inside', anyone(), (c) => c.text('ok')) as ReturnType<typeof newRoutes>);
    expect(declaredRoutes(whole)).toEqual<ReturnType<typeof declaredRoutes>>([
      { method: 'GET', path: '/api/inside', declares: 'anyone' },
    ]);
  });
});
