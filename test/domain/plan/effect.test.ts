import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatorOf } from '../../../server/domain/boundary/locator.ts';
import type { Draft } from '../../../server/domain/plan/draft.ts';
import { draftFrom } from '../../../server/domain/plan/draftOf.ts';
import { effectOf } from '../../../server/domain/plan/effect.ts';
import { heirOf } from '../../../server/domain/plan/heirOf.ts';
import { liveEffect } from '../../../server/domain/plan/liveEffect.ts';
import { movesOf } from '../../../server/domain/plan/moves.ts';
import { peopleIndex } from '../../../server/domain/plan/peopleIndex.ts';
import { NO_POINT } from '../../../server/domain/plan/planPeople.ts';
import {
  aGroup,
  anIssue,
  drawn,
  givenBase,
  givenPeople,
  nodeAt,
  open,
  path,
  someWishes,
  somePeople,
  spot,
  stepsOf,
  type HouseholdIn,
} from './given.ts';

const base = givenBase();
const draft = draftFrom(base);
const effectWith = (after: Draft, ...people: Parameters<typeof givenPeople>) =>
  effectOf(peopleIndex(base, givenPeople(...people)), after);

/** Moves the corner of cells 1, 2, 5 and 6 to the east: ground of 2 and 6 goes to 1 and 5. */
const eastward = drawn(draft, { kind: 'moveNode', node: nodeAt(base.topology, 1, 1), to: spot(1.5, 1) });

describe('households in a changed town', () => {
  it('go where their point goes, with people and needs', () => {
    const effect = effectWith(eastward, [
      { at: [1.1, 0.9], cell: 2, people: 4, needs: 2 },
      { at: [1.2, 0.95], cell: 2, people: 1 },
      { at: [1.2, 1.1], cell: 6 },
      { at: [1.9, 0.9], cell: 2 },
    ]);
    expect(effect.moved).toEqual([
      { from: 2, to: 1, households: [0, 1], people: 5, withNeeds: 1 },
      { from: 6, to: 5, households: [2], people: 3, withNeeds: 0 },
    ]);
    expect(effect.cells.find(({ cell }) => cell === 2)).toMatchObject({
      before: { households: 3 },
      after: { households: 1 },
    });
  });

  it('stay in their cell while they have no point', () => {
    expect(effectWith(eastward, [{ at: null, cell: 2 }]).moved).toEqual([]);
  });

  it('stay in the cell they were placed in by other means than their point', () => {
    expect(
      effectWith(eastward, [
        { at: [1.1, 0.9], cell: 7 },
        { at: [1.1, 1.1], cell: 2 },
      ]).moved,
    ).toEqual([]);
  });

  it('follow their cell to the one it was merged into, with or without a point', () => {
    const merged = drawn(draft, { kind: 'mergeCells', cells: [1, 2], into: 1 });
    expect(
      effectWith(merged, [
        { at: null, cell: 2 },
        { at: [1.5, 0.5], cell: 2 },
      ]).moved,
    ).toMatchObject([{ from: 2, to: 1, households: [0, 1] }]);
  });

  it('stay with the piece that keeps the number when a cell is split', () => {
    const split = drawn(draft, { kind: 'splitCell', cell: 1, line: path([0.4, -1], [0.4, 2]), newCells: [17] });
    const effect = effectWith(split, [
      { at: null, cell: 1 },
      { at: [0.2, 0.5], cell: 1 },
      { at: [0.8, 0.5], cell: 1 },
    ]);
    expect(effect.moved).toMatchObject([{ from: 1, to: 17, households: [1] }]);
    expect(effect.createdCells).toEqual([{ cell: 17, code: '530102003001009', name: '第九网格' }]);
    expect(effect.unled).toEqual([17]);
  });

  it('exactly on a border belong to the lower code, also after a renumbering', () => {
    const household: HouseholdIn = { at: [1, 0.5], cell: 1 };
    expect(effectWith(draft, [household]).moved).toEqual([]);
    const renumbered = drawn(draft, { kind: 'renumberCells', codes: [{ cell: 1, code: '530102003001099' }] });
    expect(effectWith(renumbered, [household]).moved).toMatchObject([{ from: 1, to: 2 }]);
  });

  it('left outside the town are a fault each', () => {
    const shrunk = drawn(draft, open, { kind: 'moveNode', node: nodeAt(base.topology, 1, 0), to: spot(1, 0.5) });
    expect(effectWith(shrunk, [{ at: [0.9, 0.1], cell: 1 }]).faults).toMatchObject([
      { kind: 'household-outside', id: 'h0' },
    ]);
  });
});

