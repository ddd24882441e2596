import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { insertRows } from '../../server/store/steps.ts';
import { place } from '../domain/boundary/given.ts';
import { townId } from '../given.ts';
import { type Ask, givenApp, givenReader, testDay } from '../givenApp.ts';
import { bothVillages, cellOne, givenIncident, rectangle, westOfLi } from './givenIncident.ts';
import { givenPlannedTown } from './givenPlannedTown.ts';

const store = await givenPlannedTown();
const { t } = store;
const site = (
  id: string,
  kind: 'shelter' | 'school' | 'hazardPoint',
  x: number,
  y: number,
  headcount: number | null,
) => {
  const [lon, lat] = place(x, y);
  const point = { x: Math.round(lon * 1e7), y: Math.round(lat * 1e7) };
  return { townId, id, code: id, kind, name: id, ...point, headcount, from: '2025-01-01' };
};
await store.commit(() => [
  insertRows(t.sites, [
    site('near', 'shelter', 2.5, 0.5, null),
    site('far', 'shelter', 2.5, 1.9, null),
    site('flooded', 'shelter', 0.5, 0.5, null),
    site('school', 'school', 0.4, 0.4, 120),
  ]),
  insertRows(t.shelters, [
    { townId, siteId: 'near', capacity: 6, routeNote: '走上坡路' },
    { townId, siteId: 'far', capacity: 100 },
    { townId, siteId: 'flooded', capacity: 50 },
  ]),
  insertRows(t.assignments, [
    { townId, id: 'resident', role: 'residentCadre', cadreId: 'zhao', divisionId: 'li', from: '2025-03-01' },
  ]),
  insertRows(t.entitlements, [
    {
      townId,
      id: 'e1',
      householdId: 'h2',
      kind: 'limitedMobility',
      source: '镇卫生院',
      from: '2025-01-01',
      to: '2026-01-01',
    },
    {
      townId,
      id: 'e2',
      householdId: 'h2',
      kind: 'subsistence',
      source: '县民政局',
      from: '2025-01-01',
      to: '2026-01-01',
    },
    {
      townId,
      id: 'e3',
      householdId: 'h3',
      kind: 'livingAlone',
      source: '县民政局',
      from: '2025-01-01',
      to: '2025-02-01',
    },
  ]),
]);
const app = await givenApp(store);
const desk = await givenReader(app, store, { role: 'desk' });
const cadre = await givenReader(app, store, { role: 'cadre', cadreId: 'wang' });

const asked = (body: unknown, ask = desk) => ask('/api/responsible/area', { body });
const answerTo = async (body: unknown, ask: Ask = desk) => (await asked(body, ask)).json();

