import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { givenStore, givenTown } from '../given.ts';
import { type Ask, givenApp, givenReader, testDay } from '../givenApp.ts';

const store = await givenStore();
const { a, b } = (await givenTown(store)).villages;
const app = await givenApp(store);
const { t, read } = store;

let leader: Ask;
let grid: Ask;
let gridOfA: Ask;
beforeAll(async () => {
  leader = await givenReader(app, store, { role: 'leader' });
  grid = await givenReader(app, store, { role: 'grid' });
  gridOfA = await givenReader(app, store, { role: 'grid', divisionId: a.divisionId });
});

const backup = (over: object = {}) => ({
  id: randomUUID(),
  role: 'backup',
  cadreId: a.cadreId,
  cellId: a.cellId,
  ...over,
});
const appoint = async (ask: Ask, body: object) => {
  const answer = await ask('/api/assignments', { body });
  return { status: answer.status, body: await answer.json() };
};
const end = async (ask: Ask, id: string, version: number | null, body: object) => {
  const headers = version === null ? {} : { 'if-match': `"${version}"` };
  const answer = await ask(`/api/assignments/${id}/end`, { body, headers });
  return { status: answer.status, body: await answer.json() };
};
const kinds = ({ body }: { readonly body: { readonly faults: readonly { readonly kind: string }[] } }) =>
  body.faults.map(({ kind }) => kind);

describe('appointing', () => {
  it('holds from today, and everyone signed in sees who answers for what', async () => {
    const { status, body } = await appoint(grid, backup());
    expect(status).toBe(201);
    expect(body).toMatchObject({ cadreName: '王秀英', placeName: '第一网格', from: testDay, to: null, version: 1 });
    const { items } = await (await leader(`/api/assignments?cell=${a.cellId}`)).json();
    expect(items.map((one: { role: string }) => one.role)).toEqual(['lead', 'backup']);
    expect((await (await leader(`/api/assignments?cell=${a.cellId}&asOf=2025-08-19`)).json()).items).toHaveLength(1);
  });

  it('a second lead of a cell on a day is refused, and who holds it is said', async () => {
    const answer = await appoint(grid, backup({ role: 'lead', cadreId: b.cadreId }));
    expect([answer.status, kinds(answer)]).toEqual([422, ['lead-held']]);
    expect(JSON.stringify(answer.body)).toContain('2025-01-01');
  });

  it('two leads at once: one is appointed, the other refused', async () => {
    await store.commit((write) => [
      write
        .update(t.assignments)
        .set({ to: '2025-08-20' })
        .where(eq(t.assignments.id, `lead-${b.cellId}`)),
    ]);
    const claim = (cadreId: string) => backup({ role: 'lead', cadreId, cellId: b.cellId });
    const answers = await Promise.all([appoint(grid, claim(a.cadreId)), appoint(grid, claim(b.cadreId))]);
    expect(answers.map(({ status }) => status).sort((x, y) => x - y)).toEqual([201, 422]);
  });

  it('row 21: sent again is the same; with another body it is refused', async () => {
    const one = backup({ role: 'backup', cellId: b.cellId });
    const first = await appoint(grid, one);
    expect(await appoint(grid, one)).toEqual(first);
    expect((await appoint(grid, { ...one, cadreId: b.cadreId })).status).toBe(422);
    expect(await read.$count(t.assignments, eq(t.assignments.id, one.id))).toBe(1);
  });

  it('row 15: on foreign ground is not found', async () => {
    expect((await appoint(gridOfA, backup({ cellId: b.cellId }))).status).toBe(404);
    expect((await appoint(gridOfA, backup({ cellId: 'nowhere' }))).status).toBe(404);
    expect((await appoint(leader, backup())).status).toBe(403);
  });

  it('names nobody, the wrong kind of place, and a past day without a reason', async () => {
    const wrong = backup({ cadreId: 'nobody', from: '2025-07-01' });
    expect(kinds(await appoint(grid, wrong))).toEqual(['no-such-cadre', 'reason-missing']);
    const secretary = backup({ role: 'villageSecretary' });
    expect(kinds(await appoint(grid, secretary))).toEqual(['role-wants-division']);
    expect(kinds(await appoint(grid, backup({ cellId: undefined })))).toEqual(['place-not-one']);
    const unit = { ...backup({ role: 'unit', unitId: 'none' }), cadreId: undefined };
    expect(kinds(await appoint(grid, unit))).toEqual(['no-such-unit']);
  });

  it('of a village secretary goes to the village', async () => {
    const secretary = backup({ role: 'villageSecretary', cellId: undefined, divisionId: a.divisionId });
    expect(await appoint(gridOfA, secretary)).toMatchObject({ status: 201, body: { placeName: '李家湾村' } });
  });
});

describe('ending an assignment', () => {
  it('closes it on a day and keeps the row', async () => {
    const one = backup({ cadreId: b.cadreId });
    await appoint(grid, one);
    const { status, body } = await end(grid, one.id, 1, { to: '2025-09-01' });
    expect([status, body]).toMatchObject([200, { to: '2025-09-01', version: 2 }]);
    const kept = await read.select().from(t.changes).where(eq(t.changes.objectId, one.id));
    expect(kept).toHaveLength(1);
  });

  it('row 6: needs a version, and a present one', async () => {
    const id = `lead-${a.cellId}`;
    expect((await end(grid, id, null, {})).status).toBe(428);
    expect(await end(grid, id, 5, {})).toMatchObject({ status: 412, body: { yours: 5, current: { version: 1 } } });
  });

  it('in the past needs a reason, and never before it began', async () => {
    const id = `lead-${a.cellId}`;
    expect(kinds(await end(grid, id, 1, { to: '2025-07-01' }))).toEqual(['reason-missing']);
    expect(kinds(await end(grid, id, 1, { to: '2025-01-01', reason: '更正' }))).toEqual(['days-reversed']);
    expect((await end(gridOfA, `lead-${b.cellId}`, 1, {})).status).toBe(404);
  });
});
