import { randomUUID } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { operate } from '../../server/domain/boundary/operate.ts';
import type { TopologyOperation } from '../../server/domain/boundary/operation.ts';
import { topologyFaults } from '../../server/domain/boundary/topologyFaults.ts';
import { addDays } from '../../server/domain/time/day.ts';
import { editionById, readGround } from '../../server/queries/groundOfEdition.ts';
import type { Store } from '../../server/store/store.ts';
import { firstDay, townId } from '../given.ts';
import { type Ask, givenApp, type GivenApp, givenReader, testDay } from '../givenApp.ts';
import { at, cutsCell3, givenPlannedTown, takesH1 } from './givenPlannedTown.ts';

const nextMonth = '2025-09-01';

let store: Store;
let app: GivenApp;
let today: string;
let grid: Ask;
let leader: Ask;

beforeEach(async () => {
  store = await givenPlannedTown();
  today = testDay;
  app = await givenApp(store, { today: () => today });
  grid = await givenReader(app, store, { role: 'grid', username: 'grid' });
  leader = await givenReader(app, store, { role: 'leader', username: 'leader' });
});

const post = (ask: Ask, path: string, version: number, body?: unknown) =>
  ask(path, { method: 'POST', headers: { 'if-match': `"${version}"` }, ...(body === undefined ? {} : { body }) });

const drawn = async (...operations: readonly unknown[]): Promise<string> => {
  const id = randomUUID();
  await grid('/api/plans', { body: { id, name: `方案${id.slice(0, 4)}` } });
  await grid(`/api/plans/${id}/hold`, { method: 'POST' });
  const lines = operations.map((operation) => ({ id: randomUUID(), operation }));
  const answer = await post(grid, `/api/plans/${id}/operations`, 0, { lines });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return id;
};
/** Drawn, sent to review and approved: at version 3. */
const approved = async (...operations: readonly unknown[]): Promise<string> => {
  const id = await drawn(...operations);
  expect((await post(grid, `/api/plans/${id}/submit`, 1)).status).toBe(200);
  expect((await post(leader, `/api/plans/${id}/approve`, 2)).status).toBe(200);
  return id;
};
const publish = (id: string, effectiveFrom = nextMonth, version = 3, ask = leader) =>
  post(ask, `/api/plans/${id}/publish`, version, { effectiveFrom, documentNo: '清政发〔2025〕9号' });
const published = async (effectiveFrom: string, ...operations: readonly unknown[]) => {
  const id = await approved(...operations);
  const answer = await publish(id, effectiveFrom);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return answer.json();
};

const levels = ['town', 'village', 'cell', 'cadre', 'unit'] as const;
/** Every figure of every level and of the map, on many days. */
const figures = async (ask: Ask, days: readonly string[]): Promise<string[]> => {
  const told: string[] = [];
  for (const day of days) {
    for (const level of levels) told.push(await (await ask(`/api/coverage?asOf=${day}&level=${level}`)).text());
    for (const path of ['cells', 'gaps', 'groups', 'issues', 'households?limit=500', 'cells/state?metric=conflicts'])
      told.push(await (await ask(`/api/${path}${path.includes('?') ? '&' : '?'}asOf=${day}`)).text());
  }
  return told;
};
const cellsOn = async (day: string) =>
  (await (await leader(`/api/cells?asOf=${day}`)).json()).features.map(
    ({ properties }: { properties: { id: string } }) => properties,
  );
const cellRows = (householdId: string) =>
  store.read
    .select({ cellId: store.t.householdCells.cellId, from: store.t.householdCells.from, to: store.t.householdCells.to })
    .from(store.t.householdCells)
    .where(and(eq(store.t.householdCells.townId, townId), eq(store.t.householdCells.householdId, householdId)))
    .orderBy(asc(store.t.householdCells.from));

