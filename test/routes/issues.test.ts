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
let clerk: Ask;
let clerkOfA: Ask;
let cadreOfA: Ask;
let cadreOfB: Ask;
beforeAll(async () => {
  leader = await givenReader(app, store, { role: 'leader' });
  grid = await givenReader(app, store, { role: 'grid' });
  clerk = await givenReader(app, store, { role: 'clerk' });
  clerkOfA = await givenReader(app, store, { role: 'clerk', divisionId: a.divisionId });
  cadreOfA = await givenReader(app, store, { role: 'cadre', cadreId: a.cadreId });
  cadreOfB = await givenReader(app, store, { role: 'cadre', cadreId: b.cadreId });
});

const anIssue = (over: object = {}) => ({
  id: randomUUID(),
  kind: 'conflict',
  title: '李建国与邻居的地界纠纷',
  householdId: a.householdIds[0],
  ...over,
});
const answerOf = async (answer: Response) => ({
  status: answer.status,
  etag: answer.headers.get('etag'),
  body: await answer.json(),
});
const open = async (ask: Ask, body: object) => answerOf(await ask('/api/issues', { body }));
const close = async (
  ask: Ask,
  id: string,
  version: number | null,
  body: object = { outcome: 'settled', answer: '已调解' },
) =>
  answerOf(
    await ask(`/api/issues/${id}/close`, { body, headers: version === null ? {} : { 'if-match': `"${version}"` } }),
  );
const list = async (ask: Ask, query = '') => (await (await ask(`/api/issues?${query}`)).json()).items;

describe('opening an issue', () => {
  it('finds the cell and who owes the answer by the household, and the day by the kind', async () => {
    const { status, body } = await open(cadreOfA, anIssue());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      title: '李建国与邻居的地界纠纷',
      cell: { id: a.cellId },
      cadre: { id: a.cadreId, name: '王秀英' },
      openedOn: testDay,
      dueOn: '2025-09-04',
      closedOn: null,
      version: 1,
    });
    expect(body.code).toMatch(/^20250820-[0-9A-F]{8}$/);
  });

  it('without a place is refused with the sentence that says what to do', async () => {
    const { status, body } = await open(clerk, { id: randomUUID(), kind: 'other', title: '路灯不亮' });
    expect([status, body.faults[0].kind]).toEqual([422, 'issue-nowhere']);
  });

  it('due before it was opened, or with an identity number in it, is refused', async () => {
    const { body } = await open(cadreOfA, anIssue({ dueOn: '2025-08-19', title: '11010519491231002X' }));
    expect(body.faults.map((fault: { kind: string }) => fault.kind)).toEqual(['due-before-opened', 'identity-number']);
  });

  it('row 15: on foreign ground is not found', async () => {
    expect((await open(cadreOfA, anIssue({ householdId: b.householdIds[0] }))).status).toBe(404);
    expect((await open(cadreOfA, anIssue({ householdId: undefined, cellId: b.cellId }))).status).toBe(404);
    expect((await open(clerkOfA, anIssue({ householdId: undefined, cellId: b.cellId }))).status).toBe(404);
    expect((await open(clerkOfA, anIssue({ householdId: undefined, cellId: 'nowhere' }))).status).toBe(404);
  });

  it('row 21: sent three times is one row; with another body it is refused', async () => {
    const issue = anIssue();
    const answers = [await open(cadreOfA, issue), await open(cadreOfA, issue), await open(cadreOfA, issue)];
    expect(answers[2]).toEqual(answers[0]);
    expect(await read.$count(t.issues, eq(t.issues.id, issue.id))).toBe(1);
    expect((await open(cadreOfA, { ...issue, title: '别的事' })).status).toBe(422);
  });

  it('for another to settle is answered too', async () => {
    const issue = anIssue({ householdId: undefined, cellId: a.cellId, cadreId: b.cadreId });
    expect(await open(cadreOfA, issue)).toMatchObject({ status: 201, body: { cadre: { id: b.cadreId } } });
    expect(await open(cadreOfA, issue)).toMatchObject({ status: 201 });
  });

  it('keeps its words sealed', async () => {
    const issue = anIssue();
    await open(cadreOfA, issue);
    const [kept] = await read.select().from(t.issues).where(eq(t.issues.id, issue.id));
    expect(kept?.title).not.toContain('李建国');
  });
});

