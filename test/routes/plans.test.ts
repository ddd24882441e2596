import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { draftOf } from '../../server/domain/plan/draftOf.ts';
import type { PlanOperation } from '../../server/domain/plan/planOperation.ts';
import { draftAfter, replayOf } from '../../server/queries/plans/planDrafts.ts';
import { linesAfter } from '../../server/queries/plans/planLines.ts';
import { planById } from '../../server/queries/plans/planRows.ts';
import type { Store } from '../../server/store/store.ts';
import { townId } from '../given.ts';
import { type Ask, givenApp, givenReader, testDay } from '../givenApp.ts';
import { at, cutsCell3, givenPlannedTown, takesH1 } from './givenPlannedTown.ts';

let store: Store;
let now: number;
let grid: Ask;
let colleague: Ask;
let leader: Ask;

beforeEach(async () => {
  store = await givenPlannedTown();
  now = Date.parse(`${testDay}T10:00:00+08:00`);
  const app = await givenApp(store, { now: () => now });
  grid = await givenReader(app, store, { role: 'grid', username: 'grid' });
  colleague = await givenReader(app, store, { role: 'grid', username: 'colleague' });
  leader = await givenReader(app, store, { role: 'leader', username: 'leader' });
});

const begun = async (ask: Ask = grid): Promise<string> => {
  const id = randomUUID();
  const answer = await ask('/api/plans', { body: { id, name: '调整李家湾网格', reason: '住户增多' } });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return id;
};
const held = async (ask: Ask = grid): Promise<string> => {
  const id = await begun(ask);
  expect((await ask(`/api/plans/${id}/hold`, { method: 'POST' })).status).toBe(200);
  return id;
};
const line = (operation: unknown, id = randomUUID()) => ({ id, operation });
const append = (ask: Ask, id: string, after: number, ...lines: unknown[]) =>
  ask(`/api/plans/${id}/operations`, { body: { lines }, headers: { 'if-match': `"${after}"` } });
const lines = async (id: string, after = 0) => (await grid(`/api/plans/${id}/operations?after=${after}`)).json();

describe('a plan', () => {
  it('begins over the newest edition, and sent again it is the same', async () => {
    const body = { id: randomUUID(), name: '调整李家湾网格', reason: '住户增多' };
    const first = await (await grid('/api/plans', { body })).json();
    expect(first).toMatchObject({ state: 'draft', baseEdition: { id: 'edition-1', no: 1 }, isBehind: false, lines: 0 });
    expect((await grid('/api/plans', { body })).status).toBe(201);
    expect((await grid('/api/plans', { body: { ...body, name: '另一个' } })).status).toBe(422);
    expect((await colleague('/api/plans', { body })).status).toBe(422);
    expect((await (await grid('/api/plans')).json()).items).toHaveLength(1);
  });

  it('is renamed over its version only, and discarded while a draft', async () => {
    const id = await begun();
    const rename = (headers: Record<string, string>) =>
      grid(`/api/plans/${id}`, { method: 'PATCH', body: { name: '李家湾', documentNo: '清政发〔2025〕9号' }, headers });
    expect((await rename({})).status).toBe(428);
    expect((await rename({ 'if-match': '"7"' })).status).toBe(412);
    expect(await (await rename({ 'if-match': '"1"' })).json()).toMatchObject({ name: '李家湾', version: 2 });
    const discard = (version: number) =>
      grid(`/api/plans/${id}`, { method: 'DELETE', headers: { 'if-match': `"${version}"` } });
    expect((await discard(1)).status).toBe(412);
    expect((await discard(2)).status).toBe(204);
    expect((await grid(`/api/plans/${id}`)).status).toBe(404);
  });

  it('of another village is as absent, until it touches ground of the reader', async () => {
    const app = await givenApp(store);
    const qiao = await givenReader(app, store, { role: 'grid', username: 'qiao', divisionId: 'qiao' });
    const id = await held();
    expect((await qiao(`/api/plans/${id}`)).status).toBe(404);
    expect((await qiao(`/api/plans/${id}/ground`)).status).toBe(404);
    expect((await append(grid, id, 0, line({ kind: 'renameCell', cell: 5, name: '桥东网格' }))).status).toBe(200);
    expect((await qiao(`/api/plans/${id}`)).status).toBe(200);
    const people = await (await qiao(`/api/plans/${id}/households`)).json();
    expect(people.ids).toEqual(['h7', 'h8', 'h9']);
    expect(JSON.stringify(people)).not.toContain('李建国');
  });

  it('cannot be drawn on over an edition that is gone, and says so', async () => {
    const id = await begun();
    await store.commit((write) => [write.update(store.t.plans).set({ baseEditionId: 'gone' })]);
    const answer = await grid(`/api/plans/${id}/ground`);
    expect(answer.status).toBe(409);
    expect((await answer.json()).faults[0].kind).toBe('editionGone');
    expect(await (await grid(`/api/plans/${id}`)).json()).toMatchObject({
      isBehind: true,
      baseEdition: { id: 'gone' },
    });
  });
});

