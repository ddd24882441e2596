import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { insertRows } from '../../server/store/steps.ts';
import { place } from '../domain/boundary/given.ts';
import { aCadre, aVisit, townId } from '../given.ts';
import { askAs, givenApp, givenReader, testDay } from '../givenApp.ts';
import { givenPlannedTown } from './givenPlannedTown.ts';

const instant = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);

const store = await givenPlannedTown();
const { t } = store;
await store.commit(() => [
  insertRows(t.cadres, [
    aCadre(store, { id: 'li-wei', name: '李伟', phone: '13900002222', rank: 'section' }),
    aCadre(store, { id: 'zhang', name: '张敏', phone: '13900003333' }),
    aCadre(store, { id: 'chen', name: '陈驻村', phone: '13900004444' }),
  ]),
  insertRows(t.assignments, [
    { townId, id: 'backup-1', role: 'backup', cadreId: 'zhao', cellId: 'c1', from: '2025-03-01', to: '2025-08-20' },
    { townId, id: 'resident-li', role: 'residentCadre', cadreId: 'chen', divisionId: 'li', from: '2025-03-01' },
  ]),
  insertRows(t.shifts, [
    {
      townId,
      id: 'shift-19',
      startsAt: instant('2025-08-19 08:30'),
      endsAt: instant('2025-08-20 08:30'),
      leaderId: 'li-wei',
      officerId: 'chen',
    },
    {
      townId,
      id: 'shift-20',
      startsAt: instant('2025-08-20 08:30'),
      endsAt: instant('2025-08-21 08:30'),
      leaderId: 'li-wei',
      officerId: 'zhang',
    },
  ]),
  insertRows(t.nightStays, [{ townId, cadreId: 'chen', villageId: 'li', night: '2025-08-20' }]),
]);
const app = await givenApp(store);
const desk = await givenReader(app, store, { role: 'desk' });

const [lon, lat] = place(0.5, 0.5);
const asked = (more = '', [x, y]: readonly (number | string)[] = [lon, lat]) =>
  `/api/responsible?lon=${x}&lat=${y}${more}`;
const answerTo = async (path: string, ask = desk) => (await ask(path)).json();

