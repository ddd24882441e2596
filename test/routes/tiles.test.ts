import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { savedPartition } from '../../server/queries/partition.ts';
import { aSquare, givenTopology } from '../domain/boundary/given.ts';
import { aDivision, aTown, firstDay, givenStore, townId } from '../given.ts';
import { givenApp, givenDeps, givenReader, testDay } from '../givenApp.ts';
import { readTile, tileAt } from '../tiles/readTile.ts';

const store = await givenStore();
const { topology, steps } = savedPartition({
  townId,
  edition: { id: 'edition-1', no: 1, name: '首版', effectiveFrom: firstDay, publishedAt: 1 },
  topology: givenTopology([aSquare(1, 0, 0), aSquare(2, 1, 0), aSquare(3, 2, 0)]),
  cells: [1, 2, 3].map((no) => ({
    id: `cell-${no}`,
    no,
    code: `530102003201${String(no).padStart(3, '0')}`,
    name: `第${no}网格`,
    villageId: no < 3 ? 'village-a' : 'village-b',
  })),
  before: null,
});
await store.commit((write) => [
  write.insert(store.t.towns).values(aTown()),
  write
    .insert(store.t.divisions)
    .values([
      aDivision({ id: 'town-division', code: '530102003000', name: '清溪镇', kind: 'town' }),
      aDivision({ id: 'village-a', code: '530102003201', name: '李家湾村', parentId: 'town-division' }),
      aDivision({ id: 'village-b', code: '530102003202', name: '杨柳坪村', parentId: 'town-division' }),
      aDivision({ id: 'group-1', code: '53010200320101', name: '一组', kind: 'residentsGroup', parentId: 'village-a' }),
    ]),
  ...steps(write, store.t),
]);
const app = await givenApp(store);
const ask = await givenReader(app, store, { role: 'desk' });
const { z, x, y } = tileAt(102.0015, 25.0005, 13);

describe('tiles of cells', () => {
  it('are cut for everyone signed in to the town, and never change', async () => {
    const answer = await ask(`/tiles/cells/edition-1/${z}/${x}/${y}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    const tile = readTile(new Uint8Array(await answer.arrayBuffer()));
    expect(tile['cells']?.map(({ id }) => id)).toEqual([1, 2, 3]);
    const tag = answer.headers.get('etag') ?? '';
    const again = await ask(`/tiles/cells/edition-1/${z}/${x}/${y}`, { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
  });

  it('are sent packed to whoever can unpack them', async () => {
    const answer = await ask(`/tiles/cells/edition-1/${z}/${x}/${y}`, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(new Uint8Array(await answer.arrayBuffer()).subarray(0, 2)).toEqual(new Uint8Array([0x1f, 0x8b]));
  });

  it('are 204 where nothing lies and 404 where no tile can be', async () => {
    expect((await ask('/tiles/cells/edition-1/13/0/0')).status).toBe(204);
    expect((await ask('/tiles/cells/edition-9/13/0/0')).status).toBe(404);
    expect((await ask('/tiles/cells/edition-1/2/4/0')).status).toBe(404);
    expect((await ask('/tiles/cells/edition-1/30/0/0')).status).toBe(404);
    expect((await ask('/tiles/cells/edition-1/-1/0/0')).status).toBe(400);
    expect((await ask('/tiles/cells/edition-1/a/0/0')).status).toBe(400);
  });

  it('are refused without a session', async () => {
    expect((await app.request(`/tiles/cells/edition-1/${z}/${x}/${y}`)).status).toBe(401);
    expect((await app.request('/tiles/base/9/1/1')).status).toBe(401);
  });
});

describe('the base map', () => {
  it('is none while there is none, and its tiles are empty', async () => {
    expect(await (await ask('/api/basemap')).json()).toEqual({ kind: 'none' });
    expect((await ask(`/tiles/base/${z}/${x}/${y}`)).status).toBe(204);
  });

  it('is ours once its files lie in the folder of the store', async () => {
    const folder = join(store.folder, 'basemap');
    mkdirSync(folder, { recursive: true });
    const geometry = {
      type: 'LineString',
      coordinates: [
        [102, 25],
        [102.003, 25.001],
      ],
    };
    const features = [{ type: 'Feature', properties: { class: 'main', name: '省道' }, geometry }];
    writeFileSync(join(folder, 'roads.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
    const basemap = (await (await ask('/api/basemap')).json()) as { kind: string; tiles: string };
    expect(basemap).toMatchObject({ kind: 'ours', minzoom: 8, maxzoom: 15, bbox: [102, 25, 102.003, 25.001] });
    const path = basemap.tiles.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`);
    const answer = await ask(path);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const tile = readTile(new Uint8Array(await answer.arrayBuffer()));
    expect(tile['roads']?.[0]?.tags).toEqual({ class: 'main', name: '省道' });
    expect((await ask(path.split('?')[0]!)).headers.get('cache-control')).toBe('private, no-cache');
  });

  it('may be Tianditu, whose key stays on the server', async () => {
    const basemap = 'https://t0.tianditu.gov.cn/vec_w/wmts?tk=secret-key';
    const { settings } = await givenDeps(store);
    const tianditu = await givenApp(store, { settings: { ...settings, basemap } });
    const asking = await givenReader(tianditu, store, { role: 'leader' });
    const told = await (await asking('/api/basemap')).text();
    expect(JSON.parse(told)).toMatchObject({ kind: 'raster', tiles: ['/tiles/tianditu/vec/{z}/{x}/{y}'] });
    expect(told).not.toContain('secret-key');
    expect((await asking('/tiles/tianditu/roads/3/1/1')).status).toBe(400);
    expect((await ask('/tiles/tianditu/vec/3/1/1')).status).toBe(404);
  });
});

