import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CellCollection, CellGroups, CellState, Group } from '../../server/app.ts';
import type { Ask } from '../givenApp.ts';
import { givenCoveredTown } from './givenCoveredTown.ts';

let town: Awaited<ReturnType<typeof givenCoveredTown>>;
beforeAll(async () => {
  town = await givenCoveredTown();
});

const cells = async (ask: Ask, query = ''): Promise<CellCollection> => {
  const answer = await ask(`/api/cells?${query}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/geo+json']);
  return (await answer.json()) as CellCollection;
};

const state = async (ask: Ask, query: string): Promise<CellState> => {
  const answer = await ask(`/api/cells/state?${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as CellState;
};

const bytesOf = (base64: string) => [...Buffer.from(base64, 'base64')];

const groups = async (ask: Ask, path: string): Promise<CellGroups> => {
  const answer = await ask(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/geo+json']);
  return (await answer.json()) as CellGroups;
};

/** Twice the signed area of a ring: positive where it runs counterclockwise. */
const doubleArea = (ring: readonly (readonly number[])[]) =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i] ?? [];
    return sum + px * y - x * py;
  }, 0);

describe('the cells of a town', () => {
  it('are a FeatureCollection as RFC 7946 wants it: closed rings, counterclockwise, no CRS', async () => {
    const collection = await cells(town.leader);
    expect(Object.keys(collection)).toEqual(['type', 'features']);
    expect(collection.features.map(({ id }) => id)).toEqual([11, 12, 13]);
    for (const { type, geometry } of collection.features) {
      expect([type, geometry.type]).toEqual(['Feature', 'Polygon']);
      const ring = geometry.coordinates[0] as [number, number][];
      expect(ring[0]).toEqual(ring.at(-1));
      expect(doubleArea(ring)).toBeGreaterThan(0);
    }
  });

  it('carry counts, rates, open issues and who answers', async () => {
    const { features } = await cells(town.leader);
    expect(features.map(({ properties }) => properties)).toMatchObject([
      {
        id: 'c1',
        no: 11,
        village: { id: 'li', name: '李家湾村' },
        counts: { done: 2, due: 1, overdue: 3 },
        onSchedule: 0.5,
        openIssues: 1,
        openConflicts: 1,
        cadres: [{ role: 'lead', cadreId: 'wang', name: '王秀英', from: '2025-01-01' }],
      },
      { id: 'c2', counts: { unlinked: 1 }, onSchedule: null, visited: null, linked: 0, cadres: [] },
      {
        id: 'c3',
        onSchedule: 0,
        openIssues: 0,
        cadres: [
          { role: 'lead', name: '赵建军' },
          { role: 'unit', unitId: 'farm', name: '农业办', phone: null },
        ],
      },
    ]);
  });

  it('show their shapes on a day to come, without states', async () => {
    const { features } = await cells(town.leader, 'asOf=2025-09-01');
    expect(features.map(({ properties }) => [properties.code, properties.counts])).toEqual([
      ['530102003001001', null],
      ['530102003001002', null],
      ['530102003002001', null],
      ['530102003002002', null],
    ]);
  });

  it('can be asked for by division and by box', async () => {
    const named = async (query: string) =>
      (await cells(town.leader, query)).features.map(({ properties }) => properties.id);
    expect(await named('division=qiao')).toEqual(['c3']);
    expect(await named('bbox=102.012,25.001,102.013,25.002')).toEqual(['c2']);
    expect(await named('division=town')).toEqual(['c1', 'c2', 'c3']);
    for (const bbox of ['1,2,3', 'a,b,c,d', '1,2,3,1e999']) {
      expect((await town.leader(`/api/cells?bbox=${bbox}`)).status).toBe(400);
    }
  });

  it('show everyone signed in their shapes and leads, and their counts to those who may see them', async () => {
    const seen = async (ask: Ask) =>
      (await cells(ask)).features.map(({ properties }) => [
        properties.counts?.overdue ?? null,
        properties.openConflicts,
        properties.cadres.length,
      ]);
    expect(await seen(town.desk)).toEqual([
      [null, 1, 1],
      [null, 0, 0],
      [null, 0, 2],
    ]);
    expect(await seen(town.auditor)).toEqual([
      [null, 0, 1],
      [null, 0, 0],
      [null, 0, 2],
    ]);
    expect(await seen(town.leaderOfQiao)).toEqual([
      [null, 0, 1],
      [null, 0, 0],
      [2, 0, 2],
    ]);
    expect(await seen(town.wang)).toEqual([
      [3, 1, 1],
      [null, 0, 0],
      [null, 0, 2],
    ]);
  });

  it('are told one by one, and not where there are none', async () => {
    const answer = await town.leader('/api/cells/c1');
    expect(((await answer.json()) as CellCollection['features'][number]).properties.code).toBe('530102003001001');
    expect((await town.leader('/api/cells/c4')).status).toBe(404);
    expect((await town.leader('/api/cells/c4?asOf=2025-09-01')).status).toBe(200);
    expect((await town.leader('/api/cells/elsewhere')).status).toBe(404);
  });
});

