import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChange } from '../../../server/domain/boundary/change.ts';
import { locatorOf } from '../../../server/domain/boundary/locator.ts';
import { operate } from '../../../server/domain/boundary/operate.ts';
import { outlineOfCell } from '../../../server/domain/boundary/outline.ts';
import type { Topology } from '../../../server/domain/boundary/topology.ts';
import { topologyFaults } from '../../../server/domain/boundary/topologyFaults.ts';
import { balanceCells, type BalanceProposal } from '../../../server/domain/balance/balanceCells.ts';
import type { BalanceTask } from '../../../server/domain/balance/balanceTask.ts';
import { place } from '../boundary/given.ts';
import { gridPoint } from '../../../server/domain/boundary/gridPoint.ts';
import { aBalanceTask, scatteredPeople, threeCells } from './given.ts';

const proposalsOf = (task: BalanceTask): readonly BalanceProposal[] => {
  const answer = balanceCells(task);
  if ('faults' in answer) throw new Error(JSON.stringify(answer.faults));
  return answer;
};

/** The topology after the deeds of a proposal. */
const applied = ({ topology }: BalanceTask, { deeds }: BalanceProposal): Topology => {
  let current = topology;
  for (const deed of deeds) {
    const operated = operate(current, deed);
    if (!isChange(operated)) throw new Error(JSON.stringify(operated.faults));
    current = operated.topology;
  }
  return current;
};

const at = (x: number, y: number) => [...gridPoint(...place(x, y))];

