import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { aVisit, givenStore, givenTown, townId } from '../given.ts';
import { type Ask, givenApp, givenReader, testDay } from '../givenApp.ts';

const store = await givenStore();
const { a, b } = (await givenTown(store)).villages;
const app = await givenApp(store);
const { t, read } = store;
const now = Date.parse(`${testDay}T10:00:00+08:00`);
const day = 86_400_000;

let leader: Ask;
let clerk: Ask;
let clerkOfA: Ask;
let cadreOfA: Ask;
let cadreOfB: Ask;
beforeAll(async () => {
  leader = await givenReader(app, store, { role: 'leader' });
  clerk = await givenReader(app, store, { role: 'clerk' });
  clerkOfA = await givenReader(app, store, { role: 'clerk', divisionId: a.divisionId });
  cadreOfA = await givenReader(app, store, { role: 'cadre', cadreId: a.cadreId });
  cadreOfB = await givenReader(app, store, { role: 'cadre', cadreId: b.cadreId });
});

const aNewVisit = (over: object = {}) => ({
  id: randomUUID(),
  householdId: a.householdIds[0],
  metAt: now - 3_600_000,
  medium: 'inPerson',
  outcome: 'met',
  ...over,
});
const enter = async (ask: Ask, body: object) => {
  const answer = await ask('/api/visits', { body });
  return { status: answer.status, body: await answer.json() };
};
const list = async (ask: Ask, query = '') => (await (await ask(`/api/visits?${query}`)).json()).items;
const stateOf = async (ask: Ask, id: string) => (await (await ask(`/api/households/${id}`)).json()).state;

describe('entering a visit', () => {
  it('fills in the day, the group of that day and who visited, and the household is done at once', async () => {
    const id = a.householdIds[0];
    expect(await stateOf(leader, id)).toBe('overdue');
    const { status, body } = await enter(cadreOfA, aNewVisit({ householdId: id }));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      householdId: id,
      householdName: '李建国',
      cadre: { id: a.cadreId, name: '王秀英' },
      groupId: a.groupId,
      metOn: testDay,
      isLate: false,
      claimedAt: null,
      diary: null,
    });
    expect(await stateOf(leader, id)).toBe('done');
  });

  it('takes the day in the town’s zone: half past midnight there is still yesterday in Greenwich', async () => {
    const metAt = Date.parse('2025-08-19T00:30:00+08:00');
    expect((await enter(cadreOfA, aNewVisit({ metAt }))).body.metOn).toBe('2025-08-19');
  });

  it('marks one entered more than seven days later as late', async () => {
    expect((await enter(cadreOfA, aNewVisit({ metAt: now - 7 * day }))).body.isLate).toBe(false);
    expect((await enter(cadreOfA, aNewVisit({ metAt: now - 8 * day }))).body.isLate).toBe(true);
  });

  it('is open to a cadre for own groups alone', async () => {
    expect((await enter(cadreOfB, aNewVisit())).status).toBe(404);
    expect((await enter(cadreOfA, aNewVisit({ cadreId: b.cadreId }))).status).toBe(403);
    expect((await enter(leader, aNewVisit())).status).toBe(403);
  });

  it('by a clerk says for whom, inside the clerk’s territory', async () => {
    expect((await enter(clerkOfA, aNewVisit({ cadreId: b.cadreId }))).body.cadre.name).toBe('赵德山');
    expect((await enter(clerkOfA, aNewVisit())).body.faults).toMatchObject([{ kind: 'cadre-missing' }]);
    expect((await enter(clerkOfA, aNewVisit({ cadreId: 'nobody' }))).body.faults).toMatchObject([
      { kind: 'no-such-cadre' },
    ]);
    const foreign = aNewVisit({ cadreId: a.cadreId, householdId: b.householdIds[0] });
    expect((await enter(clerkOfA, foreign)).status).toBe(404);
  });

  it('is refused before the household was known, and for a day to come typed by a clerk', async () => {
    const before = await enter(cadreOfA, aNewVisit({ metAt: Date.parse('2024-12-31T10:00:00+08:00') }));
    expect([before.status, before.body.faults[0].kind]).toEqual([422, 'visit-before-household']);
    const ahead = await enter(clerk, aNewVisit({ cadreId: a.cadreId, metAt: now + day }));
    expect([ahead.status, ahead.body.faults[0].kind]).toEqual([422, 'visit-in-future']);
  });

  it('is refused with an instant that no clock tells', async () => {
    for (const instant of [8.64e15 + 1, -8.64e15]) {
      expect((await enter(cadreOfA, aNewVisit({ metAt: instant }))).status).toBe(400);
      expect((await enter(cadreOfA, aNewVisit({ clockAt: instant }))).status).toBe(400);
    }
  });

  it('row 11: refuses a diary with an identity-card number in it', async () => {
    const answer = await enter(cadreOfA, aNewVisit({ diary: { asked: '身份证11010519491231002X' } }));
    expect([answer.status, answer.body.faults[0].kind]).toEqual([422, 'identity-number']);
  });

  it('made before a hand-over is kept when it is sent after it', async () => {
    const householdId = String(a.householdIds[2]);
    await store.commit((write) => [
      write.update(t.groupMembers).set({ to: '2025-08-18' }).where(eq(t.groupMembers.householdId, householdId)),
      write
        .insert(t.groupMembers)
        .values({ townId, householdId, groupId: b.groupId, role: 'radiating', from: '2025-08-18' }),
    ]);
    const { status, body } = await enter(cadreOfA, aNewVisit({ householdId, metAt: now - 4 * day }));
    expect([status, body.groupId]).toEqual([201, a.groupId]);
    // Today's scope shows no name of a household handed over.
    expect(body.householdName).toBe(null);
    expect((await enter(cadreOfA, aNewVisit({ householdId, metAt: now - day }))).status).toBe(404);
  });
});