describe('the words of an issue', () => {
  it('are read by desks that handle it, its cadre and the holder of the group; a leader sees the rest', async () => {
    const issue = anIssue();
    await open(cadreOfA, issue);
    const titleFor = async (ask: Ask) =>
      (await list(ask, 'limit=500')).find((one: { id: string }) => one.id === issue.id)?.title;
    expect(await titleFor(grid)).toBe(issue.title);
    expect(await titleFor(clerkOfA)).toBe(issue.title);
    expect(await titleFor(cadreOfA)).toBe(issue.title);
    expect(await titleFor(leader)).toBe(null);
    expect(await titleFor(cadreOfB)).toBe(undefined);
  });

  it('are given to a leader for a purpose, which is in the audit', async () => {
    const issue = anIssue();
    await open(cadreOfA, issue);
    const answer = await answerOf(await leader(`/api/issues/${issue.id}/reveal`, { body: { purpose: '接访' } }));
    expect(answer.body).toEqual({ id: issue.id, title: issue.title, answer: null });
    const rows = await read.select().from(t.audit).where(eq(t.audit.objectId, issue.id));
    expect(rows.map(({ action, purpose }) => [action, purpose])).toEqual([
      ['issue.open', null],
      ['issue.reveal', '接访'],
    ]);
  });
});

describe('closing an issue', () => {
  it('keeps outcome, answer and day; it was open until the day before', async () => {
    const issue = anIssue();
    await open(cadreOfA, issue);
    const closed = await close(cadreOfA, issue.id, 1);
    expect([closed.status, closed.etag]).toEqual([200, '"2"']);
    expect(closed.body).toMatchObject({ outcome: 'settled', answer: '已调解', closedOn: testDay, version: 2 });
    const ids = async (query: string) => (await list(grid, `limit=500&${query}`)).map((one: { id: string }) => one.id);
    expect(await ids('state=open')).not.toContain(issue.id);
    expect(await ids('state=closed')).toContain(issue.id);
    expect(await ids('asOf=2025-08-19')).not.toContain(issue.id);
  });

  it('row 6: needs a version, and a present one', async () => {
    const issue = anIssue();
    await open(cadreOfA, issue);
    expect((await close(cadreOfA, issue.id, null)).status).toBe(428);
    const stale = await close(cadreOfA, issue.id, 7);
    expect([stale.status, stale.body.yours, stale.body.current.version]).toEqual([412, 7, 1]);
    const both = await Promise.all([close(cadreOfA, issue.id, 1), close(clerk, issue.id, 1)]);
    expect(both.map(({ status }) => status).sort((x, y) => x - y)).toEqual([200, 412]);
    expect((await close(clerk, issue.id, 2)).status).toBe(409);
  });

  it('row 15: of another territory is not found', async () => {
    const issue = anIssue({ householdId: b.householdIds[0] });
    await open(cadreOfB, issue);
    expect((await close(cadreOfA, issue.id, 1)).status).toBe(404);
    expect((await close(clerkOfA, issue.id, 1)).status).toBe(404);
    expect((await close(leader, issue.id, 1)).status).toBe(403);
  });
});

describe('a list of issues', () => {
  it('is filtered and ordered by the day the answer is due', async () => {
    await open(clerk, anIssue({ householdId: undefined, cellId: b.cellId, kind: 'safety' }));
    const found = await list(leader, `kind=safety&village=${b.divisionId}&cell=${b.cellId}&sort=dueOn`);
    expect(found).toMatchObject([{ kind: 'safety', dueOn: '2025-08-27', title: null }]);
    const due = (await list(leader, 'sort=dueOn&limit=500')).map((one: { dueOn: string }) => one.dueOn);
    expect(due).toEqual(due.toSorted((x: string, y: string) => (x < y ? -1 : 1)));
  });

  it('counts at once in the cell', async () => {
    const before = await list(leader, `cell=${b.cellId}&state=open`);
    await open(clerk, anIssue({ householdId: undefined, cellId: b.cellId }));
    expect(await list(leader, `cell=${b.cellId}&state=open`)).toHaveLength(before.length + 1);
  });
});