describe('balancing cells', () => {
  it('brings 90, 30 and 60 households within ten per cent of each other, in cells of one piece', () => {
    const task = aBalanceTask();
    const proposals = proposalsOf(task);
    expect(proposals.length).toBeGreaterThanOrEqual(2);
    for (const proposal of proposals) {
      const { facts } = proposal;
      expect(facts.isWithinTolerance).toBe(true);
      for (const { after } of facts.cells) expect(Math.abs(after - 60)).toBeLessThanOrEqual(6);
      const after = applied(task, proposal);
      expect(topologyFaults(after)).toEqual([]);
      for (const cell of task.cells) expect(outlineOfCell(after, cell)).toHaveLength(1);
    }
  });

  it('counts what really lies where once the deeds are done', () => {
    const task = aBalanceTask();
    const { people } = task;
    for (const proposal of proposalsOf(task)) {
      const locator = locatorOf(applied(task, proposal));
      const after = [...people.x.keys()].map((i) => locator.cellAt(people.x[i]!, people.y[i]!));
      for (const share of proposal.facts.cells)
        expect(after.filter((cell) => cell === share.cell)).toHaveLength(share.after);
      expect(after.filter((cell, i) => cell !== people.cell[i])).toHaveLength(proposal.facts.moved);
      expect(proposal.facts.cells.reduce((sum, share) => sum + share.after, 0)).toBe(people.x.length);
    }
  });

  it('moves the fewest where that is put first, and shares most evenly where that is', () => {
    const [few, even] = (['fewestMoves', 'mostEven'] as const).map(
      (aim) => proposalsOf(aBalanceTask()).find((proposal) => proposal.aim === aim)!.facts,
    );
    // From 90 and 60 to 66 at the most, into 30 up to 54 at least.
    expect(few!.moved).toBeGreaterThanOrEqual(24);
    expect(few!.moved).toBeLessThanOrEqual(even!.moved);
    expect(even!.offAfter).toBeLessThanOrEqual(few!.offAfter);
  });

  it('gives the same answer for the same seed', () => {
    expect(proposalsOf(aBalanceTask())).toEqual(proposalsOf(aBalanceTask()));
  });

  it('proposes nothing where cells are even', () => {
    const topology = threeCells();
    const people = scatteredPeople(topology, { 1: 40, 2: 40, 3: 40 });
    const moved = proposalsOf(aBalanceTask({ topology, people })).filter(({ aim }) => aim !== 'mostCompact');
    expect(moved).toEqual([]);
  });

  it('follows blocks where there are any', () => {
    const blocks = [0, 2, 4, 6, 8].flatMap((x) =>
      [0, 5].map((y) => [...at(x, y), ...at(x + 2, y), ...at(x + 2, y + 5), ...at(x, y + 5)]),
    );
    const topology = threeCells();
    // The first cell is all blocks of nine households each, all others lie together.
    const people = scatteredPeople(topology, { 1: 90, 2: 70, 3: 70 });
    const task = aBalanceTask({ topology, people, blocks, cells: [1, 2], tolerance: 0.08 });
    const corners = new Set(blocks.flatMap((ring) => ring.filter((_, i) => i % 2 === 0)));
    for (const proposal of proposalsOf(task)) {
      const after = applied(task, proposal);
      const line = (after.borders.get(1) ?? [])
        .map((no) => after.edges.get(no)!)
        .filter(({ leftCell, rightCell }) => leftCell === 2 || rightCell === 2)
        .flatMap((edge) => edge.line.filter((_, i) => i % 2 === 0));
      const inFirst = line.filter((x) => x < at(10, 0)[0]!);
      for (const x of inFirst) expect([...corners].some((corner) => Math.abs(corner - x) <= 1)).toBe(true);
    }
  });

  it('leaves households without a point in their cell, and says so when that is why', () => {
    const task = aBalanceTask({ cells: [1, 2] });
    const followsPoint = task.people.cell.map((cell) => Number(cell !== 1));
    const people = { ...task.people, followsPoint: Uint8Array.from(followsPoint) };
    for (const { facts } of proposalsOf({ ...task, people })) {
      expect(facts.isWithinTolerance).toBe(false);
      expect(facts.why).toBe('tied-households');
    }
  });

  it('says that a place is too full where everybody lives in one building', () => {
    const task = aBalanceTask({ cells: [1, 2] });
    const { people } = task;
    const [x, y] = at(5, 5);
    const stacked = {
      ...people,
      x: people.x.map((v, i) => (people.cell[i] === 1 ? x! : v)),
      y: people.y.map((v, i) => (people.cell[i] === 1 ? y! : v)),
    };
    for (const { facts } of proposalsOf({ ...task, people: stacked })) expect(facts.why).toBe('block-too-full');
  });

  it('refuses one cell, cells of two villages, locked ones, those that do not hang together, and those that are gone', () => {
    const faultsOf = (over: Partial<BalanceTask>) => {
      const answer = balanceCells(aBalanceTask(over));
      return 'faults' in answer ? answer.faults : [];
    };
    expect(faultsOf({ cells: [2] })).toEqual([{ kind: 'one-cell' }]);
    expect(faultsOf({ villageOf: (cell) => (cell === 1 ? 'a' : 'b') })).toEqual([
      { kind: 'two-villages', villageIds: ['a', 'b'] },
    ]);
    expect(faultsOf({ lockedCells: new Set([2]) })).toMatchObject([{ kind: 'cell-locked', cell: 2 }]);
    expect(faultsOf({ cells: [1, 3] })).toMatchObject([{ kind: 'not-neighbours', cells: [3] }]);
    expect(faultsOf({ cells: [1, 9] })).toEqual([{ kind: 'cell-gone', cell: 9 }]);
    const nobody = scatteredPeople(threeCells(), {});
    expect(faultsOf({ people: nobody })).toEqual([{ kind: 'no-households' }]);
  });

  it('keeps cells whole and the sum of households, wherever they live', () => {
    const counts = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 99 }), (a, b, c, seed) => {
        const topology = threeCells();
        const task = aBalanceTask({ topology, people: scatteredPeople(topology, { 1: a, 2: b, 3: c }, seed), seed });
        for (const proposal of proposalsOf(task)) {
          const after = applied(task, proposal);
          for (const cell of task.cells) expect(outlineOfCell(after, cell)).toHaveLength(1);
          expect(proposal.facts.cells.reduce((sum, share) => sum + share.after, 0)).toBe(a + b + c);
          expect(proposal.facts.offAfter).toBeLessThanOrEqual(
            Math.max(proposal.facts.offBefore, task.tolerance) + 1e-9,
          );
        }
      }),
      { numRuns: 6 },
    );
  });
});
