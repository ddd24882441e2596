import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { usualHours } from '#domain/roster/shift.ts';
import { addDays } from '#domain/time/day.ts';
import { aCadre, givenStore, givenTown, townId } from '../given.ts';
import { askAs, cookieOf, givenAccount, givenApp, givenReader, testDay } from '../givenApp.ts';

const zone = 'Asia/Shanghai';
const store = await givenStore();
await givenTown(store);
const { t } = store;
await store.commit((write) => [
  write.insert(t.cadres).values(aCadre(store, { id: 'mayor', rank: 'section', name: '田映榆' })),
  write.insert(t.cadres).values(aCadre(store, { id: 'deputy', rank: 'deputySection', name: '石洛帆' })),
  write.insert(t.cadres).values(aCadre(store, { id: 'away', name: '黄嘉川' })),
  write.insert(t.cadres).values(aCadre(store, { id: 'gone', name: '周泽朗', to: '2025-08-01' })),
  write.insert(t.cadreLeaves).values({ townId, cadreId: 'away', from: '2025-08-01', to: '2026-01-01' }),
]);

/** The town's clock of this test. */
let clock = Date.parse(`${testDay}T10:00:00+08:00`);
const app = await givenApp(store, { now: () => clock });
const desk = await givenReader(app, store, { role: 'desk' });

const aShift = (day: string, over: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  ...usualHours(day, zone),
  leaderId: 'mayor',
  officerId: 'cadre-a',
  ...over,
});
const kindsOf = async (answer: Response): Promise<string[]> =>
  ((await answer.json()) as { faults: { kind: string }[] }).faults.map(({ kind }) => kind);
const audited = async (action: string, objectId: string): Promise<number> =>
  (
    await store.read
      .select({ seq: t.audit.seq })
      .from(t.audit)
      .where(and(eq(t.audit.action, action), eq(t.audit.objectId, objectId)))
  ).length;
/** A day nobody else in this file plans. */
let last = '2025-09-01';
const freshDay = (): string => (last = addDays(last, 3));
const planned = async (over: Record<string, unknown> = {}) => {
  const sent = aShift(freshDay(), over);
  const answer = await desk('/api/shifts', { body: sent });
  expect(answer.status).toBe(201);
  return sent;
};

describe('planning a shift', () => {
  it('keeps it, shows names and phones, and audits it; sent again it is the same shift', async () => {
    const sent = aShift(freshDay());
    const first = await desk('/api/shifts', { body: sent });
    const again = await desk('/api/shifts', { body: sent });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.json()).toMatchObject({
      id: sent.id,
      leader: { name: '田映榆', isSectionLeader: true, phone: '13900001234' },
      officer: { name: '王秀英' },
      notes: 0,
      version: 1,
    });
    expect(await audited('shift.create', sent.id)).toBe(1);
    const other = await desk('/api/shifts', { body: { ...sent, officerId: 'cadre-b' } });
    expect(other.status).toBe(422);
  });

  it('refuses what is against the roster, each with its sentence', async () => {
    const day = freshDay();
    const refused = async (over: Record<string, unknown>) =>
      kindsOf(await desk('/api/shifts', { body: aShift(day, over) }));
    const { startsAt } = usualHours(day, zone);
    expect(await refused({ endsAt: startsAt })).toEqual(['shift-reversed']);
    expect(await refused({ endsAt: startsAt + 49 * 3_600_000 })).toEqual(['shift-too-long']);
    expect(await refused({ officerId: 'mayor' })).toEqual(['same-person-twice']);
    expect(await refused({ officerId: 'nobody' })).toEqual(['no-such-person']);
    expect(await refused({ officerId: 'gone' })).toEqual(['person-not-in-service']);
    expect(await refused({ officerId: 'away' })).toEqual(['person-on-leave']);
    const kept = await planned();
    const over = await desk('/api/shifts', { body: aShift(day, { startsAt: kept.startsAt, endsAt: kept.endsAt }) });
    expect(await kindsOf(over)).toEqual(['shift-overlaps']);
  });

  it('keeps a month at once or not at all', async () => {
    const [a, b] = [aShift('2025-12-01'), aShift('2025-12-02')];
    const wrong = await desk('/api/shifts/many', { body: { shifts: [a, { ...b, officerId: 'mayor' }] } });
    expect(wrong.status).toBe(422);
    expect((await desk(`/api/shifts/${a.id}/notes`)).status).toBe(404);
    const among = await desk('/api/shifts/many', { body: { shifts: [a, { ...b, startsAt: a.startsAt }] } });
    expect(await kindsOf(among)).toContain('shift-overlaps');
    expect((await desk('/api/shifts/many', { body: { shifts: [a, b] } })).status).toBe(201);
    expect((await desk('/api/shifts/many', { body: { shifts: [a, b] } })).status).toBe(201);
  });
});