describe('what an area holds', () => {
  it('is asked of an instant a calendar knows', async () => {
    for (const at of [1e300, -1e15, 1e17]) expect((await asked({ area: westOfLi, at })).status).toBe(400);
    expect((await asked({ area: westOfLi, at: Date.parse(`${testDay}T03:00:00+08:00`) })).status).toBe(200);
  });

  it('counts households and people, tells help and not why, and names nobody', async () => {
    const response = await asked({ area: westOfLi });
    expect(response.status).toBe(200);
    const text = await response.text();
    const answer = JSON.parse(text);
    expect(answer.counts).toMatchObject({ households: 5, people: 15, helpFirst: 1, needs: { carry: 1, fetch: 0 } });
    expect(answer.cells.map((cell: { cellId: string; isWhole: boolean }) => [cell.cellId, cell.isWhole])).toEqual([
      ['c1', false],
      ['c2', false],
    ]);
    expect(answer.relays).toEqual({ centres: 1, reach: 3 });
    expect(answer.sites.map(({ siteId }: { siteId: string }) => siteId)).toEqual(['flooded', 'school']);
    expect(answer.who.people[0]).toMatchObject({ name: '王秀英' });
    for (const secret of ['李建国', '13800005678', 'limitedMobility', 'subsistence', '12号'])
      expect(text).not.toContain(secret);
  });

  it('puts shelters by distance, the one inside last and marked', async () => {
    const { shelters } = await answerTo({ area: cellOne });
    expect(shelters.map(({ siteId, isInside }: { siteId: string; isInside: boolean }) => [siteId, isInside])).toEqual([
      ['near', false],
      ['far', false],
      ['flooded', true],
    ]);
    expect(shelters[0]).toMatchObject({ free: 6, routeNote: '走上坡路' });
    expect(shelters[0].distanceM).toBeGreaterThan(100);
  });

  it('takes a set of cells as their ground, exactly', async () => {
    const answer = await answerTo({ cellIds: ['c1', 'c2'] });
    expect(answer.cells.map((cell: { cellId: string; isWhole: boolean }) => [cell.cellId, cell.isWhole])).toEqual([
      ['c1', true],
      ['c2', true],
    ]);
    expect(answer.counts.households).toBe(5);
    expect(answer.area.type).toBe('Polygon');
    expect(answer.who.answer).toBe('several');
  });

  it('is on record where it holds so few households that a count speaks of one', async () => {
    const looks = async () =>
      (await store.read.select({ id: t.audit.seq }).from(t.audit).where(eq(t.audit.action, 'responsible.fewHomes')))
        .length;
    const before = await looks();
    await asked({ area: westOfLi });
    expect(await looks()).toBe(before);
    const few = await asked({ area: rectangle(0.05, 0.05, 0.15, 0.15) }, cadre);
    expect(few.status).toBe(200);
    expect((await few.json()).counts.households).toBeLessThan(5);
    expect(await looks()).toBe(before + 1);
  });

  it('is the same for everyone who works in the town', async () => {
    expect((await answerTo({ area: bothVillages }, cadre)).counts.households).toBe(9);
  });

  it('follows what is written: a household moved away is counted apart at once', async () => {
    const before = (await answerTo({ area: westOfLi })).counts;
    const householdClerk = await givenReader(app, store, { role: 'clerk' });
    const version = (await (await householdClerk('/api/households/h5')).json()).version as number;
    const changed = await householdClerk('/api/households/h5', {
      method: 'PATCH',
      body: { residence: 'away', from: testDay },
      headers: { 'if-match': `"${version}"` },
    });
    expect(changed.status).toBe(200);
    const after = (await answerTo({ area: westOfLi })).counts;
    expect([after.households, after.awayHouseholds, after.awayPeople]).toEqual([before.households - 1, 1, 3]);
  });

  it('still says who answers where it touches no cell', async () => {
    const answer = await answerTo({ area: rectangle(-0.9, 0.2, -0.5, 0.8) });
    expect(answer).toMatchObject({ cells: [], counts: { households: 0 }, who: { answer: 'none' } });
    expect(answer.who.people.length).toBeGreaterThan(0);
  });
});

const [lon, lat] = place(0.5, 0.5);
const ring = (...points: readonly (readonly [number, number])[]) => ({
  area: { type: 'Polygon', coordinates: [points.map(([dx, dy]) => [lon + dx / 1000, lat + dy / 1000])] },
});

