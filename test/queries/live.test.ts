import { beforeEach, describe, expect, it } from 'vitest';
import { householdsIn } from '#domain/coverage/tally.ts';
import type { Day } from '#domain/time/day.ts';
import { coverageOn } from '../../server/queries/coverage.ts';
import { type Live, openLive } from '../../server/queries/live.ts';
import type { Store } from '../../server/store/store.ts';
import { insertRows } from '../../server/store/steps.ts';
import {
  aCadre,
  aCell,
  aDivision,
  aTown,
  aVisit,
  firstDay,
  givenStore,
  groupSteps,
  householdSteps,
  townId,
} from '../given.ts';

const today: Day = '2025-05-20';
const sight = { townId, whole: true, divisionIds: [], cadreId: null, detail: 'masked' } as const;
const villageId = 'li';

const overdueBy = async (live: Live, level: 'town' | 'cell' | 'cadre', asOf: Day = today) => {
  const town = await live.town(townId);
  if (!town) throw new Error('the town is not there');
  return Object.fromEntries(coverageOn(town, { sight, level, asOf }).map(({ id, counts }) => [id, counts.overdue]));
};

describe('a town in memory', () => {
  let store: Store;
  let live: Live;

  beforeEach(async () => {
    store = await givenStore();
    const { t } = store;
    await store.commit((write) => [
      insertRows(t.towns, [aTown()]),
      insertRows(t.divisions, [aDivision({ id: villageId })]),
      insertRows(t.cells, [aCell({ id: 'c1', villageId }), aCell({ id: 'c2', villageId })]),
      insertRows(t.cadres, [aCadre(store, { id: 'wang' }), aCadre(store, { id: 'zhao' })]),
      ...['h1', 'h2', 'h3'].flatMap((id) => householdSteps(store, write, { id, cellId: 'c1', villageId })),
      ...groupSteps(store, write, {
        id: 'g1',
        villageId,
        cadreId: 'wang',
        centreId: null,
        radiatingIds: ['h1', 'h2', 'h3'],
      }),
    ]);
    live = await openLive(store, () => today);
  });

  it('shows a late visit from its day on, and nothing before it', async () => {
    expect(await overdueBy(live, 'cell')).toEqual({ c1: 3, c2: 0 });
    await store.commit((write) => [
      write.insert(store.t.visits).values(aVisit({ householdId: 'h1', cadreId: 'wang', metOn: '2025-04-10' })),
    ]);
    await live.householdsChanged(['h1']);
    expect(await overdueBy(live, 'cell')).toEqual({ c1: 2, c2: 0 });
    expect(await overdueBy(live, 'town', '2025-04-10')).toEqual({ [townId]: 2 });
    expect(await overdueBy(live, 'town', '2025-04-09')).toEqual({ [townId]: 3 });
  });

  it('takes in a new household, and lets one go that is no more', async () => {
    await store.commit((write) => householdSteps(store, write, { id: 'h4', cellId: 'c2', villageId }));
    await live.householdsChanged(['h4', 'h-never-was']);
    const total = async () => {
      const town = await live.town(townId);
      const [item] = town ? coverageOn(town, { sight, level: 'town', asOf: today }) : [];
      return item ? householdsIn(item.counts) : 0;
    };
    expect(await total()).toBe(4);
  });

  it('counts a group under its new cadre from the day of the hand-over', async () => {
    const { t } = store;
    await store.commit((write) => [
      write.update(t.groupCadres).set({ to: '2025-05-01' }),
      write.insert(t.groupCadres).values({ townId, groupId: 'g1', cadreId: 'zhao', from: '2025-05-01' }),
    ]);
    await live.peopleChanged();
    expect(await overdueBy(live, 'cadre')).toEqual({ zhao: 3 });
    expect(await overdueBy(live, 'cadre', '2025-04-30')).toEqual({ wang: 3 });
  });

  it('knows a cadre who is new', async () => {
    const { t } = store;
    await store.commit((write) => [
      insertRows(t.cadres, [aCadre(store, { id: 'chen', name: '陈立' })]),
      write.update(t.groupCadres).set({ to: '2025-05-10' }),
      write.insert(t.groupCadres).values({ townId, groupId: 'g1', cadreId: 'chen', from: '2025-05-10' }),
    ]);
    await live.peopleChanged();
    expect(await overdueBy(live, 'cadre')).toEqual({ chen: 3 });
  });

  it('loses nothing that changes while the whole is read anew', async () => {
    const { t } = store;
    const reading = live.partitionChanged();
    await store.commit((write) => [
      write.insert(t.visits).values(aVisit({ householdId: 'h2', cadreId: 'wang', metOn: '2025-05-01' })),
    ]);
    await live.householdsChanged(['h2']);
    await reading;
    expect(await overdueBy(live, 'town')).toEqual({ [townId]: 2 });
  });

  it('is the same however it came to know: taken in step by step, or read anew', async () => {
    const { t } = store;
    await store.commit((write) => [
      write.insert(t.visits).values(aVisit({ householdId: 'h3', cadreId: 'zhao', metOn: '2025-02-02' })),
      write.update(t.householdCells).set({ to: '2025-03-01' }),
      ...['h1', 'h2', 'h3'].map((householdId) =>
        write
          .insert(t.householdCells)
          .values({ townId, householdId, cellId: 'c2', placedBy: 'point', from: '2025-03-01' }),
      ),
    ]);
    await live.householdsChanged(['h1', 'h2', 'h3']);
    const fresh = await openLive(store, () => today);
    for (const day of [firstDay, '2025-02-28', '2025-03-01', '2025-04-01', today]) {
      expect(await overdueBy(live, 'cell', day)).toEqual(await overdueBy(fresh, 'cell', day));
    }
    expect(await overdueBy(live, 'cell')).toEqual({ c1: 0, c2: 2 });
  });

  it('is not there before it is set up, and there once it is', async () => {
    const empty = await givenStore();
    const started = await openLive(empty, () => today);
    expect(await started.town(townId)).toBeNull();
    await empty.commit(() => [insertRows(empty.t.towns, [aTown()])]);
    expect((await started.town(townId))?.partition.name).toBe('清溪镇');
  });
});
