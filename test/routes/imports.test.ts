import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { ImportTargets, Job } from '../../server/app.ts';
import { readTable } from '../../server/files/readTable.ts';
import { zipOf } from '../files/zipOf.ts';
import { aTown, givenStore, townId } from '../given.ts';
import { askAs, cookieOf, givenAccount, givenDeps } from '../givenApp.ts';
import { createApp } from '../../server/app.ts';
import { check, twoVillages } from '../jobs/givenImport.ts';

const store = await givenStore();
await store.commit((write) => [write.insert(store.t.towns).values(aTown())]);
const deps = await givenDeps(store);
const app = createApp({ ...deps, addressOf: () => '192.0.2.1' });
const cookie = await cookieOf(app, (await givenAccount(store, { role: 'clerk' })).username);
const clerk = askAs(app, cookie);

const upload = (
  file: string | Uint8Array,
  fields: Readonly<Record<string, string>>,
  as = cookie,
): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new File([typeof file === 'string' ? file : new Uint8Array(file)], 'file.csv'));
  return Promise.resolve(app.request('/api/imports', { method: 'POST', headers: { cookie: as }, body: form }));
};

const jobIn = async (answer: Response): Promise<Job> => {
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return JSON.parse(text) as Job;
};

/** The job once no thread works on it. */
const settled = async (id: string): Promise<Job> => {
  await deps.jobs.idle();
  return jobIn(await clerk(`/api/jobs/${id}`));
};

const checked = async (file: string, fields: Readonly<Record<string, string>>): Promise<Job> =>
  settled((await jobIn(await upload(file, fields))).id);

const run = async (id: string, rows: 'all' | 'good'): Promise<Job> => {
  await jobIn(await clerk(`/api/imports/${id}/run`, { body: { rows } }));
  return settled(id);
};

describe('an import through the API', () => {
  it('says what may come in, and gives a template that reads back', async () => {
    const { items } = (await (await clerk('/api/imports/targets')).json()) as ImportTargets;
    expect(items.map(({ noun, isOpen }) => [noun, isOpen])).toContainEqual(['cells', true]);
    const template = await clerk('/api/imports/templates/units', { headers: { 'accept-language': 'en' } });
    const { header } = readTable(Buffer.from(await template.arrayBuffer()));
    expect(header).toEqual(['Unit code', 'Unit name']);
  });

  it('brings cells in, after which they change by plan alone', async () => {
    const job = await checked(twoVillages, { noun: 'cells' });
    expect(job).toMatchObject({
      state: 'waiting',
      result: { cells: 4, madeDivisions: 2, mapping: { village: '所属村' } },
    });
    expect(await run(job.id, 'all')).toMatchObject({ state: 'done', progress: 1 });
    const cells = (await (await clerk('/api/cells')).json()) as { features: unknown[] };
    expect(cells.features).toHaveLength(4);
    expect((await upload(twoVillages, { noun: 'cells' })).status).toBe(409);
  });

  it('names wrong values in the reader’s language, refuses all of them and takes the good ones', async () => {
    const file = '户编号,户主,所属村,经度,纬度\nH1,程远舟,李家湾村,102.005,25.005\nH2,林秋实,李家弯村,102.005,25.005\n';
    const job = await checked(file, { noun: 'households' });
    expect(job.faults).toEqual([
      {
        row: 3,
        column: '所属村',
        kind: 'unknownCode',
        value: '李家弯村',
        reason: '系统中没有这个村',
        suggestion: '是否为“李家湾村”',
      },
    ]);
    expect(job.result.columns?.[1]).toEqual({ name: '户主', samples: ['程远舟', '林秋实'] });
    expect((await clerk(`/api/imports/${job.id}/run`, { body: { rows: 'all' } })).status).toBe(409);
    const wrong = await clerk(`/api/imports/${job.id}/wrong.csv`);
    expect(await wrong.text()).toContain('H2,林秋实,李家弯村');
    expect(await run(job.id, 'good')).toMatchObject({ state: 'done', result: { added: 1, wrong: 1 } });
    expect((await clerk('/api/households?village=x')).status).toBe(200);
    const actions = (await store.read.select().from(store.t.audit)).map(({ action }) => action);
    expect(actions).toContain('import.run');
  });

  it('checks again with another mapping and brings in what it then finds', async () => {
    const job = await checked('代号,叫法\nU1,党政办\n', { noun: 'units' });
    expect(job.faults.map(({ kind }) => kind)).toEqual(['required', 'required']);
    const mapping = { code: '代号', name: '叫法' };
    await jobIn(await clerk(`/api/imports/${job.id}/check`, { body: { mapping } }));
    expect(await settled(job.id)).toMatchObject({ faults: [], result: { added: 1, mapping } });
    expect(await run(job.id, 'all')).toMatchObject({ state: 'done' });
    expect((await store.read.select().from(store.t.units)).map(({ name }) => name)).toEqual(['党政办']);
  });

  it('tells its progress as events, and ends the stream when it waits', async () => {
    const job = await checked('单位编号,单位名称\nU2,水利站\n', { noun: 'units' });
    const stream = await clerk(`/api/jobs/${job.id}/events`);
    expect(await stream.text()).toContain('data: {"state":"waiting","progress":1}');
  });

  it('cancelled, it is gone, with its file and its staged rows', async () => {
    const job = await checked('单位编号,单位名称\nU3,农业站\n', { noun: 'units' });
    expect(await jobIn(await clerk(`/api/jobs/${job.id}/cancel`, { method: 'POST' }))).toMatchObject({
      state: 'cancelled',
    });
    expect((await clerk(`/api/imports/${job.id}/run`, { body: { rows: 'all' } })).status).toBe(409);
    expect((await clerk(`/api/jobs/${job.id}/cancel`, { method: 'POST' })).status).toBe(409);
  });
});