describe('what colours the map', () => {
  it('is one byte a cell: percent rounded down, nobody obligated, no such cell', async () => {
    const answer = await state(town.leader, 'metric=onSchedule');
    expect(answer).toMatchObject({ asOf: '2025-08-20', firstNo: 11, edition: { id: 'edition-1', no: 1 } });
    expect(bytesOf(answer.values)).toEqual([50, 255, 0]);
    // c2: linked under 90 % and no lead.
    expect(bytesOf(answer.flags)).toEqual([0, 3, 0]);
    expect(bytesOf((await state(town.leader, 'metric=visited')).values)).toEqual([33, 255, 0]);
    expect(bytesOf((await state(town.leader, 'metric=linked')).values)).toEqual([100, 0, 100]);
    expect(bytesOf((await state(town.leader, 'metric=conflicts')).values)).toEqual([1, 0, 0]);
  });

  it('names the leads for metric=cadre, two bytes a cell', async () => {
    const { values, cadres } = await state(town.desk, 'metric=cadre');
    expect(cadres).toEqual([
      { id: 'wang', name: '王秀英', colour: 3 },
      { id: 'zhao', name: '赵建军', colour: 5 },
    ]);
    expect([...new Uint16Array(new Uint8Array(bytesOf(values)).buffer)]).toEqual([1, 0, 2]);
  });

  it('says nothing of cells outside the reader’s scope', async () => {
    expect(bytesOf((await state(town.leaderOfQiao, 'metric=onSchedule')).values)).toEqual([254, 254, 0]);
    expect(bytesOf((await state(town.leaderOfQiao, 'metric=conflicts')).values)).toEqual([254, 254, 0]);
    expect(bytesOf((await state(town.wang, 'metric=onSchedule')).values)).toEqual([50, 254, 254]);
    expect((await town.desk('/api/cells/state?metric=onSchedule')).status).toBe(403);
    expect((await town.auditor('/api/cells/state?metric=conflicts')).status).toBe(403);
    expect(bytesOf((await state(town.desk, 'metric=conflicts')).values)).toEqual([1, 0, 0]);
  });

  it('is not sent again while nothing has changed', async () => {
    const path = '/api/cells/state?metric=onSchedule&asOf=2025-06-01';
    const tag = (await town.leader(path)).headers.get('etag') ?? '';
    const again = await town.leader(path, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await town.leader('/api/cells/state?metric=onSchedule&asOf=2025-08-01', {
      headers: { 'if-none-match': tag },
    });
    expect(other.status).toBe(200);
  });

  it('refuses days to come for states, and shows who will answer', async () => {
    expect((await town.leader('/api/cells/state?metric=visited&asOf=2025-09-01')).status).toBe(422);
    expect((await town.leader('/api/cells/state?metric=conflicts&asOf=2025-09-01')).status).toBe(422);
    expect((await state(town.leader, 'metric=cadre&asOf=2025-09-01')).edition).toEqual({ id: 'edition-2', no: 2 });
  });
});

describe('the groups of a cell', () => {
  it('are their households with state, role and centre, counted once', async () => {
    const { type, features, unlinked } = await groups(town.clerk, '/api/cells/c1/groups');
    expect([type, features.length, unlinked]).toEqual(['FeatureCollection', 6, 0]);
    expect(features[0]).toMatchObject({
      type: 'Feature',
      id: 'h1',
      geometry: { type: 'Point', coordinates: [102.005, 25.005] },
      properties: { role: 'centre', groupId: 'g1', centreId: 'h1', state: 'done', lastMet: '2025-08-05' },
    });
    expect(features.find(({ id }) => id === 'h4')?.properties).toMatchObject({
      role: 'radiating',
      state: 'overdue',
      since: '2025-04-01',
      lastMet: null,
      cadre: { id: 'wang', name: '王秀英' },
    });
    expect((await groups(town.clerk, '/api/cells/c2/groups')).unlinked).toBe(1);
  });

  it('show a household without a point as a feature without a geometry', async () => {
    const { features } = await groups(town.clerk, '/api/cells/c3/groups');
    expect(features.map(({ id, geometry }) => [id, geometry === null])).toEqual([
      ['h8', false],
      ['h9', true],
    ]);
  });

  it('name nobody to the leader, mask names for the clerk, and tell the cadre his or her own', async () => {
    const names = async (ask: Ask) => [
      ...new Set((await groups(ask, '/api/cells/c1/groups')).features.map(({ properties }) => properties.name)),
    ];
    expect(await names(town.leader)).toEqual([null]);
    expect(await names(town.clerk)).toEqual(['李**']);
    expect(await names(town.wang)).toEqual(['李建国']);
  });

  it('note in the audit that a cadre read names in full', async () => {
    const { t, read } = town.store;
    const noted = async () =>
      (await read.select().from(t.audit).where(eq(t.audit.action, 'household.readInFull'))).length;
    const before = await noted();
    await groups(town.leader, '/api/cells/c1/groups');
    expect(await noted()).toBe(before);
    await groups(town.wang, '/api/cells/c1/groups');
    expect(await noted()).toBe(before + 1);
  });

  it('are absent outside the reader’s scope', async () => {
    for (const [ask, path, status] of [
      [town.leaderOfQiao, '/api/cells/c1/groups', 404],
      [town.wang, '/api/cells/c3/groups', 404],
      [town.desk, '/api/cells/c1/groups', 403],
      [town.leader, '/api/cells/c4/groups', 404],
      [town.leader, '/api/cells/c1/groups?asOf=2025-08-21', 422],
    ] as const) {
      expect((await ask(path)).status).toBe(status);
    }
  });

  it('are listed by code, for a division, a cell, a cadre', async () => {
    const listed = async (ask: Ask, query: string) => {
      const { items, next } = (await (await ask(`/api/groups?${query}`)).json()) as {
        items: Group[];
        next: string | null;
      };
      return [items.map(({ code, radiating, centreId }) => `${code} ${centreId} ${radiating}`), next];
    };
    expect(await listed(town.clerk, '')).toEqual([['G1 h1 5', 'G2 h8 1'], null]);
    expect(await listed(town.clerk, 'limit=1')).toEqual([['G1 h1 5'], 'G1']);
    expect(await listed(town.clerk, 'limit=1&cursor=G1')).toEqual([['G2 h8 1'], null]);
    expect(await listed(town.clerk, 'division=qiao')).toEqual([['G2 h8 1'], null]);
    expect(await listed(town.clerk, 'cell=c1&cadre=zhao')).toEqual([[], null]);
    expect(await listed(town.wang, '')).toEqual([['G1 h1 5'], null]);
  });
});