describe('row 21: the same visit sent again', () => {
  it('three times is one row and the same answer', async () => {
    const visit = aNewVisit({ diary: { asked: '修路', promised: '上报', done: '' } });
    const answers = [await enter(cadreOfA, visit), await enter(cadreOfA, visit), await enter(cadreOfA, visit)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await read.$count(t.visits, eq(t.visits.id, visit.id))).toBe(1);
  });

  it('three times at once is one row too', async () => {
    const visit = aNewVisit();
    const answers = await Promise.all([1, 2, 3].map(() => enter(cadreOfA, visit)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await read.$count(t.visits, eq(t.visits.id, visit.id))).toBe(1);
  });

  it('with another body, or by another account, is refused', async () => {
    const visit = aNewVisit();
    await enter(cadreOfA, visit);
    expect((await enter(cadreOfA, { ...visit, outcome: 'tried' })).status).toBe(422);
    expect((await enter(cadreOfA, { ...visit, metAt: visit.metAt + 1 })).status).toBe(422);
    expect((await enter(clerk, { ...visit, cadreId: a.cadreId })).status).toBe(422);
  });
});

describe('row 22: a phone clock three years ahead', () => {
  it('is overruled by the server’s, and its claim is kept as a claim', async () => {
    const metAt = now + 3 * 365 * day;
    const visit = aNewVisit({ metAt });
    const { body } = await enter(cadreOfA, visit);
    expect(body).toMatchObject({ metAt: now, metOn: testDay, claimedAt: metAt, isLate: false });
    expect(await enter(cadreOfA, visit)).toMatchObject({ status: 201, body: { id: visit.id } });
  });

  it('is corrected by the difference where the phone tells its clock', async () => {
    const ahead = 3 * 365 * day;
    const visit = aNewVisit({ metAt: now + ahead - 2 * day, clockAt: now + ahead });
    expect((await enter(cadreOfA, visit)).body).toMatchObject({ metAt: now - 2 * day, metOn: '2025-08-18' });
  });
});

it('a demonstration kept on a day of its own takes no visit of a later day', async () => {
  const kept = await givenApp(store, { today: () => '2025-08-18' });
  const cadre = await givenReader(kept, store, { role: 'cadre', cadreId: a.cadreId });
  const { status, body } = await enter(cadre, aNewVisit({ metAt: now }));
  expect([status, body.metOn, body.claimedAt]).toEqual([201, '2025-08-18', now]);
});

describe('the diary', () => {
  const diary = { asked: '低保怎么办', promised: '周五前答复', done: '' };

  it('row 14: keeps <img onerror> as the text it is', async () => {
    const asked = '<img src=x onerror="alert(1)">';
    const visit = aNewVisit({ diary: { asked } });
    const { body } = await enter(cadreOfA, visit);
    expect(body.diary).toEqual({ asked, promised: '', done: '' });
    const answer = await cadreOfA('/api/visits');
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is read by the visitor, the cadre who holds the group and whoever entered it, and by nobody else', async () => {
    const visit = aNewVisit({ cadreId: b.cadreId, diary });
    expect((await enter(clerk, visit)).body.diary).toEqual(diary);
    const seenBy = async (ask: Ask) =>
      (await list(ask, `household=${visit.householdId}`)).find((one: { id: string }) => one.id === visit.id)?.diary;
    expect(await seenBy(cadreOfB)).toEqual(diary);
    expect(await seenBy(cadreOfA)).toEqual(diary);
    expect(await seenBy(clerkOfA)).toBe(null);
    expect(await seenBy(leader)).toBe(null);
  });

  it('is not in the database as plain text', async () => {
    const visit = aNewVisit({ diary });
    await enter(cadreOfA, visit);
    const [kept] = await read.select().from(t.visits).where(eq(t.visits.id, visit.id));
    expect(kept?.diary).not.toContain('低保');
  });
});

describe('a list of visits', () => {
  it('holds a village for its clerk and own visits and groups for a cadre', async () => {
    await store.commit((write) => [
      write
        .insert(t.visits)
        .values(
          aVisit({ id: 'of-b', householdId: String(b.householdIds[1]), cadreId: b.cadreId, metOn: '2025-03-03' }),
        ),
    ]);
    const ids = async (ask: Ask) => (await list(ask, 'to=2025-03-03')).map((one: { id: string }) => one.id);
    expect(await ids(leader)).toEqual(['of-b']);
    expect(await ids(cadreOfB)).toEqual(['of-b']);
    expect(await ids(clerkOfA)).toEqual([]);
    expect(await ids(cadreOfA)).toEqual([]);
  });

  it('is walked page by page, newest first', async () => {
    const whole = (await list(leader, 'limit=500')).map((one: { id: string }) => one.id);
    const met: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await (await leader(`/api/visits?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`)).json();
      met.push(...page.items.map((one: { id: string }) => one.id));
      cursor = page.next;
    }
    expect(met).toEqual(whole);
    expect(new Set(met).size).toBe(met.length);
  });

  it('is filtered by medium, outcome, lateness and days', async () => {
    await enter(cadreOfA, aNewVisit({ medium: 'call', outcome: 'tried', metAt: now - 20 * day }));
    const found = await list(leader, 'medium=call&outcome=tried&late=true&from=2025-07-31&to=2025-07-31');
    expect(found).toMatchObject([{ metOn: '2025-07-31', householdName: null }]);
    expect(await list(leader, 'medium=other')).toEqual([]);
  });
});