describe('who answers for a point', () => {
  it('names cell, people in calling order and why each of them, in the reader’s language', async () => {
    const answer = await answerTo(asked());
    expect(answer).toMatchObject({
      answer: 'one',
      isOfficeHours: true,
      cells: [{ id: 'c1', villageName: '李家湾村' }],
    });
    expect(answer.people.map(({ name }: { name: string }) => name)).toEqual(['王秀英', '陈驻村', '李伟', '张敏']);
    expect(answer.people[0]).toMatchObject({ role: 'lead', phone: '13900001234', reason: '网格长，自 1 月 1 日' });
    expect(answer.passedOver).toMatchObject([{ cadreId: 'zhao', reason: '职责已结束，任职至 8 月 19 日' }]);
    expect(answer.gaps).toContain('第1网格没有 B岗');
    const inEnglish = await (await desk(asked(), { headers: { 'accept-language': 'en' } })).json();
    expect(inEnglish.people[0].reason).toBe('Lead since 1 Jan');
  });

  it('tells the duty room first at night, and puts who stays in the village before absent town staff', async () => {
    const answer = await answerTo(asked(`&at=${instant(`${testDay} 23:00`)}`));
    expect(answer.people.map(({ name, role }: { name: string; role: string }) => [name, role]).slice(0, 3)).toEqual([
      ['张敏', 'dutyRoom'],
      ['陈驻村', 'residentCadre'],
      ['王秀英', 'lead'],
    ]);
    expect(answer.people[0].isParallel).toBe(true);
    expect(answer.people[1].reason).toContain('今晚住在李家湾村');
  });

  it('gives 02:00 to the shift of the day before', async () => {
    const answer = await answerTo(asked(`&at=${instant(`${testDay} 02:00`)}`));
    expect(answer.people[0]).toMatchObject({ role: 'dutyRoom', name: '陈驻村' });
  });

  it('answers of a day in the past as it was then', async () => {
    const answer = await answerTo(asked(`&at=${instant('2025-06-10 10:00')}`));
    expect(answer.people.map(({ name }: { name: string }) => name)).toEqual(['王秀英', '赵德山', '陈驻村']);
  });

  it('tells the nearest cell and its village’s people where there is none', async () => {
    const [x] = place(-0.2, 0);
    const answer = await answerTo(asked('', [x, lat]));
    expect(answer).toMatchObject({ answer: 'none', cells: [{ id: 'c1', distanceM: 20 }] });
    expect(answer.people.map(({ role }: { role: string }) => role)).toEqual([
      'residentCadre',
      'shiftLeader',
      'shiftOfficer',
    ]);
  });

  it('names both cells exactly on their border', async () => {
    const answer = await answerTo(asked('', place(1, 0.5)));
    expect(answer).toMatchObject({ answer: 'several', cells: [{ id: 'c1' }, { id: 'c2' }] });
    expect(answer.people[0].reason).toBe('第1网格、第2网格网格长，自 1 月 1 日');
  });

  it('adds the cadre who holds the group of a household, to who may know of it', async () => {
    const answer = await answerTo(asked('&household=h7', place(0.5, 1.5)));
    expect(answer.people[0].reason).toBe('网格长，自 1 月 1 日；该户联系干部，自 1 月 1 日');
    const ofLi = await givenReader(app, store, { role: 'clerk', divisionId: 'li' });
    expect((await ofLi(asked('&household=h2'))).status).toBe(200);
    expect((await ofLi(asked('&household=h7'))).status).toBe(404);
    expect((await desk(asked('&household=nobody'))).status).toBe(404);
  });

  it('knows at once of a new lead, of who was called in another incident, and of a shift', async () => {
    const called = { townId, incidentId: 'flood', seq: 1, id: 'e1', kind: 'listed' as const, subjectId: 'wang' };
    await store.commit((write) => [
      write.insert(t.incidents).values({ townId, id: 'flood', kind: 'flood', name: '河水上涨', startedAt: 0 }),
      write.insert(t.incidentEntries).values({ ...called, at: 0, happenedAt: 0, via: 'desk' }),
    ]);
    const during = await answerTo(asked());
    expect(during.passedOver).toContainEqual(
      expect.objectContaining({ cadreId: 'wang', reason: '已在“河水上涨”中被叫应' }),
    );
    await store.commit((write) => [write.update(t.incidents).set({ stage: 'ended' })]);
    expect((await answerTo(asked())).people[0]).toMatchObject({ cadreId: 'wang' });
    await store.commit((write) => [
      write.insert(t.cadreLeaves).values({ townId, cadreId: 'wang', coverId: 'zhao', from: testDay, to: '2025-08-25' }),
    ]);
    const onLeave = await answerTo(asked());
    expect(onLeave.people[0]).toMatchObject({ cadreId: 'zhao', reason: '代管王秀英的网格长职责，至 8 月 24 日' });
    await store.commit((write) => [write.delete(t.cadreLeaves)]);
  });

  it('is not asked by visitors nor by those who do not work in the town', async () => {
    expect((await askAs(app)(asked())).status).toBe(401);
    const sysadmin = await givenReader(app, store, { role: 'sysadmin' });
    expect((await sysadmin(asked())).status).toBe(403);
  });
});

describe('rows 2–4: a coordinate that cannot be meant', () => {
  const refused = async (point: readonly (number | string)[]) => {
    const answer = await desk(asked('', point));
    const { faults } = await answer.json();
    return { status: answer.status, ...faults[0] };
  };

  it('is refused out of range', async () => {
    for (const x of ['1e308', '1e999', '-181', '200', 'NaN', 'null', ''])
      expect(await refused([x, 25])).toMatchObject({ status: 422, kind: 'coordinate-out-of-range', path: 'lon' });
  });

  it('is told as swapped, with the swap', async () => {
    expect(await refused([lat, lon])).toMatchObject({
      status: 422,
      kind: 'latitude-longitude-swapped',
      at: [lon, lat],
    });
  });

  it('is told how far it is from the town, in China, at sea or abroad', async () => {
    expect(await refused([116.4, 39.9])).toMatchObject({ status: 422, kind: 'far-from-town' });
    expect((await refused([116.4, 39.9])).message).toMatch(/^该处不在本乡镇，距本乡镇约 [\d,]+ 公里/u);
    expect((await refused([2.35, 48.85])).message).toMatch(/^该处在国外/u);
  });

  it('is refused with an instant no town has', async () => {
    expect((await desk(asked('&at=99999999999999999'))).status).toBe(400);
    expect((await desk(asked('&at=1.5'))).status).toBe(400);
  });
});