describe('an area that cannot be asked', () => {
  it.each([
    ['crosses itself', ring([0, 0], [1, 1], [1, 0], [0, 1], [0, 0]), 'crosses-itself'],
    ['has no size', ring([0, 0], [1, 1], [2, 2], [0, 0]), 'zero-size'],
    ['is a point', ring([0, 0], [0, 0], [0, 0], [0, 0]), 'zero-size'],
    ['is open', ring([0, 0], [1, 0], [1, 1], [0, 1]), 'ring-not-closed'],
    ['is empty', { area: { type: 'MultiPolygon', coordinates: [] } }, 'area-empty'],
    [
      'is the whole country',
      {
        area: {
          type: 'Polygon',
          coordinates: [
            [
              [75, 20],
              [134, 20],
              [134, 52],
              [75, 52],
              [75, 20],
            ],
          ],
        },
      },
      'too-large',
    ],
    [
      'is abroad',
      {
        area: {
          type: 'Polygon',
          coordinates: [
            [
              [2, 48],
              [3, 48],
              [3, 49],
              [2, 48],
            ],
          ],
        },
      },
      'elsewhere',
    ],
    [
      'is swapped',
      {
        area: {
          type: 'Polygon',
          coordinates: [
            [
              [lat, lon],
              [lat + 0.01, lon],
              [lat, lon + 0.01],
              [lat, lon],
            ],
          ],
        },
      },
      'latitude-longitude-swapped',
    ],
    ['is an area and cells', { ...ring([0, 0], [1, 0], [1, 1], [0, 0]), cellIds: ['c1'] }, 'area-not-one'],
    ['is nothing', {}, 'area-not-one'],
    ['is a cell that is not there', { cellIds: ['c1', 'c99'] }, 'no-such-place'],
  ])('one that %s is refused by name', async (_what, body, kind) => {
    const response = await asked(body);
    expect(response.status).toBe(422);
    const problem = await response.json();
    expect(problem.faults.map((fault: { kind: string }) => fault.kind)).toContain(kind);
    expect(problem.faults[0].message).not.toBe('');
    const inEnglish = await (
      await desk('/api/responsible/area', { body, headers: { 'accept-language': 'en' } })
    ).json();
    expect(inEnglish.faults[0].message).not.toMatch(/[\u4e00-\u9fff]/u);
  });

  it('1e999 is out of range, an unknown key is 400', async () => {
    const body = '{"area":{"type":"Polygon","coordinates":[[[1e999,25],[102,25],[102,26],[1e999,25]]]}}';
    expect((await asked(body)).status).toBe(422);
    expect((await asked({ cellIds: ['c1'], names: true })).status).toBe(400);
  });
});

