import { beforeAll, describe, expect, it } from 'vitest';
import type { Heat } from '../../server/app.ts';
import type { Ask } from '../givenApp.ts';
import { givenCoveredTown } from './givenCoveredTown.ts';

let town: Awaited<ReturnType<typeof givenCoveredTown>>;
beforeAll(async () => {
  town = await givenCoveredTown();
});

const heat = async (ask: Ask, query = ''): Promise<Heat> => {
  const answer = await ask(`/api/coverage/heat?${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Heat;
};

describe('days since last met', () => {
  it('are told where households stand; one without a point is left out', async () => {
    const { asOf, kind, items } = await heat(town.leader);
    expect([asOf, kind, items.length]).toEqual(['2025-08-20', 'points', 8]);
    expect(items.map(({ days }) => days).toSorted((a, b) => a - b)[0]).toBe(15);
  });

  it('are told of any day gone by', async () => {
    const { items } = await heat(town.leader, 'asOf=2025-07-15');
    expect(items.map(({ days }) => days)).toContain(5);
  });

  it('are told in hexagons of five households or more where no point may be shown', async () => {
    const { kind, radiusM, items } = await heat(town.leader, 'shape=hexagons');
    expect(kind).toBe('hexagons');
    expect(radiusM).toBeGreaterThan(0);
    for (const { households } of items) expect(households).toBeGreaterThanOrEqual(5);
  });

  it('are told to a cadre of the own groups only, and never to the emergency desk', async () => {
    expect((await heat(town.wang)).items).toHaveLength(6);
    expect((await town.desk('/api/coverage/heat')).status).toBe(403);
  });

  it('are not told of a day to come', async () => {
    expect((await town.leader('/api/coverage/heat?asOf=2025-08-21')).status).toBe(422);
  });
});
