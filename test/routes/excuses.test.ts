import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { givenStore, givenTown } from '../given.ts';
import { type Ask, givenApp, givenReader, testDay } from '../givenApp.ts';

const store = await givenStore();
const { a, b } = (await givenTown(store)).villages;
const app = await givenApp(store);

let grid: Ask;
let leader: Ask;
let gridOfB: Ask;
let cadreOfA: Ask;
/** A desk that is also the cadre who asks. */
let gridAndCadreOfA: Ask;
beforeAll(async () => {
  grid = await givenReader(app, store, { role: 'grid' });
  leader = await givenReader(app, store, { role: 'leader' });
  gridOfB = await givenReader(app, store, { role: 'grid', divisionId: b.divisionId });
  cadreOfA = await givenReader(app, store, { role: 'cadre', cadreId: a.cadreId });
  gridAndCadreOfA = await givenReader(app, store, { role: 'grid', cadreId: a.cadreId });
});

const anExcuse = (over: object = {}) => ({
  id: randomUUID(),
  householdId: a.householdIds[0],
  reason: 'hospital',
  to: '2025-10-01',
  ...over,
});
const ask = async (who: Ask, body: object) => {
  const answer = await who('/api/excuses', { body });
  return { status: answer.status, body: await answer.json() };
};
const approve = async (who: Ask, id: string, version: number | null) => {
  const headers = version === null ? {} : { 'if-match': `"${version}"` };
  const answer = await who(`/api/excuses/${id}/approve`, { method: 'POST', headers });
  return { status: answer.status, body: await answer.json() };
};
const stateOf = async (id: string) => (await (await leader(`/api/households/${id}`)).json()).state;

describe('an excuse', () => {
  it('counts once another has approved it, and not before', async () => {
    const excuse = anExcuse();
    const asked = await ask(cadreOfA, excuse);
    expect(asked).toMatchObject({
      status: 201,
      body: { isApproved: false, from: testDay, askedBy: { name: '王秀英' } },
    });
    expect(await stateOf(excuse.householdId)).toBe('overdue');
    expect(await approve(grid, excuse.id, 1)).toMatchObject({ status: 200, body: { isApproved: true, version: 2 } });
    expect(await stateOf(excuse.householdId)).toBe('excused');
    const listed = async (query: string) =>
      (await (await grid(`/api/excuses?${query}`)).json()).items.map((one: { id: string }) => one.id);
    expect(await listed(`approved=true&household=${excuse.householdId}`)).toContain(excuse.id);
    expect(await listed('approved=false')).not.toContain(excuse.id);
  });

  it('is never approved by the cadre who asked, whatever else that account may do', async () => {
    const excuse = anExcuse({ householdId: a.householdIds[1] });
    await ask(cadreOfA, excuse);
    expect((await approve(gridAndCadreOfA, excuse.id, 1)).status).toBe(403);
    expect((await approve(cadreOfA, excuse.id, 1)).status).toBe(403);
  });

  it('row 6: is approved over a present version, once', async () => {
    const excuse = anExcuse({ householdId: a.householdIds[1] });
    await ask(cadreOfA, excuse);
    expect((await approve(grid, excuse.id, null)).status).toBe(428);
    expect((await approve(grid, excuse.id, 3)).status).toBe(412);
    expect((await approve(grid, excuse.id, 1)).status).toBe(200);
    expect((await approve(grid, excuse.id, 2)).status).toBe(409);
  });

  it('row 15: of foreign ground is not found', async () => {
    const excuse = anExcuse({ householdId: a.householdIds[2] });
    await ask(cadreOfA, excuse);
    expect((await approve(gridOfB, excuse.id, 1)).status).toBe(404);
    expect((await ask(cadreOfA, anExcuse({ householdId: b.householdIds[0] }))).status).toBe(404);
  });

  it('row 21: asked for again is the same; with another body it is refused', async () => {
    const excuse = anExcuse({ householdId: a.householdIds[2] });
    const first = await ask(cadreOfA, excuse);
    expect(await ask(cadreOfA, excuse)).toEqual(first);
    expect((await ask(cadreOfA, { ...excuse, reason: 'declined' })).status).toBe(422);
  });

  it('lasts six months at most', async () => {
    const { status, body } = await ask(cadreOfA, anExcuse({ to: '2026-03-01' }));
    expect([status, body.faults[0].kind]).toEqual([422, 'excuse-too-long']);
    expect(body.faults[0].message).toContain('2026-02-20');
  });
});
