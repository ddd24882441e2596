import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { Jobs } from '../../server/jobs/jobs.ts';
import type { Suggestion } from '../../server/routes/wire/suggestions.ts';
import { seededRandom } from '../../server/domain/seededRandom.ts';
import type { Store } from '../../server/store/store.ts';
import { householdSteps } from '../given.ts';
import { type Ask, givenDeps, givenReader } from '../givenApp.ts';
import { at, givenPlannedTown } from './givenPlannedTown.ts';

let store: Store;
let jobs: Jobs;
let grid: Ask;
let villager: Ask;
let leader: Ask;
let planId: string;

/** The planned town with forty more households in cell 1 and ten in cell 2, none of them in a group. */
beforeAll(async () => {
  store = await givenPlannedTown();
  const random = seededRandom(5);
  await store.commit((write) =>
    Array.from({ length: 50 }, (_, i) => i).flatMap((i) => {
      const no = i < 40 ? 1 : 2;
      const [x, y] = at(no - 1 + 0.05 + 0.9 * random(), 0.05 + 0.9 * random());
      return householdSteps(store, write, { id: `more-${i}`, villageId: 'li', cellId: `c${no}`, x, y });
    }),
  );
  const deps = await givenDeps(store);
  jobs = deps.jobs;
  const app = createApp({ ...deps, addressOf: (c) => c.req.header('x-test-address') ?? '192.0.2.1' });
  grid = await givenReader(app, store, { role: 'grid' });
  villager = await givenReader(app, store, { role: 'grid', divisionId: 'qiao' });
  leader = await givenReader(app, store, { role: 'leader' });
});
beforeEach(async () => {
  planId = randomUUID();
  expect((await grid('/api/plans', { body: { id: planId, name: '均衡李家湾网格' } })).status).toBe(201);
});

const asked = (body: unknown, ask: Ask = grid) => ask(`/api/plans/${planId}/suggestions`, { body });

/** Asked for, waited for and looked at. */
const suggested = async (body: unknown): Promise<Suggestion> => {
  const answer = await asked(body);
  expect(answer.status, await answer.clone().text()).toBe(202);
  const { id } = (await answer.json()) as Suggestion;
  await jobs.idle();
  return (await (await grid(`/api/plans/${planId}/suggestions/${id}`)).json()) as Suggestion;
};

describe('a suggestion for a draft', () => {
  it('balances two cells, and what is accepted is drawn as one step', async () => {
    const suggestion = await suggested({ kind: 'balance', cells: [1, 2] });
    expect(suggestion).toMatchObject({
      kind: 'balance',
      state: 'done',
      progress: 1,
      problem: null,
      faults: [],
      lines: 0,
    });
    if (suggestion.kind !== 'balance') throw new Error('another kind');
    expect(suggestion.alternatives.length).toBeGreaterThanOrEqual(2);
    const [first] = suggestion.alternatives;
    expect(first!.facts.cells.map(({ before }) => before)).toEqual([43, 12]);
    expect(first!.facts.isWithinTolerance).toBe(true);
    expect((await grid(`/api/plans/${planId}/hold`, { method: 'POST' })).status).toBe(200);
    const drawn = await grid(`/api/plans/${planId}/operations`, {
      body: { lines: [{ id: randomUUID(), operation: { kind: 'together', deeds: first!.deeds } }] },
      headers: { 'if-match': '"0"' },
    });
    expect(drawn.status, await drawn.clone().text()).toBeLessThan(300);
    const effect = await (await grid(`/api/plans/${planId}/effect`)).json();
    const moved = effect.moved.reduce(
      (sum: number, way: { householdIds: unknown[] }) => sum + way.householdIds.length,
      0,
    );
    expect(moved).toBe(first!.facts.moved);
  });

  it('forms groups in a village, each with a cadre, and gives a reason for every rule it cannot keep', async () => {
    const suggestion = await suggested({ kind: 'groups', villageId: 'li' });
    if (suggestion.kind !== 'groups') throw new Error('another kind');
    expect(suggestion.faults).toEqual([]);
    expect(suggestion.alternatives.length).toBeGreaterThanOrEqual(1);
    expect(suggestion.alternatives.length).toBeLessThanOrEqual(3);
    for (const { facts, violations, deeds } of suggestion.alternatives) {
      // g1 stands, with room; h5 and h6 and the fifty are in no group.
      expect(facts.attached + facts.unattached).toBe(52);
      for (const deed of deeds) expect(['newGroup', 'moveMember']).toContain(deed.kind);
      expect(violations.every(({ why, serves }) => why !== '' && serves.startsWith('LH-'))).toBe(true);
    }
    expect((await grid(`/api/plans/${planId}/hold`, { method: 'POST' })).status).toBe(200);
    const drawn = await grid(`/api/plans/${planId}/operations`, {
      body: {
        lines: [{ id: randomUUID(), operation: { kind: 'together', deeds: suggestion.alternatives[0]!.deeds } }],
      },
      headers: { 'if-match': '"0"' },
    });
    expect(drawn.status, await drawn.clone().text()).toBeLessThan(300);
  });

  it('says plainly why nothing can be proposed', async () => {
    const ids: string[] = [];
    for (const cells of [[1], [1, 3]])
      ids.push(((await (await asked({ kind: 'balance', cells })).json()) as Suggestion).id);
    await jobs.idle();
    const kinds: string[][] = [];
    for (const id of ids) {
      const seen = (await (await grid(`/api/plans/${planId}/suggestions/${id}`)).json()) as Suggestion;
      kinds.push(seen.faults.map(({ kind, message }) => (message === '' ? 'no words' : kind)));
    }
    expect(kinds).toEqual([['one-cell'], ['not-neighbours']]);
    expect((await asked({ kind: 'groups', cells: [1, 4] })).status).toBe(422);
    expect((await asked({ kind: 'balance' })).status).toBe(400);
    expect((await asked({ kind: 'balance', cells: [1, 99] })).status).toBe(404);
    expect((await asked({ kind: 'balance', cells: [1, 2], weight: 3 })).status).toBe(400);
  });

  it('is for those who draw, over their own ground, and its own asker only', async () => {
    expect((await asked({ kind: 'balance', cells: [1, 2] }, leader)).status).toBe(403);
    expect((await asked({ kind: 'balance', cells: [1, 2] }, villager)).status).toBe(404);
    const answer = await asked({ kind: 'balance', cells: [1, 2] });
    const { id } = (await answer.json()) as Suggestion;
    await jobs.idle();
    expect((await villager(`/api/plans/${planId}/suggestions/${id}`)).status).toBe(404);
    expect((await grid(`/api/plans/plan-of-nobody/suggestions/${id}`)).status).toBe(404);
  });

  it('is cancelled with nothing left of it, and noted', async () => {
    const { id } = (await (await asked({ kind: 'balance', cells: [1, 2] })).json()) as Suggestion;
    expect((await grid(`/api/jobs/${id}/cancel`, { method: 'POST', body: {} })).status).toBe(200);
    await jobs.idle();
    const seen = (await (await grid(`/api/plans/${planId}/suggestions/${id}`)).json()) as Suggestion;
    expect(seen).toMatchObject({ state: 'cancelled', alternatives: [] });
    const { t, read } = store;
    const actions = (await read.select({ action: t.audit.action, on: t.audit.objectId }).from(t.audit))
      .filter(({ on }) => on === id)
      .map(({ action }) => action);
    expect(actions).toEqual(['balance.start', 'suggestion.cancel']);
  });
});
