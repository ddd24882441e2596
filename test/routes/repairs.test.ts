import { describe, expect, it } from 'vitest';
import { createApp, type Job } from '../../server/app.ts';
import { shapefileZip } from '../../server/files/polygons/out/shapefileOut.ts';
import type { Repairs } from '../../server/routes/wire/repairs.ts';
import { threeCells } from '../files/polygons/given.ts';
import { aTown, givenStore } from '../given.ts';
import { askAs, cookieOf, givenAccount, givenDeps } from '../givenApp.ts';

/** A new town with nothing in it, and its clerk. */
const givenClerk = async () => {
  const store = await givenStore();
  await store.commit((write) => [write.insert(store.t.towns).values(aTown())]);
  const deps = await givenDeps(store);
  const app = createApp({ ...deps, addressOf: () => '192.0.2.1' });
  const cookie = await cookieOf(app, (await givenAccount(store, { role: 'clerk' })).username);
  const clerk = askAs(app, cookie);
  const settled = async (id: string): Promise<Job> => {
    await deps.jobs.idle();
    return (await (await clerk(`/api/jobs/${id}`)).json()) as Job;
  };
  const upload = async (file: string | Uint8Array, fields: Readonly<Record<string, string>> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ noun: 'cells', ...fields })) form.set(name, value);
    form.set('file', new File([typeof file === 'string' ? file : new Uint8Array(file)], 'cells'));
    return app.request('/api/imports', { method: 'POST', headers: { cookie }, body: form });
  };
  const checked = async (file: string | Uint8Array, fields: Readonly<Record<string, string>> = {}): Promise<Job> =>
    settled(((await (await upload(file, fields)).json()) as Job).id);
  const sheet = async (id: string) => (await (await clerk(`/api/imports/${id}/repairs`)).json()) as Repairs;
  const choose = (id: string, owners: Readonly<Record<string, number>>) =>
    clerk(`/api/imports/${id}/repairs`, { method: 'PUT', body: { owners } });
  const run = (id: string) => clerk(`/api/imports/${id}/run`, { body: { rows: 'all' } });
  return { store, app, clerk, settled, upload, checked, sheet, choose, run };
};

const box = (name: string, west: number, south: number, east: number, north: number, more: object = {}) => ({
  type: 'Feature',
  properties: { 名称: name, 所属村: '李家湾村', ...more },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
});

/** The first two overlap by a strip; below the others a strip of ground is nobody's. */
const dirty = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    box('甲', 102, 25, 102.011, 25.01),
    box('乙', 102.01, 25, 102.02, 25.01),
    box('丙', 102, 24.99, 102.005, 25),
    box('丁', 102.0051, 24.99, 102.02, 25),
    box('戊', 102, 24.98, 102.02, 24.99),
  ],
});