describe('what is refused at the door', () => {
  it('row 8: a workbook that unpacks to 212 MB is 413', async () => {
    const bomb = zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(212 * 2 ** 20) });
    expect((await upload(bomb, { noun: 'households' })).status).toBe(413);
  });

  it('row 9: an entry that climbs out, or a symlink, is 422', async () => {
    expect((await upload(zipOf({ '../x': 'x' }), { noun: 'households' })).status).toBe(422);
    expect((await upload(zipOf({ x: '/etc/passwd' }, { mode: 0xa1ff }), { noun: 'households' })).status).toBe(422);
  });

  it('row 18: a chunked body over the limit is 413', async () => {
    const chunk = new Uint8Array(4 * 2 ** 20).fill(97);
    let left = 20;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    });
    const headers = { cookie, 'content-type': 'multipart/form-data; boundary=x' };
    const request = new Request('http://localhost/api/imports', {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit);
    expect((await app.request(request)).status).toBe(413);
  });

  it('row 19: no content type is 415, a field nobody knows is 400', async () => {
    expect((await app.request('/api/imports', { method: 'POST', headers: { cookie }, body: 'x' })).status).toBe(415);
    expect((await upload('x', { noun: 'units', more: '1' })).status).toBe(400);
  });

  it('a table for cells, or GeoJSON for households, is 415', async () => {
    expect((await upload('编号\n1\n', { noun: 'cells' })).status).toBe(415);
    expect((await upload(twoVillages, { noun: 'households' })).status).toBe(415);
  });

  it('row 1 and 7: a bow-tie and an overlap are named with their place, and nothing is saved', async () => {
    const polygon = (ring: number[][], name: string) => ({
      type: 'Feature',
      properties: { name, village: '村' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    });
    const bowTie = [
      polygon(
        [
          [102, 25],
          [102.01, 25.01],
          [102.01, 25],
          [102, 25.01],
          [102, 25],
        ],
        'a',
      ),
    ];
    const square = (west: number) => [
      [west, 25],
      [west + 0.01, 25],
      [west + 0.01, 25.01],
      [west, 25.01],
      [west, 25],
    ];
    const overlapping = [polygon(square(102), 'a'), polygon(square(102.005), 'b')];
    const empty = await givenStore();
    await empty.commit((write) => [write.insert(empty.t.towns).values(aTown())]);
    const file = (features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
    expect((await check({ store: empty }, 'cells', file(bowTie))).faults).toEqual(['1 null self-crossing']);
    const overlap = await check({ store: empty }, 'cells', file(overlapping));
    expect(overlap).toMatchObject({ faults: ['null null overlap'], result: { overlaps: 1, gaps: 0, good: 0 } });
    expect(await empty.read.select().from(empty.t.cells)).toEqual([]);
  });
});

describe('whose import it is', () => {
  it('row 15: nobody else sees a job, not even another clerk', async () => {
    const job = await checked('单位编号,单位名称\nU4,林业站\n', { noun: 'units' });
    const other = askAs(app, await cookieOf(app, (await givenAccount(store, { role: 'clerk' })).username));
    expect((await other(`/api/jobs/${job.id}`)).status).toBe(404);
    expect((await other(`/api/imports/${job.id}/run`, { body: { rows: 'all' } })).status).toBe(404);
    expect((await other(`/api/jobs/${job.id}/cancel`, { method: 'POST' })).status).toBe(404);
  });

  it('a clerk of one village brings in that village alone, and nothing of the town', async () => {
    const [village] = await store.read.select().from(store.t.divisions).where(eq(store.t.divisions.name, '李家湾村'));
    const { username } = await givenAccount(store, { role: 'clerk', divisionId: village?.id ?? '' });
    const own = await cookieOf(app, username);
    expect((await upload('单位编号,单位名称\nU5,林业站\n', { noun: 'units' }, own)).status).toBe(403);
    const file = '户编号,户主,所属村,经度,纬度\nL1,程远舟,李家湾村,102.005,25.005\nL2,程远舟,王家坝村,102.025,25.005\n';
    const { id } = await jobIn(await upload(file, { noun: 'households' }, own));
    await deps.jobs.idle();
    const job = await jobIn(await askAs(app, own)(`/api/jobs/${id}`));
    expect(job.faults.map(({ row, kind }) => [row, kind])).toEqual([
      [3, 'outsideScope'],
      [3, 'outsideScope'],
    ]);
  });

  it('a job that a crash cut off is failed at the next start, with nothing of it left', async () => {
    const id = 'cut-off';
    const stage = { townId, jobId: id, seq: 0, target: 'households', rows: JSON.stringify([[townId, 'ghost']]) };
    await store.commit((write) => [
      write
        .insert(store.t.jobs)
        .values({ townId, id, kind: 'import', noun: 'households', state: 'running', accountId: 'a', createdAt: 0 }),
      write.insert(store.t.jobBatches).values(stage),
      write.insert(store.t.householdTokens).values({ townId, token: 'ghost-token', householdId: 'ghost' }),
    ]);
    await givenDeps(store);
    const [job] = await store.read.select().from(store.t.jobs).where(eq(store.t.jobs.id, id));
    expect(job).toMatchObject({ state: 'failed', result: { problem: { kind: 'interrupted' } } });
    expect(await store.read.select().from(store.t.jobBatches)).toEqual([]);
    const tokens = await store.read.select().from(store.t.householdTokens);
    expect(tokens.filter(({ token }) => token === 'ghost-token')).toEqual([]);
  });
});