describe('the incident pack', () => {
  it('answers as the server does, in the browser', async () => {
    const pack = await answerTo('/api/incident-pack');
    expect(pack.facts).toMatchObject({ townId, zone: 'Asia/Shanghai', madeAt: instant(`${testDay} 10:00`) });
    expect(pack.ground.edition).toBe(1);
    expect(pack.counts.find(({ cellId }: { cellId: string }) => cellId === 'c1').counts).toMatchObject({
      households: 3,
      people: 9,
    });
    const { packGround } = await import('../../server/domain/responsible/packGround.ts');
    const { responsibleAt } = await import('../../server/domain/responsible/responsibleAt.ts');
    const { toldAnswer } = await import('../../server/domain/responsible/toldAnswer.ts');
    const ground = packGround(pack.ground, pack.facts.cells);
    for (const point of [place(0.5, 0.5), place(1, 0.5), place(-0.2, 0.5), place(2.5, 1.5)]) {
      const [x, y] = point;
      const at = instant(`${testDay} 10:00`);
      const here = toldAnswer(responsibleAt(pack.facts, ground, { lon: x, lat: y }, at), 'zh', pack.facts.zone);
      expect(here).toEqual(await answerTo(asked(`&at=${at}`, point)));
    }
  });

  it('finds villages and cells by name and initials, with a point, and names no household', async () => {
    const text = await (await desk('/api/incident-pack')).text();
    expect(JSON.parse(text).places).toContainEqual(
      expect.objectContaining({ kind: 'village', title: '李家湾村', initials: 'ljwc', point: expect.any(Array) }),
    );
    expect(text).not.toMatch(/"h\d"|李建国|13800005678/u);
  });

  it('is not new until something of it changes, and visits change nothing', async () => {
    const first = await desk('/api/incident-pack');
    const tag = first.headers.get('etag') ?? '';
    const again = (etag: string) => desk('/api/incident-pack', { headers: { 'if-none-match': etag } });
    const unchanged = await again(tag);
    expect(unchanged.status).toBe(304);
    expect(Number(unchanged.headers.get('x-made-at'))).toBeGreaterThanOrEqual((await first.json()).facts.madeAt);
    await store.commit((write) => [
      write.insert(t.visits).values(aVisit({ householdId: 'h1', cadreId: 'wang', groupId: 'g1', metOn: testDay })),
    ]);
    expect((await again(tag)).status).toBe(304);
    await store.commit((write) => [
      write.insert(t.outsidePhones).values({ townId, id: 'police', kind: 'police', name: '派出所', phone: '0871110' }),
    ]);
    const fresh = await again(tag);
    expect(fresh.status).toBe(200);
    expect((await fresh.json()).outsidePhones).toMatchObject([{ name: '派出所' }]);
  });

  it('travels packed where the reader takes that, and is the same', async () => {
    const packed = await desk('/api/incident-pack', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const opened = JSON.parse(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString());
    expect(opened).toEqual(await answerTo('/api/incident-pack'));
  });

  it('holds incidents under way for those who may read them, and for nobody else', async () => {
    await store.commit((write) => [
      write.insert(t.incidents).values({ townId, id: 'fire', kind: 'fire', name: '后山起火', startedAt: 0 }),
    ]);
    expect((await answerTo('/api/incident-pack')).incidents).toMatchObject([{ id: 'fire', stage: 'open' }]);
    const clerk = await givenReader(app, store, { role: 'clerk' });
    expect((await answerTo('/api/incident-pack', clerk)).incidents).toEqual([]);
  });
});