const upload = (content: string | Uint8Array, name = 'area', ask = desk) => {
  const form = new FormData();
  form.set('file', new File([content as BlobPart], name));
  return ask('/api/responsible/area-file', { form });
};
const kml = (coordinates: string) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>淹没范围</name><Polygon><outerBoundaryIs><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`;
const cap = (area: string) =>
  `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a_1</identifier><sender>s</sender><sent>2025-08-20T08:00:00+08:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info><language>zh-CN</language><event>暴雨</event><severity>Red</severity><headline>暴雨红色预警</headline><area><areaDesc>x</areaDesc>${area}</area></info></alert>`;

describe('an area from a file', () => {
  const outline = cellOne.coordinates[0]!;
  const lonLat = outline.map(([x, y]) => `${x},${y}`).join(' ');
  const latLon = outline.map(([x, y]) => `${y},${x}`).join(' ');

  it('is read from GeoJSON, KML and CAP alike', async () => {
    const feature = { type: 'Feature', properties: { name: '淹没范围' }, geometry: cellOne };
    const fromJson = await (await upload(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))).json();
    expect(fromJson).toEqual({ area: cellOne, name: '淹没范围', cap: null });
    expect(await (await upload(kml(lonLat))).json()).toEqual(fromJson);
    const fromCap = await (await upload(cap(`<polygon>${latLon}</polygon>`))).json();
    expect(fromCap.area).toEqual(cellOne);
    expect(fromCap.cap).toMatchObject({
      kind: 'flood',
      level: 1,
      headline: '暴雨红色预警',
      reference: 's,a_1,2025-08-20T08:00:00+08:00',
      isDrill: false,
    });
  });

  it('joins areas that touch, and takes a single point as one', async () => {
    const two = [rectangle(0, 0, 1, 1), rectangle(1, 0, 2, 1)].map((geometry) => ({ type: 'Feature', geometry }));
    const joined = await (await upload(JSON.stringify({ type: 'FeatureCollection', features: two }))).json();
    expect(joined.area.type).toBe('Polygon');
    const point = { type: 'Point', coordinates: [lon, lat] };
    expect((await (await upload(JSON.stringify(point))).json()).area).toEqual(point);
    expect((await (await upload(cap(`<circle>${lat},${lon} 0.2</circle>`))).json()).area.type).toBe('Polygon');
  });

  const bomb = `<?xml version="1.0"?><!DOCTYPE k [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;">]>${kml('&b;').slice(21)}`;
  it.each([
    [
      'an entity from outside',
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>${cap('<polygon>&x;</polygon>')}`,
      422,
      'documentType',
    ],
    ['a bomb of entities', bomb, 422, 'documentType'],
    ['an outside document type', `<!DOCTYPE kml SYSTEM "http://127.0.0.1:1/x.dtd">${kml(lonLat)}`, 422, 'documentType'],
    ['tags without end', '<kml>'.repeat(50_000), 422, 'damaged'],
    ['lists without end', '['.repeat(300_000), 422, 'damaged'],
    ['no area', '{"type":"FeatureCollection","features":[]}', 422, 'noPolygons'],
    ['a CAP message without area', cap(''), 422, 'noPolygons'],
    ['lines alone', '{"type":"LineString","coordinates":[[102,25],[102.1,25]]}', 422, 'noPolygons'],
    [
      'coordinates that are objects',
      '{"type":"Polygon","coordinates":[[{"a":1},[102,25],[102,26],[102,25]]]}',
      422,
      'coordinate-out-of-range',
    ],
    [
      'coordinates nested without end',
      `{"type":"Polygon","coordinates":${'['.repeat(9000)}${']'.repeat(9000)}}`,
      422,
      'coordinate-out-of-range',
    ],
    ['CAP written longitude first', cap(`<polygon>${lonLat}</polygon>`), 422, 'latitude-longitude-swapped'],
    ['a polygon of words', kml('a,b c,d e,f a,b'), 422, 'coordinate-out-of-range'],
    ['a table', '姓名,电话\n张三,1', 415, null],
  ])('%s is refused by name', async (_what, content, status, kind) => {
    const response = await upload(content);
    expect(response.status).toBe(status);
    const problem = await response.json();
    if (kind !== null) expect(problem.faults[0]).toMatchObject({ kind });
    expect(problem.detail).not.toBe('');
  });

  it('is refused when it is huge', async () => {
    expect((await upload(new Uint8Array(9 * 1024 * 1024).fill(32))).status).toBe(413);
  });

  it('asks for a form with one file and nothing else', async () => {
    expect((await desk('/api/responsible/area-file', { body: {} })).status).toBe(415);
    const form = new FormData();
    form.set('file', 'text');
    expect((await desk('/api/responsible/area-file', { form })).status).toBe(400);
  });
});

describe('an incident as a CAP message', () => {
  it('is an alert, then an update with references, and its area reads back', async () => {
    const { id, version } = await givenIncident(desk, { level: 2, place: '李家湾村' });
    const first = await desk(`/api/incidents/${id}/cap`);
    expect(first.headers.get('content-type')).toBe('application/cap+xml; charset=utf-8');
    const alert = await first.text();
    expect(alert).toContain('<msgType>Alert</msgType>');
    expect(alert).not.toContain('李建国');
    const read = await (await upload(alert)).json();
    expect(read.area).toEqual(westOfLi);
    expect(read.cap).toMatchObject({ kind: 'flood', level: 2, messageType: 'Alert' });
    const changed = await desk(`/api/incidents/${id}`, {
      method: 'PATCH',
      body: { stage: 'ended' },
      headers: { 'if-match': `"${version}"` },
    });
    expect(changed.status).toBe(200);
    const last = await (await desk(`/api/incidents/${id}/cap`)).text();
    expect(last).toContain('<msgType>Update</msgType>');
    expect(last).toContain('<urgency>Past</urgency>');
  });

  it('says of a drill that it is one, and is absent for who may not read incidents', async () => {
    const { id } = await givenIncident(desk, { isDrill: true });
    expect(await (await desk(`/api/incidents/${id}/cap`)).text()).toContain('<status>Exercise</status>');
    expect((await cadre(`/api/incidents/${id}/cap`)).status).toBe(403);
    expect((await desk('/api/incidents/none/cap')).status).toBe(404);
  });
});
