import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { givenStore, givenTown, newId, townId } from '../given.ts';
import { type Ask, givenApp, givenReader } from '../givenApp.ts';

let store: Store;
let grid: Ask;
let leader: Ask;
let desk: Ask;

const planId = 'plan-1';
const json = async (answer: Promise<Response>) => (await answer).json() as Promise<Record<string, unknown>>;

beforeAll(async () => {
  store = await givenStore();
  await givenTown(store);
  const app = await givenApp(store);
  grid = await givenReader(app, store, { role: 'grid' });
  leader = await givenReader(app, store, { role: 'leader' });
  desk = await givenReader(app, store, { role: 'desk' });
  await store.commit((write) => [
    write.insert(store.t.plans).values({
      townId,
      id: planId,
      name: '李家湾界线调整',
      state: 'draft',
      baseEditionId: 'edition-1',
      createdBy: newId('account'),
      createdAt: 1,
    }),
  ]);
});

describe('remarks to a plan', () => {
  it('stand at their place, and the same remark sent twice is one', async () => {
    const remark = { id: randomUUID(), at: [106.9871234, 30.4567891], text: '这里应沿河走' };
    for (const _ of [1, 2]) expect((await leader(`/api/plans/${planId}/comments`, { body: remark })).status).toBe(201);
    const { items } = await json(grid(`/api/plans/${planId}/comments`));
    expect(items).toMatchObject([{ id: remark.id, at: remark.at, text: remark.text, settled: null, version: 1 }]);
  });

  it('stand on earth', async () => {
    for (const at of [
      [1e308, 30],
      [106, 999],
    ]) {
      const answer = await leader(`/api/plans/${planId}/comments`, { body: { id: randomUUID(), at, text: '这里' } });
      expect([400, 422]).toContain(answer.status);
    }
    const { items } = await json(grid(`/api/plans/${planId}/comments`));
    expect(JSON.stringify(items)).not.toContain('999');
    expect((items as { text: string }[]).filter(({ text }) => text === '这里')).toEqual([]);
  });

  it('are settled once: who comes second is shown how it stands', async () => {
    const id = randomUUID();
    await leader(`/api/plans/${planId}/comments`, { body: { id, text: '文号待补' } });
    const settle = () =>
      grid(`/api/plans/${planId}/comments/${id}/settle`, { body: {}, headers: { 'if-match': '"1"' } });
    expect((await settle()).status).toBe(200);
    const second = await settle();
    expect(second.status).toBe(412);
    expect(await second.json()).toMatchObject({ current: { id, version: 2 } });
  });

  it('keep no identity numbers, and are not for the emergency desk', async () => {
    const text = '户主 11010519491231002X 不同意';
    const refused = await leader(`/api/plans/${planId}/comments`, { body: { id: randomUUID(), text } });
    expect(refused.status).toBe(422);
    expect((await desk(`/api/plans/${planId}/comments`)).status).toBe(403);
  });
});

describe('papers filed with a plan', () => {
  const send = async (bytes: Uint8Array, name: string, id = randomUUID()) => {
    const form = new FormData();
    form.set('id', id);
    form.set('file', new File([new Uint8Array(bytes)], name));
    return grid(`/api/plans/${planId}/attachments`, {
      method: 'POST',
      form,
    });
  };
  const pdf = new TextEncoder().encode('%PDF-1.7 请示');

  it('come back byte for byte, under a name without a path', async () => {
    const sent = await send(pdf, '../关于调整网格的请示.pdf');
    expect(sent.status).toBe(201);
    const { id } = (await sent.json()) as { id: string };
    const { items } = await json(leader(`/api/plans/${planId}/attachments`));
    expect(items).toMatchObject([{ id, name: '关于调整网格的请示.pdf', bytes: pdf.byteLength }]);
    const back = await leader(`/api/plans/${planId}/attachments/${id}`);
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(pdf);
    expect(back.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('lie sealed in the database', async () => {
    const rows = await store.read.select().from(store.t.planAttachments);
    expect(rows.length).toBeGreaterThan(0);
    for (const { content } of rows) expect(content).not.toContain(Buffer.from(pdf).toString('base64'));
  });

  it('are refused when they are something else than they say', async () => {
    const answer = await send(new TextEncoder().encode('<script>'), 'a.pdf');
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ faults: [{ kind: 'paper-kind' }] });
  });
});

describe('block layers', () => {
  const put = async (layer: string, features: unknown[]) => {
    const form = new FormData();
    form.set('file', new File([JSON.stringify({ type: 'FeatureCollection', features })], 'blocks.geojson'));
    return grid(`/api/blocks/${layer}`, {
      method: 'PUT',
      form,
    });
  };
  const square = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  };
  const line = {
    type: 'LineString',
    coordinates: [
      [0, 0],
      [1, 1],
    ],
  };

  it('take the areas of a file, and say what they left out', async () => {
    const answer = await put('street', [
      { type: 'Feature', properties: { name: '河街' }, geometry: square },
      { type: 'Feature', properties: {}, geometry: line },
      {
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [null, 1],
              [2, 3],
              [4, 5],
              [6, 7],
            ],
          ],
        },
      },
    ]);
    expect(await answer.json()).toEqual({ taken: 1, skipped: 2 });
    expect((await json(leader('/api/blocks?layer=street'))).items).toMatchObject([{ name: '河街', geometry: square }]);
  });

  it('refuse a file of lines for blocks, and keep what was there', async () => {
    expect((await put('street', [{ type: 'Feature', properties: {}, geometry: line }])).status).toBe(422);
    expect((await json(leader('/api/blocks?layer=street'))).items).toHaveLength(1);
  });
});
