import { beforeAll, describe, expect, it } from 'vitest';
import type { Gaps } from '../../server/app.ts';
import type { Ask } from '../givenApp.ts';
import { givenCoveredTown } from './givenCoveredTown.ts';

let town: Awaited<ReturnType<typeof givenCoveredTown>>;
beforeAll(async () => {
  town = await givenCoveredTown();
});

const gaps = async (ask: Ask, query = ''): Promise<Gaps> => {
  const answer = await ask(`/api/gaps?${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Gaps;
};

const told = ({ items }: Gaps) =>
  items.map(({ id, since, households, ask, copy }) => [
    id,
    since,
    households,
    ask && `${ask.name} ${ask.why}`,
    copy?.name,
  ]);

describe('the gap list', () => {
  it('names every gap, worst first, and the one to ask', async () => {
    expect(told(await gaps(town.leader))).toEqual([
      ['noLead:c2', '2025-01-01', 1, null, undefined],
      ['noVisits:qiao', '2025-01-01', 2, null, undefined],
      ['tooFewRadiating:g2', '2025-01-01', 2, '赵建军 groupCadre', undefined],
      ['overdueRadiating:g1', '2025-04-01', 3, '王秀英 groupCadre', undefined],
      ['unlinked:c2', '2025-01-01', 1, null, undefined],
      ['noVisits:c2', '2025-01-01', 1, null, undefined],
      ['notPlaced:c3', '2025-01-01', 1, '赵建军 lead', undefined],
      ['overdueCentre:g2', '2025-02-01', 1, '赵建军 groupCadre', undefined],
      ['overdueRadiating:g2', '2025-04-01', 1, '赵建军 groupCadre', undefined],
    ]);
  });

  it('tells of a day in the past what was amiss then', async () => {
    const march = await gaps(town.leader, 'asOf=2025-03-15');
    expect(march.items.map(({ kind }) => kind)).not.toContain('overdueRadiating');
    expect(march.items.find(({ id }) => id === 'overdueCentre:g1')).toMatchObject({ since: '2025-02-01', days: 43 });
  });

  it('shows a reader own villages or own groups only', async () => {
    expect((await gaps(town.wang)).items.map(({ id }) => id)).toEqual(['overdueRadiating:g1']);
    expect((await gaps(town.leaderOfQiao)).items.every(({ village }) => village.id === 'qiao')).toBe(true);
    expect((await gaps(town.leader, 'division=li')).items.every(({ village }) => village.id === 'li')).toBe(true);
  });

  it('counts all and lists the worst', async () => {
    const { total, items } = await gaps(town.leader, 'limit=2');
    expect([total, items.length]).toEqual([9, 2]);
  });

  it('refuses a day to come, and the desk', async () => {
    expect((await town.leader('/api/gaps?asOf=2025-08-21')).status).toBe(422);
    expect((await town.desk('/api/gaps')).status).toBe(403);
  });
});