describe('the roster', () => {
  it('names the days without a section-level leader, and those without anybody', async () => {
    const plain = aShift('2026-01-10', { leaderId: 'cadre-b' });
    await desk('/api/shifts', { body: plain });
    const { items, gaps } = await (await desk('/api/shifts?from=2026-01-09&to=2026-01-12')).json();
    expect(items).toHaveLength(1);
    expect(gaps).toMatchObject([
      { day: '2026-01-09', kind: 'noShift' },
      { day: '2026-01-10', kind: 'noSectionLeader', startsAt: plain.startsAt, endsAt: plain.endsAt },
      { day: '2026-01-11', kind: 'noShift' },
    ]);
  });

  it('is not changed by the clerk of one village, and by nobody without a version', async () => {
    const village = await givenReader(app, store, { role: 'clerk', divisionId: 'village-a' });
    expect((await village('/api/shifts', { body: aShift(freshDay()) })).status).toBe(403);
    const { id } = await planned();
    const change = { method: 'PATCH', body: { officerId: 'cadre-b', reason: '外出开会' } };
    expect((await desk(`/api/shifts/${id}`, change)).status).toBe(428);
  });
});

describe('a roster in files', () => {
  it('is brought in only by who may change it: it gives rights', async () => {
    const form = () => {
      const sent = new FormData();
      sent.set('noun', 'shifts');
      sent.set('file', new File(['开始时间,带班领导,值班员\n'], 'roster.csv'));
      return sent;
    };
    const grid = await givenReader(app, store, { role: 'grid' });
    const clerk = await givenReader(app, store, { role: 'clerk' });
    expect((await grid('/api/imports', { form: form() })).status).toBe(403);
    expect((await clerk('/api/imports', { form: form() })).status).toBe(202);
  });

  it('goes out under the heads it comes in by, with the phones', async () => {
    const { startsAt } = await planned();
    const clerk = await givenReader(app, store, { role: 'clerk' });
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(startsAt);
    const csv = await (await clerk(`/api/exports/shifts.csv?from=${day}&to=${addDays(day, 1)}&language=zh`)).text();
    const [head, row] = csv.replace('\uFEFF', '').split(/\r?\n/);
    expect(head).toBe('开始时间,结束时间,带班领导,带班领导电话,值班员,值班员电话');
    expect(row).toContain(`${day} 08:30`);
    expect(row).toContain('田映榆');
  });
});

describe('cover', () => {
  it('changes who is on duty for a reason, with before and after kept', async () => {
    const { id } = await planned();
    const headers = { 'if-match': '"1"' };
    const body = { officerId: 'cadre-b', reason: '临时请假' };
    const changed = await desk(`/api/shifts/${id}`, { method: 'PATCH', body, headers });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).toBe('"2"');
    const [row] = await store.read.select().from(t.changes).where(eq(t.changes.objectId, id));
    expect(row?.reason).toBe('临时请假');
    const before = store.secrets.open('changes', 'before', row?.id ?? '', row?.before ?? '');
    expect(JSON.parse(before)).toMatchObject({ officerId: 'cadre-a' });
    const late = await desk(`/api/shifts/${id}`, { method: 'PATCH', body, headers });
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({ yours: 1, current: { version: 2 } });
  });

  it('takes a shift off the roster only before it begins', async () => {
    const ahead = await planned();
    const headers = { 'if-match': '"1"' };
    expect((await desk(`/api/shifts/${ahead.id}`, { method: 'DELETE', headers })).status).toBe(204);
    expect(await audited('shift.delete', ahead.id)).toBe(1);
    const begun = aShift(addDays(testDay, -3));
    await desk('/api/shifts', { body: begun });
    const refused = await desk(`/api/shifts/${begun.id}`, { method: 'DELETE', headers });
    expect(await kindsOf(refused)).toEqual(['shift-begun']);
  });

  it('swaps two shifts at once, and neither where one was changed since', async () => {
    const [a, b] = [await planned(), await planned({ officerId: 'cadre-b', leaderId: 'deputy' })];
    const swap = (version: number) =>
      desk('/api/shifts/swap', {
        body: { a: { id: a.id, version: 1 }, b: { id: b.id, version }, who: 'officer', reason: '外出开会' },
      });
    expect((await swap(7)).status).toBe(412);
    const done = await (await swap(1)).json();
    expect(done).toMatchObject({
      a: { officer: { cadreId: 'cadre-b' }, leader: { cadreId: 'mayor' }, version: 2 },
      b: { officer: { cadreId: 'cadre-a' }, leader: { cadreId: 'deputy' }, version: 2 },
    });
    expect(await audited('shift.swap', b.id)).toBe(1);
  });
});

