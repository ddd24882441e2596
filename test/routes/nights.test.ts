import { describe, expect, it } from 'vitest';
import { usualHours } from '#domain/roster/shift.ts';
import { aCadre, givenStore, givenTown, townId } from '../given.ts';
import { givenApp, givenReader, testDay } from '../givenApp.ts';

const store = await givenStore();
await givenTown(store);
const { t } = store;
await store.commit((write) => [
  write.insert(t.cadres).values(aCadre(store, { id: 'mayor', rank: 'section', name: '田映榆' })),
  write.insert(t.cadres).values(aCadre(store, { id: 'gone', name: '周泽朗', to: '2025-08-01' })),
]);
const app = await givenApp(store);
const desk = await givenReader(app, store, { role: 'desk' });
const kindsOf = async (answer: Response): Promise<string[]> =>
  ((await answer.json()) as { faults: { kind: string }[] }).faults.map(({ kind }) => kind);
const put = (path: string, body: object) => desk(path, { method: 'PUT', body });
const week = '/api/night-stays?from=2025-08-18&to=2025-08-25';

describe('nights in the town and its villages', () => {
  it('are kept once however often they are said, moved, and taken back', async () => {
    const night = { cadreId: 'cadre-a', night: testDay, stays: true };
    await put('/api/night-stays', { ...night, villageId: null });
    await put('/api/night-stays', { ...night, villageId: 'village-b' });
    const { items } = await (await desk(week)).json();
    expect(items).toEqual([
      { cadreId: 'cadre-a', name: '王秀英', night: testDay, villageId: 'village-b', villageName: '杨柳坪村' },
    ]);
    expect(await (await put('/api/night-stays', { ...night, villageId: null, stays: false })).json()).toBeNull();
    expect((await (await desk(week)).json()).items).toEqual([]);
  });

  it('name who is short of one a week; a night on duty counts', async () => {
    await put('/api/night-stays', { cadreId: 'cadre-a', night: testDay, villageId: null, stays: true });
    await store.commit((write) => [
      write.insert(t.shifts).values({
        townId,
        id: 'shift-1',
        ...usualHours('2025-08-22', 'Asia/Shanghai'),
        leaderId: 'mayor',
        officerId: 'cadre-a',
      }),
    ]);
    const { short, onDuty } = await (await desk(week)).json();
    expect(short).toEqual([{ week: '2025-08-18', cadreId: 'cadre-b', name: '赵德山' }]);
    expect(onDuty).toContainEqual({ cadreId: 'mayor', night: '2025-08-22' });
  });

  it('are refused for who left, for no village, and for days far ahead', async () => {
    const of = async (over: object) =>
      kindsOf(
        await put('/api/night-stays', { cadreId: 'cadre-a', night: testDay, villageId: null, stays: true, ...over }),
      );
    expect(await of({ cadreId: 'nobody' })).toEqual(['no-such-cadre']);
    expect(await of({ cadreId: 'gone' })).toEqual(['cadre-not-serving']);
    expect(await of({ villageId: 'town-division' })).toEqual(['no-such-village']);
    expect(await of({ night: '2026-08-20' })).toEqual(['night-too-far']);
  });
});

describe('where cadres live', () => {
  it('holds from a day on, and the past stays as it was', async () => {
    await put('/api/cadre-homes', { cadreId: 'cadre-a', villageId: 'village-a', from: '2025-03-01' });
    await put('/api/cadre-homes', { cadreId: 'cadre-a', villageId: 'village-b' });
    const homeOn = async (day: string) => (await (await desk(`/api/cadre-homes?asOf=${day}`)).json()).items;
    expect(await homeOn('2025-08-01')).toMatchObject([{ villageName: '李家湾村', to: testDay }]);
    expect(await homeOn(testDay)).toMatchObject([{ villageName: '杨柳坪村', to: null }]);
    const early = await put('/api/cadre-homes', { cadreId: 'cadre-a', villageId: 'village-a', from: '2025-02-01' });
    expect(await kindsOf(early)).toEqual(['home-before-last']);
    expect(await (await put('/api/cadre-homes', { cadreId: 'cadre-a', villageId: null })).json()).toBeNull();
  });
});

describe('the town’s hours and clocks', () => {
  it('are as usual until somebody sets them, and then guarded by the town’s version', async () => {
    const before = await desk('/api/town-settings');
    expect(await before.json()).toMatchObject({ dutyPhone: null, officeHours: { from: '08:30', to: '17:30' } });
    const headers = { 'if-match': before.headers.get('etag') ?? '' };
    const change = (body: object) => desk('/api/town-settings', { method: 'PATCH', body, headers });
    expect(await kindsOf(await change({ dutyPhone: '12' }))).toEqual(['phone-malformed']);
    expect(await kindsOf(await change({ officeHours: { from: '17:30', to: '08:30' } }))).toEqual(['hours-reversed']);
    const kept = await change({ dutyPhone: '0691-5550119', incidentClocks: { unanswered: 3 } });
    expect(await kept.json()).toMatchObject({
      dutyPhone: '0691-5550119',
      incidentClocks: { first: 30, unanswered: 3 },
    });
    expect((await change({ dutyPhone: null })).status).toBe(412);
    const cleared = await desk('/api/town-settings', {
      method: 'PATCH',
      body: { dutyPhone: null },
      headers: { 'if-match': kept.headers.get('etag') ?? '' },
    });
    expect(await cleared.json()).toMatchObject({ dutyPhone: null, incidentClocks: { unanswered: 3 } });
  });
});