describe('groups in a changed town', () => {
  const [a, b] = [aGroup('a'), aGroup('b')];
  const member = (at: readonly [number, number], cell: number, group: number, isCentre = false): HouseholdIn => ({
    at,
    cell,
    group,
    isCentre,
  });

  it('are noticed when they come to lie in two cells, with the nearest centre that has room', () => {
    const households = [
      member([1.8, 0.5], 2, 0, true),
      member([1.7, 0.5], 2, 0),
      member([1.1, 0.9], 2, 0),
      member([0.9, 0.9], 1, 1, true),
    ];
    const effect = effectWith(eastward, households, [a, b]);
    expect(effect.groups).toEqual([
      {
        groupId: 'a',
        code: 'a',
        cadreId: 'cadre-a',
        is: 'in-two-cells',
        cells: [1, 2],
        strays: [2],
        repairs: [{ kind: 'moveMember', householdId: 'h2', toGroupId: 'b' }],
      },
    ]);
    expect(effect.faults).toEqual([]);
    const repaired = drawn(eastward, effect.groups[0]!.repairs[0]!);
    const after = effectWith(repaired, households, [a, b]);
    expect(after.groups).toEqual([]);
    expect(after.handovers).toEqual([{ fromCadreId: 'cadre-a', toCadreId: 'cadre-b', households: [2] }]);
  });

  it('are not noticed when they lay in two cells all along', () => {
    expect(
      effectWith(eastward, [member([1.8, 0.5], 2, 0, true), member([0.2, 0.5], 1, 0), member([1.9, 0.1], 2, 0)], [a])
        .groups,
    ).toEqual([]);
  });

  const crossed = drawn(draft, open, { kind: 'carve', areas: [[path([1.5, 0], [2, 0], [2, 1], [1.5, 1])]], to: 3 });

  it('out of their village are a fault until repaired', () => {
    const east = aGroup('e', { villageId: 'east' });
    const households = [member([1.2, 0.5], 2, 0, true), member([1.8, 0.5], 2, 0), member([2.5, 0.5], 3, 1, true)];
    const effect = effectWith(crossed, households, [a, east]);
    expect(effect.groups).toMatchObject([
      { is: 'out-of-village', strays: [1], repairs: [{ kind: 'moveMember', toGroupId: 'e' }] },
    ]);
    expect(effect.faults).toMatchObject([{ kind: 'group-out-of-village', groupId: 'a' }]);
    expect(effect.changedVillage).toEqual([{ household: 1, id: 'h1', fromVillageId: 'west', toVillageId: 'east' }]);
    const repaired = drawn(crossed, effect.groups[0]!.repairs[0]!);
    expect(effectWith(repaired, households, [a, east]).faults).toEqual([]);
  });

  it('find no room in a full group: six strays found a group of their own, one leaves', () => {
    const full = Array.from({ length: 10 }, (_, i) => member([2.5 + i / 100, 0.6], 3, 1));
    const strays = (n: number) => Array.from({ length: n }, (_, i) => member([1.8 + i / 100, 0.5], 2, 0));
    const groups = [a, aGroup('e', { villageId: 'east' })];
    const town = (n: number) => [member([1.2, 0.5], 2, 0, true), ...strays(n), member([2.5, 0.5], 3, 1, true), ...full];
    expect(effectWith(crossed, town(6), groups).groups[0]!.repairs).toEqual([
      {
        kind: 'newGroup',
        groupId: '',
        villageId: 'east',
        cadreId: 'cadre-e',
        centreId: 'h3',
        memberIds: ['h1', 'h2', 'h4', 'h5', 'h6'],
      },
    ]);
    expect(effectWith(crossed, town(1), groups).groups[0]!.repairs).toEqual([
      { kind: 'leaveGroup', householdId: 'h1' },
    ]);
  });

  it('that change village whole are founded anew around their own centre', () => {
    const whole = [
      member([1.8, 0.5], 2, 0, true),
      ...Array.from({ length: 5 }, (_, i) => member([1.7 + i / 100, 0.3], 2, 0)),
    ];
    const effect = effectWith(crossed, whole, [a]);
    expect(effect.groups[0]!.repairs).toMatchObject([
      { kind: 'newGroup', centreId: 'h0', cadreId: 'lead-3', villageId: 'east' },
    ]);
    const founded = drawn(crossed, { ...effect.groups[0]!.repairs[0]!, groupId: 'n' } as never);
    expect(effectWith(founded, whole, [a]).groups).toEqual([]);
  });

  it('named by a repair and gone since are a fault', () => {
    const stale = drawn(draft, { kind: 'moveMember', householdId: 'h0', toGroupId: 'nowhere' });
    expect(effectWith(stale, [{ at: null, cell: 1 }]).faults).toMatchObject([{ kind: 'repair-stale' }]);
  });
});