describe('the ground of a plan', () => {
  it('is the integer topology with its cells, and the next numbers to give', async () => {
    const ground = await (await grid(`/api/plans/${await begun()}/ground`)).json();
    expect(ground.cells).toHaveLength(6);
    expect(ground.cells[0]).toMatchObject({ no: 1, id: 'c1', villageId: 'li', leadId: 'wang' });
    expect(ground.edges.starts).toHaveLength(ground.edges.no.length + 1);
    expect(ground.nextCell).toBe(7);
    expect(ground.nextEdge).toBe(Math.max(...ground.edges.no) + 1);
    expect(ground.settings).toEqual({
      sizeTown: [300, 500],
      sizeCountry: [50, 150],
      radiatingAtLeast: 5,
      cellCodeDigits: 3,
    });
    expect(ground.villages.map(({ id, isMine }: { id: string; isMine: boolean }) => [id, isMine])).toContainEqual([
      'li',
      true,
    ]);
  });

  it('counts the households of today, with their groups and open issues', async () => {
    const people = await (await grid(`/api/plans/${await begun()}/households`)).json();
    expect(people.ids).toEqual(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7', 'h8', 'h9']);
    expect(people.cell).toEqual([1, 1, 1, 2, 2, 3, 4, 5, 6]);
    expect(people.issues).toEqual([expect.objectContaining({ id: 'issue-1', household: 0, cell: 1 })]);
    expect(people.groups.map(({ code }: { code: string }) => code)).toEqual(['g1', 'g2']);
  });
});

describe('drawing in a plan', () => {
  it('keeps each line with author, time and reason, and a line sent twice is one', async () => {
    const id = await held();
    const first = { ...line(takesH1()), reason: '沿河' };
    expect((await append(grid, id, 0, first)).status).toBe(200);
    const again = await append(grid, id, 0, first);
    expect(again.status).toBe(200);
    expect((await again.json()).lines).toBe(1);
    expect((await append(grid, id, 0, { ...first, operation: cutsCell3() })).status).toBe(422);
    // A page that lost the answer sends the first line once more, with the next.
    expect((await append(grid, id, 0, first, line(cutsCell3()))).status).toBe(200);
    const { items, lines: count } = await lines(id);
    expect(count).toBe(2);
    expect(items.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2]);
    expect(items[0]).toMatchObject({ reason: '沿河', by: { name: 'grid' }, operation: { kind: 'reshape' } });
  });

  it('refuses a deed that cannot be done, with its kind, place and line, and keeps none of those sent with it', async () => {
    const id = await held();
    const answer = await append(
      grid,
      id,
      0,
      line(cutsCell3()),
      line({ kind: 'splitCell', cell: 2, line: [at(1.2, 0.2), at(1.4, 0.4)].flat(), newCells: [8] }),
    );
    expect(answer.status).toBe(422);
    const { faults } = await answer.json();
    expect(faults[0]).toMatchObject({ kind: 'does-not-cut', path: 'lines.1.operation' });
    expect(faults[0].at).toHaveLength(2);
    expect((await lines(id)).lines).toBe(0);
    const gone = await append(grid, id, 0, line({ kind: 'moveVertex', edge: 999, from: at(1, 0.5), to: at(1.1, 0.5) }));
    expect((await gone.json()).faults[0].kind).toBe('edge-gone');
  });

  it.each([
    ['1e308', '1e308'],
    ['infinite', '1e999'],
    ['null', 'null'],
    ['a fraction', '1020000000.5'],
    ['beyond the pole', '4000000000'],
  ])('refuses a coordinate that is %s', async (_, number) => {
    const id = await held();
    const text = JSON.stringify({ lines: [line({ kind: 'moveNode', node: 1, to: ['X', 250000000] })] });
    const answer = await grid(`/api/plans/${id}/operations`, {
      method: 'POST',
      body: text.replace('"X"', number),
      headers: { 'if-match': '"0"' },
    });
    expect(answer.status).toBe(422);
    expect((await answer.json()).faults[0].kind).toBe('coordinate-out-of-range');
  });

  it('refuses an operation nobody knows, and a key too many', async () => {
    const id = await held();
    expect((await append(grid, id, 0, line({ kind: 'explode' }))).status).toBe(400);
    expect((await append(grid, id, 0, line({ ...takesH1(), force: true }))).status).toBe(400);
    const nested = { kind: 'together', deeds: [{ kind: 'together', deeds: [takesH1()] }] };
    expect((await append(grid, id, 0, line(nested))).status).toBe(400);
  });

  it('asks for the number of lines, and hands over the newer ones where somebody was first', async () => {
    const id = await held();
    const bare = await grid(`/api/plans/${id}/operations`, { body: { lines: [line(takesH1())] } });
    expect(bare.status).toBe(428);
    await append(grid, id, 0, line(takesH1()));
    const late = await append(grid, id, 0, line(cutsCell3()));
    expect(late.status).toBe(412);
    expect((await late.json()).current).toMatchObject({ lines: 1, items: [{ seq: 1 }] });
  });

  it('names people of nowhere, and cells of another village, as faults', async () => {
    const app = await givenApp(store);
    const li = await givenReader(app, store, { role: 'grid', username: 'li', divisionId: 'li' });
    const id = await held(li);
    const kinds = async (operation: unknown) =>
      (await (await append(li, id, 0, line(operation))).json()).faults.map(({ kind }: { kind: string }) => kind);
    expect(await kinds({ kind: 'leaveGroup', householdId: 'h7' })).toEqual(['household-gone']);
    expect(await kinds({ kind: 'moveMember', householdId: 'h1', toGroupId: 'g2' })).toEqual(['group-gone']);
    expect(await kinds({ kind: 'setLead', cell: 1, cadreId: 'nobody' })).toEqual(['cadre-gone']);
    expect(await kinds({ kind: 'renameCell', cell: 5, name: '桥东' })).toEqual(['not-your-village']);
  });

  it('goes back and forth without limit, and comes to the draft a replay comes to', async () => {
    const id = await held();
    const operations = [takesH1(), cutsCell3(), { kind: 'undo' }, { kind: 'undo' }, { kind: 'redo' }, { kind: 'redo' }];
    for (const [i, operation] of operations.entries())
      expect((await append(grid, id, i, line(operation))).status).toBe(200);
    const row = (await planById(store, townId, id))!;
    const replay = (await replayOf(store, row, testDay))!;
    const kept = await linesAfter(store, townId, id, 0);
    const replayed = draftOf(replay.ground, kept as { seq: number; operation: PlanOperation }[]);
    const ours = draftAfter(replay);
    expect([...ours.topology.edges]).toEqual([...replayed.draft.topology.edges]);
    expect([...ours.cells.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('tells what it would do: who moves, which group is torn, which cell comes', async () => {
    const id = await held();
    await append(grid, id, 0, line(takesH1()), line(cutsCell3()));
    const effect = await (await grid(`/api/plans/${id}/effect`)).json();
    expect(effect.moved).toEqual([{ from: 1, to: 2, householdIds: ['h1'], people: 3, withNeeds: 0 }]);
    expect(effect.groups).toEqual([expect.objectContaining({ groupId: 'g1', is: 'in-two-cells', strayIds: ['h1'] })]);
    expect(effect.issues).toEqual([expect.objectContaining({ id: 'issue-1', from: 1, to: 2 })]);
    expect(effect.createdCells).toEqual([expect.objectContaining({ cell: 7 })]);
  });
});

describe('two people in one draft', () => {
  it('one draws, the other is told who, until the hold lapses', async () => {
    const id = await held();
    const other = await colleague(`/api/plans/${id}/hold`, { method: 'POST' });
    expect(other.status).toBe(409);
    expect((await other.json()).faults[0].kind).toBe('held');
    const seen = await (await colleague(`/api/plans/${id}`)).json();
    expect(seen.heldBy).toMatchObject({ name: 'grid', isMe: false });
    expect(seen.may.draw).toBe('held');
    expect((await append(colleague, id, 0, line(takesH1()))).status).toBe(409);
    now += 91_000;
    expect((await colleague(`/api/plans/${id}/hold`, { method: 'POST' })).status).toBe(200);
    const late = await append(grid, id, 0, line(takesH1()));
    expect(late.status).toBe(409);
    expect((await append(colleague, id, 0, line(takesH1()))).status).toBe(200);
  });

  it('is drawn in by nobody who does not hold it', async () => {
    const id = await begun();
    const answer = await append(grid, id, 0, line(takesH1()));
    expect(answer.status).toBe(409);
    expect((await answer.json()).faults[0].kind).toBe('notHeld');
  });

  it('is let go, and taken by the next', async () => {
    const id = await held();
    expect(await (await grid(`/api/plans/${id}/hold`, { method: 'DELETE' })).json()).toMatchObject({ heldBy: null });
    expect((await colleague(`/api/plans/${id}/hold`, { method: 'POST' })).status).toBe(200);
  });

  it('both taking it at once: one has it', async () => {
    const id = await begun();
    const answers = await Promise.all([grid, colleague].map((ask) => ask(`/api/plans/${id}/hold`, { method: 'POST' })));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  });

  it('both see who has it open', async () => {
    const id = await begun();
    await grid(`/api/plans/${id}/presence`, { method: 'POST' });
    const seen = await (await leader(`/api/plans/${id}/presence`, { method: 'POST' })).json();
    expect(seen.openBy.map(({ name }: { name: string }) => name)).toEqual(['grid', 'leader']);
    await leader(`/api/plans/${id}/presence`, { method: 'DELETE' });
    now += 60_000;
    expect((await (await grid(`/api/plans/${id}`)).json()).openBy).toHaveLength(1);
  });
});

describe('the review of a plan', () => {
  const decide = (ask: Ask, id: string, what: string, version: number, body?: unknown) =>
    ask(`/api/plans/${id}/${what}`, {
      method: 'POST',
      headers: { 'if-match': `"${version}"` },
      ...(body === undefined ? {} : { body }),
    });

  it('goes from the one who drew to somebody else, and back with a remark', async () => {
    const id = await held();
    expect((await (await decide(grid, id, 'submit', 1)).json()).faults[0].kind).toBe('empty');
    await append(grid, id, 0, line(takesH1()));
    expect((await decide(grid, id, 'submit', 9)).status).toBe(412);
    expect((await grid(`/api/plans/${id}/submit`, { method: 'POST' })).status).toBe(428);
    expect(await (await decide(grid, id, 'submit', 1)).json()).toMatchObject({ state: 'review', heldBy: null });
    expect((await append(grid, id, 1, line(cutsCell3()))).status).toBe(409);
    const own = await decide(grid, id, 'approve', 2);
    expect(own.status).toBe(409);
    expect((await own.json()).faults[0].kind).toBe('ownDrawing');
    const back = await decide(leader, id, 'send-back', 2, { remark: '请沿河划' });
    expect(await back.json()).toMatchObject({ state: 'draft', remark: '请沿河划', version: 3 });
    expect((await decide(leader, id, 'approve', 3)).status).toBe(409);
    await grid(`/api/plans/${id}/hold`, { method: 'POST' });
    expect((await append(grid, id, 1, line(cutsCell3()))).status).toBe(200);
    expect((await decide(grid, id, 'submit', 3)).status).toBe(200);
    expect(await (await decide(colleague, id, 'approve', 4)).json()).toMatchObject({
      state: 'review',
      approvedBy: 'colleague',
    });
    expect((await decide(leader, id, 'approve', 5)).status).toBe(409);
  });

  it('asks who draws now before it goes away', async () => {
    const id = await held();
    await append(grid, id, 0, line(takesH1()));
    const answer = await decide(colleague, id, 'submit', 1);
    expect((await answer.json()).faults[0].kind).toBe('held');
  });
});