describe('a dirty file of cells, repaired by choice', () => {
  it('is listed, decided, imported as chosen, and told what went where', async () => {
    const { checked, sheet, choose, run, settled, clerk } = await givenClerk();
    const job = await checked(dirty);
    expect(job).toMatchObject({ state: 'waiting', result: { overlaps: 1, gaps: 1, disputes: 2, good: 0 } });
    const found = await sheet(job.id);
    expect(found.cells.map(({ no, name }) => [no, name])).toEqual([
      [1, '甲'],
      [2, '乙'],
      [3, '丙'],
      [4, '丁'],
      [5, '戊'],
    ]);
    expect(found.disputes.map(({ no, kind, isThin }) => [no, kind, isThin])).toEqual([
      [1, 'overlap', false],
      [2, 'gap', true],
    ]);
    expect(found.disputes[1]!.candidates.map(({ owner }) => owner)).toContain(0);
    expect((await run(job.id)).status).toBe(409);
    expect((await choose(job.id, { 1: 2 })).status).toBe(200);
    const half = await run(job.id);
    expect([half.status, ((await half.json()) as { detail: string }).detail]).toEqual([
      409,
      '还有1处重叠或空隙没有定归属，请先逐处确定。',
    ]);
    expect((await choose(job.id, { 1: 2, 2: 4 })).status).toBe(200);
    expect((await sheet(job.id)).owners).toEqual({ 1: 2, 2: 4 });
    expect((await run(job.id)).status).toBe(202);
    const done = await settled(job.id);
    expect(done).toMatchObject({ state: 'done', result: { cells: 5, repair: { disputes: 2 } } });
    // A thousandth of a degree of longitude here is 100.9 m.
    expect(done.result.repair!.movedM).toBeCloseTo(100.9, 0);
    const { report } = await sheet(job.id);
    expect(report!.given.map(({ dispute, to, from }) => [dispute, to, from])).toEqual([
      [1, 2, [1]],
      [2, 4, []],
    ]);
    const cells = (await (await clerk('/api/cells')).json()) as {
      features: { properties: { name: string }; geometry: { coordinates: number[][][] } }[];
    };
    const east = (name: string) =>
      Math.max(
        ...cells.features
          .find(({ properties }) => properties.name === name)!
          .geometry.coordinates[0]!.map(([x = 0]) => x),
      );
    expect(east('甲')).toBe(102.01);
    expect((await clerk('/api/audit')).status).toBe(403);
  });

  it('gives ground to nobody who neither claims nor borders it', async () => {
    const { checked, choose } = await givenClerk();
    const job = await checked(dirty);
    expect((await choose(job.id, { 1: 5 })).status).toBe(422);
    expect((await choose(job.id, { 1: 0 })).status).toBe(422);
    expect((await choose(job.id, { 9: 1 })).status).toBe(422);
    expect((await choose(job.id, { 2: 0 })).status).toBe(200);
  });

  it('leaves no cell without ground, and says which it would be', async () => {
    const { checked, choose, run } = await givenClerk();
    const around = {
      type: 'FeatureCollection',
      features: [box('外', 102, 25, 102.03, 25.03), box('里', 102.01, 25.01, 102.02, 25.02)],
    };
    const job = await checked(JSON.stringify(around));
    await choose(job.id, { 1: 1 });
    const refused = await run(job.id);
    expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([
      409,
      '按现在的选择，里一块地也分不到，请至少划给它一处。',
    ]);
  });

  it('is not offered where anything else is wrong: a bow-tie is drawn again, not given away', async () => {
    const { checked, clerk } = await givenClerk();
    const bow = box('结', 102.05, 25, 102.06, 25.01);
    bow.geometry.coordinates[0] = [
      [102.05, 25],
      [102.06, 25.01],
      [102.06, 25],
      [102.05, 25.02],
      [102.05, 25],
    ];
    const { features } = JSON.parse(dirty) as { features: object[] };
    const job = await checked(JSON.stringify({ type: 'FeatureCollection', features: [...features, bow] }));
    expect(job.result.disputes ?? 0).toBe(0);
    expect(job.faults.map(({ kind }) => kind)).toContain('self-crossing');
    expect((await clerk(`/api/imports/${job.id}/repairs`)).status).toBe(404);
  });

  it('belongs to whoever sent it', async () => {
    const { checked, app, store } = await givenClerk();
    const job = await checked(dirty);
    const other = askAs(app, await cookieOf(app, (await givenAccount(store, { role: 'clerk' })).username));
    expect((await other(`/api/imports/${job.id}/repairs`)).status).toBe(404);
    expect((await other(`/api/imports/${job.id}/repairs`, { method: 'PUT', body: { owners: { 1: 1 } } })).status).toBe(
      404,
    );
  });
});

describe('cells from other programs', () => {
  it('come in as a zipped Shapefile', async () => {
    const { checked, run, settled } = await givenClerk();
    const job = await checked(shapefileZip(threeCells()), { enclosed: 'outside' });
    expect(job).toMatchObject({ state: 'waiting', result: { cells: 3, encoding: 'gb18030' }, faults: [] });
    await run(job.id);
    expect(await settled(job.id)).toMatchObject({ state: 'done', result: { cells: 3 } });
  });

  it('measured in GCJ-02 are brought to WGS84 as the clerk says, and turned round where the axes are swapped', async () => {
    const { checked, run, settled, clerk } = await givenClerk();
    const plain = box('甲', 102, 25, 102.01, 25.01);
    plain.geometry.coordinates[0] = plain.geometry.coordinates[0]!.map(([lon = 0, lat = 0]) => [lat, lon]);
    const job = await checked(JSON.stringify(plain), { system: 'gcj02', isSwapped: 'true' });
    await run(job.id);
    expect((await settled(job.id)).state).toBe('done');
    const cells = (await (await clerk('/api/cells')).json()) as {
      features: { geometry: { coordinates: number[][][] } }[];
    };
    const [lon = 0, lat = 0] = cells.features[0]!.geometry.coordinates[0]![0]!;
    expect(lon).toBeLessThan(102);
    expect(lon).toBeGreaterThan(101.995);
    expect(Math.abs(lat - 25)).toBeLessThan(0.02);
  });
});