describe('the log of a shift', () => {
  it('only grows, is sealed in the database, and shows who wrote', async () => {
    const { id } = await planned();
    const note = { id: randomUUID(), text: '李家湾后山落石，请继续关注' };
    expect((await desk(`/api/shifts/${id}/notes`, { body: note })).status).toBe(201);
    expect((await desk(`/api/shifts/${id}/notes`, { body: note })).status).toBe(201);
    expect((await desk(`/api/shifts/${id}/notes`, { body: { ...note, text: '别的' } })).status).toBe(422);
    const { items } = await (await desk(`/api/shifts/${id}/notes`)).json();
    expect(items).toMatchObject([{ id: note.id, text: note.text, at: clock }]);
    const [row] = await store.read.select().from(t.shiftNotes).where(eq(t.shiftNotes.id, note.id));
    expect(row?.text).not.toContain('落石');
    const person = { id: randomUUID(), text: '来电人 11010519491231002X' };
    expect((await desk(`/api/shifts/${id}/notes`, { body: person })).status).toBe(422);
  });

  it('is read by who runs the roster, not by everybody who works in the town', async () => {
    const { id } = await planned();
    const cadre = await givenReader(app, store, { role: 'cadre', cadreId: 'cadre-b' });
    expect((await cadre(`/api/shifts/${id}/notes`)).status).toBe(403);
  });

  it('is handed over once, to a shift that follows', async () => {
    const day = addDays(testDay, -10);
    const [old, next] = [aShift(day), aShift(addDays(day, 1))];
    await desk('/api/shifts', { body: old });
    const hand = (id: string, version = 1) =>
      desk(`/api/shifts/${id}/hand-over`, { body: {}, headers: { 'if-match': `"${version}"` } });
    expect(await kindsOf(await hand(old.id))).toEqual(['no-next-shift']);
    await desk('/api/shifts', { body: next });
    expect(await (await hand(old.id)).json()).toMatchObject({ handedOverAt: clock, version: 2 });
    expect(await kindsOf(await hand(old.id, 2))).toEqual(['handed-over-already']);
    expect(await kindsOf(await hand((await planned()).id))).toEqual(['shift-not-begun']);
  });
});

describe('the rights of a shift', () => {
  const at = (time: string, day = testDay) => Date.parse(`${day}T${time}:00+08:00`);
  const rolesOf = async (ask: ReturnType<typeof askAs>) => {
    const { roles, may } = await (await ask('/api/me')).json();
    return { desk: roles.some(({ role }: { role: string }) => role === 'desk'), runs: may.includes('incidents.run') };
  };
  const noon = clock;

  it('begin at 08:30, end at 08:30, and follow a swap at once', async () => {
    const officer = await givenAccount(store, { role: 'cadre', cadreId: 'cadre-a' });
    const other = await givenAccount(store, { role: 'cadre', cadreId: 'cadre-b' });
    const [asOfficer, asOther] = [
      askAs(app, await cookieOf(app, officer.username)),
      askAs(app, await cookieOf(app, other.username)),
    ];
    const today = aShift(testDay);
    const tomorrow = aShift(addDays(testDay, 1), { leaderId: 'deputy', officerId: 'cadre-b' });
    for (const body of [today, tomorrow]) expect((await desk('/api/shifts', { body })).status).toBe(201);
    clock = at('08:29');
    expect(await rolesOf(asOfficer)).toEqual({ desk: false, runs: false });
    clock = at('08:31');
    expect(await rolesOf(asOfficer)).toEqual({ desk: true, runs: true });
    expect(await rolesOf(asOther)).toEqual({ desk: false, runs: false });
    clock = at('08:29', addDays(testDay, 1));
    expect(await rolesOf(asOfficer)).toEqual({ desk: true, runs: true });
    clock = at('08:31', addDays(testDay, 1));
    expect(await rolesOf(asOfficer)).toEqual({ desk: false, runs: false });
    clock = at('08:31');
    const swap = {
      a: { id: today.id, version: 1 },
      b: { id: tomorrow.id, version: 1 },
      who: 'officer',
      reason: '外出开会',
    };
    expect((await desk('/api/shifts/swap', { body: swap })).status).toBe(200);
    expect([await rolesOf(asOfficer), await rolesOf(asOther)]).toEqual([
      { desk: false, runs: false },
      { desk: true, runs: true },
    ]);
    clock = noon;
  });

  it('are not held by who has left service', async () => {
    const { username } = await givenAccount(store, { role: 'cadre', cadreId: 'gone' });
    await store.commit((write) => [
      write.insert(t.shifts).values({ townId, ...aShift('2025-07-20', { officerId: 'gone' }) }),
    ]);
    const left = askAs(app, await cookieOf(app, username));
    clock = at('10:00', '2025-07-20');
    expect((await rolesOf(left)).desk).toBe(false);
    clock = noon;
  });
});