describe('work in a changed town', () => {
  it('is counted by cadre: cells led and groups held, each household once', () => {
    const effect = effectWith(
      eastward,
      [
        { at: [1.1, 0.9], cell: 2, group: 0 },
        { at: [1.9, 0.9], cell: 2, group: 0, isCentre: true },
      ],
      [aGroup('a', { cadreId: 'lead-2' })],
    );
    expect(effect.cadres.map(({ cadreId, before, after }) => [cadreId, before.households, after.households])).toEqual([
      ['lead-1', 0, 1],
    ]);
  });

  it('takes open issues and their due dates along, and hands them to the new lead', () => {
    const place = spot(1.1, 0.9);
    const effect = effectWith(
      eastward,
      [{ at: [1.1, 0.9], cell: 2 }],
      [],
      [
        anIssue('of-household', { household: 0, cell: 2 }),
        anIssue('of-place', { x: place[0], y: place[1], cell: 2, cadreId: 'someone' }),
        anIssue('stays', { cell: 2 }),
      ],
    );
    expect(effect.issues).toMatchObject([
      { id: 'of-household', from: 2, to: 1, dueOn: '2026-04-01', fromCadreId: 'lead-2', toCadreId: 'lead-1' },
      { id: 'of-place', from: 2, to: 1, fromCadreId: 'someone', toCadreId: 'someone' },
    ]);
  });

  it('is noticed where a cell leaves the size the policy wants, by kind of village', () => {
    const merged = drawn(draft, { kind: 'mergeCells', cells: [3, 4], into: 3 });
    const effect = effectWith(merged, [
      { at: [2.5, 0.5], cell: 3 },
      { at: [3.5, 0.5], cell: 4 },
    ]);
    expect(effect.sizes).toEqual([{ cell: 3, households: 2, least: 300, most: 500 }]);
  });

  it('is more even when cells are more alike', () => {
    const crowd = Array.from({ length: 8 }, (_, i): HouseholdIn => ({ at: [1.05 + i / 50, 0.95], cell: 2 }));
    const { balance } = effectWith(eastward, [...crowd, { at: [1.9, 0.9], cell: 2 }]);
    expect(balance.before.households).toBeGreaterThan(0);
    expect(balance.after.households).not.toBe(balance.before.households);
  });

  it('belongs to others when somebody else leads a cell', () => {
    const led = drawn(draft, { kind: 'setLead', cell: 2, cadreId: null });
    const effect = effectWith(led, [{ at: null, cell: 2 }], [], [anIssue('i', { cell: 2 })]);
    expect(effect.unled).toEqual([2]);
    expect(effect.cadres).toMatchObject([{ cadreId: 'lead-2', before: { households: 1 }, after: { households: 0 } }]);
    expect(effect.issues).toMatchObject([{ id: 'i', from: 2, to: 2, fromCadreId: 'lead-2', toCadreId: null }]);
  });

  it('is refused in a village that is somebody else’s', () => {
    const index = peopleIndex(base, givenPeople([]));
    expect(effectOf(index, eastward, { myVillages: new Set(['east']) }).faults).toMatchObject([
      { kind: 'not-your-village', villageIds: ['west'] },
    ]);
    expect(effectOf(index, eastward, { myVillages: new Set(['west']) }).faults).toEqual([]);
  });
});

describe('any plan', () => {
  it('puts every household into exactly one cell, or outside, where a search of the whole town finds it', () => {
    fc.assert(
      fc.property(someWishes(), somePeople(), (wishes, people) => {
        const after = stepsOf(drawn(draft, open), wishes).at(-1)?.after ?? draft;
        const index = peopleIndex(base, people);
        const { households } = movesOf(index, after);
        const whole = locatorOf(after.topology, (no) => after.cells.get(no)?.code ?? '');
        for (const [row, cell] of people.cell.entries()) {
          const hasPoint = people.x[row] !== NO_POINT;
          const expected = hasPoint ? whole.cellAt(people.x[row]!, people.y[row]!) : heirOf(after, cell);
          expect(households.get(row) ?? cell).toBe(expected);
        }
        const effect = effectOf(index, after);
        const inside = (is: 'before' | 'after') =>
          effect.cells.reduce((sum, load) => sum + (load[is]?.households ?? 0), 0);
        const outside = effect.moved.filter(({ to }) => to === 0).flatMap(({ households: rows }) => rows).length;
        expect(inside('after') + outside).toBe(inside('before'));
      }),
      { numRuns: 150 },
    );
  });

  it('has the same effect under the pointer as whole, deed after deed', () => {
    fc.assert(
      fc.property(someWishes(), somePeople(), (wishes, people) => {
        const index = peopleIndex(base, people);
        for (const { before, after, touched } of stepsOf(drawn(draft, open), wishes)) {
          const live = liveEffect(index, before);
          expect(live.effect).toEqual(effectOf(peopleIndex(base, people), before));
          expect(live.at(after, touched)).toEqual(effectOf(peopleIndex(base, people), after));
        }
      }),
      { numRuns: 60 },
    );
  });
});