describe('editions', () => {
  it('are listed with the day they take effect and how many cells they have', async () => {
    expect(await (await ask('/api/editions')).json()).toEqual({
      items: [
        {
          id: 'edition-1',
          no: 1,
          name: '首版',
          documentNo: null,
          effectiveFrom: firstDay,
          bbox: [102, 25, 102.003, 25.001],
          cells: 3,
        },
      ],
    });
  });
});

describe('divisions', () => {
  it('are a tree, each with its cells and the place of its name', async () => {
    const { items } = (await (await ask('/api/divisions')).json()) as { items: Record<string, unknown>[] };
    expect(items.map(({ id, parentId, cells }) => [id, parentId, cells])).toEqual([
      ['town-division', null, 3],
      ['village-a', 'town-division', 2],
      ['group-1', 'village-a', 0],
      ['village-b', 'town-division', 1],
    ]);
    expect(items.map(({ bbox }) => bbox)).toEqual([
      [102, 25, 102.003, 25.001],
      [102, 25, 102.002, 25.001],
      null,
      [102.002, 25, 102.003, 25.001],
    ]);
  });

  it('as GeoJSON draw a village as the union of its cells', async () => {
    const answer = await ask(`/api/divisions?format=geojson&asOf=${testDay}`);
    expect(answer.headers.get('content-type')).toContain('application/geo+json');
    const { features } = (await answer.json()) as {
      features: { id: string; geometry: { coordinates: number[][][] } | null }[];
    };
    const geometryOf = (wanted: string) => features.find(({ id }) => id === wanted)?.geometry;
    // Seven points: its four corners, the corners of the border that is gone, and the first again.
    expect(geometryOf('village-a')?.coordinates[0]).toHaveLength(7);
    expect(geometryOf('group-1')).toBeNull();
    expect(topology.edges.size).toBeGreaterThan(0);
  });

  it('have no ground before the first edition', async () => {
    const { items } = (await (await ask('/api/divisions?asOf=2024-01-01')).json()) as { items: unknown[] };
    expect(items).toEqual([]);
  });

  it('refuse a day that does not exist', async () => {
    expect((await ask('/api/divisions?asOf=2025-02-29')).status).toBe(400);
  });
});