describe('publishing a plan', () => {
  it('makes an edition from its day on: ground, cells, households, issues, audit, plan', async () => {
    const plan = await published(nextMonth, takesH1(), cutsCell3(), { kind: 'renameCell', cell: 2, name: '河西网格' });
    expect(plan).toMatchObject({ state: 'published', effectiveFrom: nextMonth, documentNo: '清政发〔2025〕9号' });
    const edition = (await editionById(store, townId, plan.editionId))!;
    const before = (await editionById(store, townId, 'edition-1'))!;
    expect(edition).toMatchObject({ no: 2, doubleArea: before.doubleArea, bbox: before.bbox });
    // As the database has it, not as it was remembered.
    const ground = await readGround(store, edition);
    expect(topologyFaults(ground.topology, BigInt(edition.doubleArea))).toEqual([]);
    expect([...ground.cells.keys()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(ground.cells.get(2)?.name).toBe('河西网格');
    expect(topologyFaults((await readGround(store, before)).topology)).toEqual([]);
    expect(await cellRows('h1')).toEqual([
      { cellId: 'c1', from: firstDay, to: nextMonth },
      { cellId: 'c2', from: nextMonth, to: null },
    ]);
    expect(await cellRows('h2')).toEqual([{ cellId: 'c1', from: firstDay, to: null }]);
    const actions = await store.read
      .select({ action: store.t.audit.action, id: store.t.audit.objectId })
      .from(store.t.audit);
    expect(actions).toContainEqual({ action: 'plan.publish', id: plan.id });
  });

  it('changes nothing before its day by a digit, and counts the new cells from it on', async () => {
    const days = Array.from({ length: 30 }, (_, i) => addDays(testDay, -i * 7));
    const before = await figures(leader, days);
    await published(nextMonth, takesH1(), cutsCell3(), { kind: 'renameCell', cell: 2, name: '河西网格' });
    expect(await figures(leader, days)).toEqual(before);
    // The same from a town read anew.
    const fresh = await givenReader(await givenApp(store, { today: () => today }), store, { role: 'leader' });
    expect(await figures(fresh, days)).toEqual(before);
    const later = await cellsOn(nextMonth);
    expect(later.map(({ no }: { no: number }) => no)).toEqual([1, 2, 3, 7, 4, 5, 6]);
    expect(later[1].name).toBe('河西网格');
    expect((await cellsOn('2025-08-31'))[1].name).toBe('第2网格');

    today = nextMonth;
    expect(await figures(leader, days)).toEqual(before);
    const cells = (await (await leader(`/api/coverage?level=cell&asOf=${nextMonth}`)).json()).items;
    const sizeOf = (code: string) => {
      const counts: Record<string, number> = cells.find((item: { code: string }) => item.code === code).counts;
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    };
    expect(sizeOf('530102003001001')).toBe(2);
    expect(sizeOf('530102003001002')).toBe(3);
    const anew = await givenReader(await givenApp(store, { today: () => today }), store, { role: 'leader' });
    expect(await figures(anew, [nextMonth])).toEqual(await figures(leader, [nextMonth]));
  });

  it('moves an open issue along from its day, and counts it where it lay before', async () => {
    await published(nextMonth, takesH1());
    const conflictsOf = async (day: string) =>
      Object.fromEntries(
        (await cellsOn(day)).map(({ id, openConflicts }: { id: string; openConflicts: number }) => [id, openConflicts]),
      );
    expect(await conflictsOf('2025-08-31')).toMatchObject({ c1: 1, c2: 0 });
    expect(await conflictsOf(nextMonth)).toMatchObject({ c1: 0, c2: 1 });
    const clerk = await givenReader(app, store, { role: 'clerk' });
    today = nextMonth;
    expect((await (await clerk('/api/issues/issue-1')).json()).cell.id).toBe('c2');
  });

  it('shows today’s edition today, and serves the coming one by its id', async () => {
    const { editionId } = await published(nextMonth, takesH1(), { kind: 'renameCell', cell: 2, name: '河西网格' });
    const me = await (await leader('/api/me')).json();
    expect(me.town.edition).toEqual({ id: 'edition-1', no: 1 });
    const state = await (await leader('/api/cells/state?metric=onSchedule')).json();
    expect(state.edition.id).toBe('edition-1');
    const editions = (await (await leader('/api/editions')).json()).items;
    expect(editions.map(({ id, cells }: { id: string; cells: number }) => [id, cells])).toEqual([
      ['edition-1', 6],
      [editionId, 6],
    ]);
    const tile = async (edition: string) =>
      Buffer.from(await (await leader(`/tiles/cells/${edition}/14/12834/7016`)).arrayBuffer()).toString('base64');
    expect((await tile(editionId)).length).toBeGreaterThan(0);
    expect(await tile(editionId)).not.toBe(await tile('edition-1'));
    const found = async () =>
      (await (await leader(`/api/search?q=${encodeURIComponent('河西网格')}`)).json()).items.length;
    expect(await found()).toBe(0);
    today = nextMonth;
    expect(await found()).toBe(1);
    expect((await (await leader('/api/me')).json()).town.edition.id).toBe(editionId);
  });

  it('retires a merged cell with its lead, and moves whom it held, also those without a point', async () => {
    const { t } = store;
    await store.commit((write) => [
      write.update(t.householdPlaces).set({ x: null, y: null }).where(eq(t.householdPlaces.householdId, 'h4')),
      write.update(t.householdCells).set({ placedBy: 'code' }).where(eq(t.householdCells.householdId, 'h4')),
    ]);
    await published(nextMonth, { kind: 'mergeCells', cells: [1, 2], into: 1 });
    expect((await cellRows('h4')).at(-1)).toEqual({ cellId: 'c1', from: nextMonth, to: null });
    expect((await cellRows('h5')).at(-1)).toEqual({ cellId: 'c1', from: nextMonth, to: null });
    const [cell] = await store.read.select().from(t.cells).where(eq(t.cells.id, 'c2'));
    expect(cell?.to).toBe(nextMonth);
    const [lead] = await store.read.select().from(t.assignments).where(eq(t.assignments.cellId, 'c2'));
    expect(lead?.to).toBe(nextMonth);
    expect((await cellsOn(nextMonth)).map(({ id }: { id: string }) => id)).not.toContain('c2');
    expect((await cellsOn(testDay)).map(({ id }: { id: string }) => id)).toContain('c2');
  });

  it('puts accepted repairs in force: members, a new group, a lead', async () => {
    const groupId = randomUUID();
    await published(
      nextMonth,
      takesH1(),
      { kind: 'newGroup', groupId, villageId: 'li', cadreId: 'wang', centreId: 'h5', memberIds: ['h1'] },
      { kind: 'leaveGroup', householdId: 'h4' },
      { kind: 'setLead', cell: 2, cadreId: 'zhao' },
    );
    const { t } = store;
    const rows = await store.read.select().from(t.groupMembers).orderBy(asc(t.groupMembers.from));
    const of = (id: string) =>
      rows.filter(({ householdId }) => householdId === id).map(({ groupId: g, role, from, to }) => [g, role, from, to]);
    expect(of('h1')).toEqual([
      ['g1', 'radiating', firstDay, nextMonth],
      [groupId, 'radiating', nextMonth, null],
    ]);
    expect(of('h5')).toEqual([[groupId, 'centre', nextMonth, null]]);
    expect(of('h4')).toEqual([['g1', 'radiating', firstDay, nextMonth]]);
    const [group] = await store.read.select().from(t.groups).where(eq(t.groups.id, groupId));
    expect(group).toMatchObject({ villageId: 'li', code: '001-L001', from: nextMonth });
    const leads = await store.read
      .select()
      .from(t.assignments)
      .where(eq(t.assignments.cellId, 'c2'))
      .orderBy(asc(t.assignments.from));
    expect(leads.map(({ cadreId, from, to }) => [cadreId, from, to])).toEqual([
      ['wang', firstDay, nextMonth],
      ['zhao', nextMonth, null],
    ]);
    const groups = await (await leader(`/api/groups?asOf=${testDay}`)).json();
    expect(groups.items).toHaveLength(2);
  });

  it('can take effect today', async () => {
    await published(testDay, takesH1());
    expect((await cellsOn(testDay)).find(({ id }: { id: string }) => id === 'c1').counts.due).toBeGreaterThanOrEqual(0);
    expect((await cellRows('h1')).at(-1)).toEqual({ cellId: 'c2', from: testDay, to: null });
  });
});

describe('a plan that may not be published', () => {
  it('without approval, without its version, over an old one', async () => {
    const id = await drawn(takesH1());
    expect((await (await publish(id, nextMonth, 1)).json()).faults[0].kind).toBe('notInReview');
    await post(grid, `/api/plans/${id}/submit`, 1);
    expect((await (await publish(id, nextMonth, 2)).json()).faults[0].kind).toBe('notApproved');
    await post(leader, `/api/plans/${id}/approve`, 2);
    expect((await leader(`/api/plans/${id}/publish`, { body: { effectiveFrom: nextMonth } })).status).toBe(428);
    expect((await publish(id, nextMonth, 2)).status).toBe(412);
    const stranger = await givenReader(app, store, { role: 'leader', username: 'stranger' });
    expect((await (await publish(id, nextMonth, 3, stranger)).json()).faults[0].kind).toBe('notInvolved');
    expect((await publish(id, nextMonth, 3, grid)).status).toBe(200);
  });

  it('for a day that is past, before the latest edition’s, or years away', async () => {
    const id = await approved(takesH1());
    const past = await publish(id, addDays(testDay, -1));
    expect(past.status).toBe(422);
    expect((await past.json()).faults[0].kind).toBe('day-past');
    // No edition may begin before the latest: a mistyped year would close the boundaries for good.
    const far = await publish(id, '9999-12-31');
    expect(far.status).toBe(422);
    expect((await far.json()).faults[0].kind).toBe('day-far');
    await publish(id, '2025-10-01');
    const second = await approved({ kind: 'renameCell', cell: 5, name: '桥东网格' });
    const early = await publish(second, nextMonth);
    expect(early.status).toBe(422);
    expect((await early.json()).faults[0].kind).toBe('day-before-latest');
  });

  it('with a document number of more than one line', async () => {
    const id = await approved(takesH1());
    for (const documentNo of ['清政发\r\n〔2025〕9号', '清政发\u0000', '\u202e清政发'])
      expect((await post(leader, `/api/plans/${id}/publish`, 3, { effectiveFrom: nextMonth, documentNo })).status).toBe(
        400,
      );
  });

  it('while it forbids itself: a group would leave its village', async () => {
    const id = await approved(
      { kind: 'unlockVillageLine', villageIds: ['li', 'qiao'], documentNo: '县民发〔2025〕3号' },
      { kind: 'mergeCells', cells: [1, 4], into: 4 },
    );
    const answer = await publish(id);
    expect(answer.status).toBe(422);
    const { faults } = await answer.json();
    expect(faults.map(({ kind }: { kind: string }) => kind)).toContain('group-out-of-village');
    expect(faults[0].at).toHaveLength(2);
    expect((await (await leader('/api/editions')).json()).items).toHaveLength(1);
  });

  it('over an edition that another plan followed: rebase first', async () => {
    const [one, other] = [await approved(takesH1()), await approved(cutsCell3())];
    expect((await publish(one)).status).toBe(200);
    const late = await publish(other);
    expect(late.status).toBe(409);
    expect((await late.json()).faults[0].kind).toBe('behind');
  });

  it('at once with another: one wins, and of the other there is no trace', async () => {
    const [one, other] = [await approved(takesH1()), await approved(cutsCell3())];
    const answers = await Promise.all([publish(one), publish(other)]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    const { t } = store;
    expect(await store.read.select().from(t.editions)).toHaveLength(2);
    const [loser] = answers[0]?.status === 200 ? [other] : [one];
    expect(await (await grid(`/api/plans/${loser}`)).json()).toMatchObject({
      state: 'review',
      version: 3,
      editionId: null,
    });
    const [winner] = await store.read.select().from(t.plans).where(eq(t.plans.state, 'published'));
    const edition = (await editionById(store, townId, winner!.editionId!))!;
    expect(topologyFaults((await readGround(store, edition)).topology, BigInt(edition.doubleArea))).toEqual([]);
    const actions = await store.read.select().from(t.audit).where(eq(t.audit.action, 'plan.publish'));
    expect(actions).toHaveLength(1);
  });
});

describe('a second plan while one is pending', () => {
  it('stands on the coming edition, and takes effect later', async () => {
    const first = await published(nextMonth, takesH1(), cutsCell3());
    const second = await published('2025-10-01', { kind: 'mergeCells', cells: [3, 7], into: 3 });
    expect(second.baseEdition.no).toBe(2);
    expect(await (await grid(`/api/plans/${first.id}`)).json()).toMatchObject({ state: 'superseded' });
    const nos = async (day: string) => (await cellsOn(day)).map(({ no }: { no: number }) => no);
    expect(await nos(testDay)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await nos('2025-09-30')).toEqual([1, 2, 3, 7, 4, 5, 6]);
    expect(await nos('2025-10-01')).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('may take effect on the very same day, and then what it undoes never was', async () => {
    await published(nextMonth, takesH1(), cutsCell3());
    await published(
      nextMonth,
      { kind: 'mergeCells', cells: [3, 7], into: 3 },
      { kind: 'mergeCells', cells: [1, 2], into: 1 },
    );
    expect((await cellsOn(nextMonth)).map(({ no }: { no: number }) => no)).toEqual([1, 3, 4, 5, 6]);
    expect(await cellRows('h1')).toEqual([
      { cellId: 'c1', from: firstDay, to: nextMonth },
      { cellId: 'c1', from: nextMonth, to: null },
    ]);
  });

  it('never gives a number or a code again that was given once', async () => {
    await published(nextMonth, cutsCell3());
    await published('2025-10-01', { kind: 'mergeCells', cells: [3, 7], into: 3 });
    const ground = async (id: string) => (await grid(`/api/plans/${id}/ground`)).json();
    await expect(drawn(cutsCell3())).rejects.toThrow('number-taken');
    const id = await drawn({ ...cutsCell3(), newCells: [8] });
    const { nextCell, codesUsed } = await ground(id);
    expect(nextCell).toBe(8);
    expect(codesUsed).toHaveLength(7);
    await post(grid, `/api/plans/${id}/submit`, 1);
    await post(leader, `/api/plans/${id}/approve`, 2);
    expect((await publish(id, '2025-11-01')).status).toBe(200);
    const cells = await store.read.select({ no: store.t.cells.no, code: store.t.cells.code }).from(store.t.cells);
    expect(cells.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(cells.map(({ code }) => code)).size).toBe(8);
  });
});

describe('a ledger sheet sent back', () => {
  it('of more rows than any town has cells is refused before they are read', async () => {
    const id = await drawn({ kind: 'renameCell', cell: 5, name: '桥东网格' });
    const sent = (rows: number) => {
      const form = new FormData();
      form.set('file', new File([`网格编号,网格名称\n${'a,b\n'.repeat(rows)}`], 'ledger.csv'));
      return grid(`/api/plans/${id}/ledger`, { method: 'POST', form });
    };
    expect((await sent(20)).status).toBe(200);
    expect((await sent(20_001)).status).toBe(413);
  });
});

describe('two editions compared', () => {
  it('tell whoever looks after one village of its households, and of nobody else’s', async () => {
    const { editionId } = await published(nextMonth, takesH1());
    const movedFor = async (ask: Ask) =>
      (await (await ask(`/api/compare?a=edition:edition-1&b=edition:${editionId}`)).json()).moved;
    const li = await givenReader(app, store, { role: 'grid', username: 'li', divisionId: 'li' });
    const qiao = await givenReader(app, store, { role: 'grid', username: 'qiao', divisionId: 'qiao' });
    expect(await movedFor(li)).toEqual(await movedFor(leader));
    expect(await movedFor(li)).toMatchObject([{ households: 1 }]);
    expect(await movedFor(qiao)).toEqual([]);
  });
});

describe('a plan over an edition that another followed', () => {
  /** Cell 3 cut, its new piece named; then the cut dragged aside: a line about an edge that the list itself made. */
  const cutNamedAndMoved = async (code: string): Promise<readonly unknown[]> => {
    const id = await drawn(cutsCell3());
    const { nextEdge } = await (await grid(`/api/plans/${id}/ground`)).json();
    const made = (await editionById(store, townId, 'edition-1'))!;
    const replayed = operate((await readGround(store, made)).topology, cutsCell3() as TopologyOperation);
    if ('faults' in replayed) throw new Error('the cut of cell 3 has faults');
    const cut = [...replayed.topology.edges].find(
      ({ no, leftCell, rightCell }) => no >= nextEdge && [3, 7].includes(leftCell) && [3, 7].includes(rightCell),
    )!;
    return [
      cutsCell3(),
      { kind: 'describeCell', cell: 7, code, name: '新网格', villageId: 'li', isDedicated: false },
      { kind: 'insertVertex', edge: cut.no, at: at(2.65, 0.5) },
    ];
  };

  it('opens for good as it was drawn, by a server that starts afresh too', async () => {
    const code = '530102003001009';
    const operations = await cutNamedAndMoved(code);
    const late = await drawn(...operations);
    const done = await published(nextMonth, ...operations);
    const effectOf = async (ask: Ask, id: string) => {
      const answer = await ask(`/api/plans/${id}/effect`);
      expect(answer.status, await answer.clone().text()).toBe(200);
      const { createdCells } = await answer.json();
      return createdCells;
    };
    // The same database, nothing remembered.
    const afresh = await givenApp({ ...store }, { today: () => today });
    const reader = await givenReader(afresh, store, { role: 'leader', username: 'afresh' });
    for (const id of [done.id, late]) {
      expect(await effectOf(reader, id)).toMatchObject([{ cell: 7, code, name: '新网格' }]);
      expect((await reader(`/api/compare?a=edition:edition-1&b=plan:${id}`)).status).toBe(200);
    }
    // Over the newest edition the number and the code are somebody else's.
    const { items } = await (await reader(`/api/plans/${late}/rebase`)).json();
    expect(items.length).toBeGreaterThan(0);
  });
});

describe('a draft that another publication overtook', () => {
  const rebase = async (id: string, version: number, choices: readonly unknown[]) => {
    const { edition } = await (await grid(`/api/plans/${id}/rebase`)).json();
    return post(grid, `/api/plans/${id}/rebase`, version, { editionId: edition.id, choices });
  };

  it('goes over by itself where it touches other ground; what was drawn before is history', async () => {
    const late = await drawn(cutsCell3(), { kind: 'renameCell', cell: 5, name: '桥东网格' });
    await published(nextMonth, takesH1());
    expect(await (await grid(`/api/plans/${late}`)).json()).toMatchObject({ isBehind: true });
    const { items, clean } = await (await grid(`/api/plans/${late}/rebase`)).json();
    expect([items, clean]).toEqual([[], 2]);
    expect((await grid(`/api/plans/${late}/rebase`, { body: { editionId: 'x' } })).status).toBe(428);
    const after = await (await rebase(late, 2, [])).json();
    expect(after).toMatchObject({ isBehind: false, baseEdition: { no: 2 }, lines: 4, listFrom: 2, version: 2 });
    expect((await (await grid(`/api/plans/${late}/operations`)).json()).items).toHaveLength(4);
    expect((await rebase(late, 1, [])).status).toBe(412);
    expect((await rebase(late, 4, [])).status).toBe(409);
    const effect = await (await grid(`/api/plans/${late}/effect`)).json();
    expect(effect.createdCells).toHaveLength(1);
    expect(effect.moved).toEqual([]);
    await post(grid, `/api/plans/${late}/submit`, 2);
    await post(leader, `/api/plans/${late}/approve`, 3);
    expect((await publish(late, '2025-10-01', 4)).status).toBe(200);
    expect((await cellsOn('2025-10-01')).map(({ no }: { no: number }) => no)).toEqual([1, 2, 3, 7, 4, 5, 6]);
  });

  it('is asked about a border both moved, and stands as decided', async () => {
    const other = { ...takesH1(), path: [...takesH1().path.slice(0, 2), ...at(0.6, 0.5), ...takesH1().path.slice(4)] };
    const late = await drawn(other);
    await published(nextMonth, takesH1());
    const { items } = await (await grid(`/api/plans/${late}/rebase`)).json();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: '1', seq: 1, kind: 'line-changed', choices: ['mine', 'theirs'] });
    expect(items[0].theirs).not.toEqual([]);
    const undecided = await rebase(late, 1, []);
    expect(undecided.status).toBe(409);
    expect((await undecided.json()).conflicts.items).toHaveLength(1);
    const decided = await rebase(late, 1, [{ id: '1', choice: 'theirs' }]);
    expect(await decided.json()).toMatchObject({ isBehind: false, lines: 1, listFrom: 1 });
  });
});
