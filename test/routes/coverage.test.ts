import { beforeAll, describe, expect, it } from 'vitest';
import type { Coverage, Series } from '../../server/app.ts';
import type { Ask } from '../givenApp.ts';
import { givenCoveredTown } from './givenCoveredTown.ts';

let town: Awaited<ReturnType<typeof givenCoveredTown>>;
beforeAll(async () => {
  town = await givenCoveredTown();
});

const coverage = async (ask: Ask, query: string): Promise<Coverage> => {
  const answer = await ask(`/api/coverage?${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Coverage;
};

/** The counts that are not 0, by code. */
const countsOf = ({ items }: Coverage) =>
  Object.fromEntries(
    items.map(({ code, counts }) => [code, Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0))]),
  );

describe('coverage of a town on a day', () => {
  it('counts every household once, with its rates, tries and issues', async () => {
    const { asOf, items } = await coverage(town.leader, '');
    expect(asOf).toBe('2025-08-20');
    expect(items).toHaveLength(1);
    const [whole] = items;
    expect(whole).toMatchObject({
      id: 'town',
      name: '清溪镇',
      counts: { done: 2, due: 1, new: 0, overdue: 5, excused: 0, unlinked: 1, notOwed: 0 },
      centre: { done: 1, overdue: 1, due: 0 },
      radiating: { done: 1, due: 1, overdue: 4 },
      tried: 1,
      dueSoon: 0,
      openIssues: 1,
      openConflicts: 1,
    });
    expect(whole?.onSchedule).toBeCloseTo(3 / 8);
    expect(whole?.visited).toBeCloseTo(2 / 8);
    expect(whole?.linked).toBeCloseTo(8 / 9);
  });

  it('is told by village, cell, cadre and unit, and each adds up to the town', async () => {
    expect(countsOf(await coverage(town.leader, 'level=village'))).toEqual({
      '530102003001': { done: 2, due: 1, overdue: 3, unlinked: 1 },
      '530102003002': { overdue: 2 },
    });
    expect(countsOf(await coverage(town.leader, 'level=cell'))).toEqual({
      '530102003001001': { done: 2, due: 1, overdue: 3 },
      '530102003001002': { unlinked: 1 },
      '530102003002001': { overdue: 2 },
    });
    expect(countsOf(await coverage(town.leader, 'level=cadre'))).toEqual({
      K1: { done: 2, due: 1, overdue: 3 },
      K2: { overdue: 2 },
    });
    const units = await coverage(town.leader, 'level=unit');
    expect(countsOf(units)).toEqual({ U1: { done: 2, due: 1, overdue: 3 }, U2: { overdue: 2 } });
    expect(units.items[0]).toMatchObject({ openConflicts: 1 });
  });

  it('tells any day of the past as it was, and the month before beside it', async () => {
    const july = await coverage(town.leader, 'asOf=2025-07-20');
    const august = await coverage(town.leader, 'asOf=2025-08-20');
    expect(july.items[0]?.counts).toMatchObject({ done: 1, due: 1, overdue: 6 });
    const { onSchedule, visited, linked } = july.items[0] ?? {};
    expect(august.items[0]?.monthAgo).toEqual({ onSchedule, visited, linked });
    expect(july.items[0]).toMatchObject({ openIssues: 1, openConflicts: 0, tried: 0 });
  });

  it('shows a reader his or her own villages only, or own groups only', async () => {
    expect(countsOf(await coverage(town.leaderOfQiao, 'level=village'))).toEqual({ '530102003002': { overdue: 2 } });
    expect(countsOf(await coverage(town.leaderOfQiao, 'level=cadre'))).toEqual({ K2: { overdue: 2 } });
    expect(countsOf(await coverage(town.leaderOfQiao, 'level=town'))).toEqual({ '530102003': { overdue: 2 } });
    for (const level of ['town', 'village', 'cell', 'cadre', 'unit']) {
      const { items } = await coverage(town.wang, `level=${level}`);
      expect(items.map(({ counts }) => counts)).toEqual([
        { done: 2, due: 1, new: 0, overdue: 3, excused: 0, unlinked: 0, notOwed: 0 },
      ]);
    }
  });

  it('is narrowed to one village, for cadres too', async () => {
    expect(countsOf(await coverage(town.leader, 'level=cell&division=qiao'))).toEqual({
      '530102003002001': { overdue: 2 },
    });
    expect(countsOf(await coverage(town.leader, 'level=cadre&division=qiao'))).toEqual({ K2: { overdue: 2 } });
    expect(countsOf(await coverage(town.wang, 'level=cadre&division=qiao'))).toEqual({});
    expect((await town.leader('/api/coverage?division=elsewhere')).status).toBe(404);
  });

  it('counts nobody on days before anything was known', async () => {
    for (const day of ['2024-12-31', '2000-02-29', '1900-01-01', '1000-01-01']) {
      expect(countsOf(await coverage(town.leader, `asOf=${day}`))).toEqual({ '530102003': {} });
      for (const path of ['gaps', 'cells', 'cells/state', 'groups']) {
        expect([path, (await town.leader(`/api/${path}?asOf=${day}`)).status]).toEqual([path, 200]);
      }
    }
  });

  it('refuses a day to come and a day that does not exist', async () => {
    const ahead = await town.leader('/api/coverage?asOf=2025-08-21');
    expect([ahead.status, ahead.headers.get('content-type')]).toEqual([422, 'application/problem+json; charset=utf-8']);
    expect((await town.leader('/api/coverage?asOf=2025-02-29')).status).toBe(400);
    expect((await town.leader('/api/coverage?asOf=today')).status).toBe(400);
    expect((await town.leader('/api/coverage?level=street')).status).toBe(400);
    expect((await town.desk('/api/coverage')).status).toBe(403);
  });
});

describe('the series of rates', () => {
  it('has a value for each day, the same as the day’s own answer', async () => {
    const answer = await town.leader('/api/coverage/series?from=2025-07-01&to=2025-08-20&level=village');
    const { items } = (await answer.json()) as Series;
    expect(items.map(({ code, visited }) => [code, visited.length])).toEqual([
      ['530102003001', 51],
      ['530102003002', 51],
    ]);
    for (const [i, day] of [
      [0, '2025-07-01'],
      [9, '2025-07-10'],
      [50, '2025-08-20'],
    ] as const) {
      const { items: lines } = await coverage(town.leader, `level=village&asOf=${day}`);
      expect(items.map((line) => [line.onSchedule[i], line.visited[i], line.linked[i]])).toEqual(
        lines.map(({ onSchedule, visited, linked }) => [onSchedule, visited, linked]),
      );
    }
  });

  it('refuses a range that runs backward, or into days to come', async () => {
    expect((await town.leader('/api/coverage/series?from=2025-08-02&to=2025-08-01')).status).toBe(422);
    expect((await town.leader('/api/coverage/series?from=2025-08-02&to=2025-08-21')).status).toBe(422);
    expect((await town.leader('/api/coverage/series?from=2021-08-02')).status).toBe(422);
  });
});
