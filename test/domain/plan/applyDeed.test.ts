import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDeed } from '../../../server/domain/plan/applyDeed.ts';
import { draftFrom, draftOf } from '../../../server/domain/plan/draftOf.ts';
import { heirOf } from '../../../server/domain/plan/heirOf.ts';
import type { Draft } from '../../../server/domain/plan/draft.ts';
import type { PlanOperation } from '../../../server/domain/plan/planOperation.ts';
import { drawn, edgeBetween, givenBase, nodeAt, open, path, someWishes, spot, stepsOf } from './given.ts';

const base = givenBase();
const draft = draftFrom(base);
const faultsOf = (before: Draft, deed: Parameters<typeof applyDeed>[1]) => {
  const applied = applyDeed(before, deed);
  return 'faults' in applied ? applied.faults : [];
};
const inner = () => nodeAt(base.topology, 1, 1);
const onVillageLine = () => nodeAt(base.topology, 2, 1);

describe('a deed in a draft', () => {
  it('moves a corner that four cells of one village share', () => {
    const applied = applyDeed(draft, { kind: 'moveNode', node: inner(), to: spot(1.3, 1.2) });
    expect('touched' in applied && applied.touched.cells).toEqual([1, 2, 5, 6]);
  });

  it('refuses to move the ground of a locked cell, and says where', () => {
    const locked = drawn(draft, { kind: 'lockCells', cells: [6] });
    const faults = faultsOf(locked, { kind: 'moveNode', node: inner(), to: spot(1.3, 1.2) });
    expect(faults).toMatchObject([{ kind: 'cell-locked', cell: 6, at: [expect.any(Number), expect.any(Number)] }]);
    const freed = drawn(locked, { kind: 'unlockCells', cells: [6] });
    expect(faultsOf(freed, { kind: 'moveNode', node: inner(), to: spot(1.3, 1.2) })).toEqual([]);
  });

  it('lets a corner be put on the line of a locked cell: no ground moves', () => {
    const locked = drawn(draft, { kind: 'lockCells', cells: [6] });
    const edge = edgeBetween(base.topology, 5, 6);
    expect(faultsOf(locked, { kind: 'splitEdge', edge, at: spot(1, 1.5) })).toEqual([]);
  });

  it('refuses to move a village line until both villages are open with a document', () => {
    const move = { kind: 'moveNode', node: onVillageLine(), to: spot(2.2, 1.1) } as const;
    expect(faultsOf(draft, move)).toMatchObject([{ kind: 'village-line-locked', villageIds: ['east', 'west'] }]);
    expect(faultsOf(draft, { ...open, documentNo: ' ' })).toMatchObject([{ kind: 'document-missing' }]);
    const half = drawn(draft, { ...open, villageIds: ['west'] });
    expect(faultsOf(half, move)).toMatchObject([{ kind: 'village-line-locked' }]);
    const opened = drawn(draft, open, move, { kind: 'lockVillageLine', villageIds: ['west', 'east'] });
    expect(opened.openVillages.size).toBe(0);
    expect(opened.documents.get('west')).toBe('区政发〔2026〕3号');
  });

  it('takes a corner rounded onto a slanting village line for no crossing', () => {
    const slanting = drawn(draft, open, { kind: 'moveNode', node: onVillageLine(), to: spot(2.2371, 1.1113) });
    const shut = drawn(slanting, { kind: 'lockVillageLine', villageIds: ['west', 'east'] });
    const edge = [...shut.topology.edges].find(
      ({ leftCell, rightCell }) => Math.min(leftCell, rightCell) === 2 && Math.max(leftCell, rightCell) === 3,
    )!;
    expect(faultsOf(shut, { kind: 'splitEdge', edge: edge.no, at: spot(2.1, 0.5) })).toEqual([]);
  });

  it('refuses a cell to change village while a line is shut', () => {
    const describe = {
      kind: 'describeCell',
      cell: 2,
      code: '530102003002050',
      name: '新',
      villageId: 'east',
      isDedicated: false,
    } as const;
    expect(faultsOf(draft, describe)).toMatchObject([{ kind: 'village-line-locked' }]);
    expect(faultsOf(drawn(draft, open), describe)).toEqual([]);
  });

  it('names and numbers new ground after the cell it was cut from', () => {
    const split = drawn(draft, { kind: 'splitCell', cell: 1, line: path([0.4, -0.5], [0.4, 1.5]), newCells: [17] });
    expect(split.cells.get(17)).toEqual({
      no: 17,
      id: null,
      code: '530102003001009',
      name: '第九网格',
      villageId: 'west',
      isDedicated: false,
    });
    expect(split.nextCell).toBe(18);
  });

  it('gives back the name of a cell that had been merged away', () => {
    const merged = drawn(draft, { kind: 'mergeCells', cells: [1, 2], into: 1 });
    expect(merged.cells.has(2)).toBe(false);
    expect(heirOf(merged, 2)).toBe(1);
    const back = drawn(merged, { kind: 'carve', areas: [[path([1, 0], [2, 0], [2, 1], [1, 1])]], to: 2 });
    expect(back.cells.get(2)).toBe(base.cells.get(2));
    expect(heirOf(back, 2)).toBe(2);
  });

  it('refuses a number for new ground that something else once had', () => {
    const used = { ...draft, nextCell: 40 };
    const faults = faultsOf(used, { kind: 'splitCell', cell: 1, line: path([0.4, -0.5], [0.4, 1.5]), newCells: [33] });
    expect(faults).toEqual([{ kind: 'number-taken', cell: 33, at: null }]);
  });

  it('refuses a number far beyond, which would use up all numbers between', () => {
    const cut = { kind: 'splitCell', cell: 1, line: path([0.4, -0.5], [0.4, 1.5]) } as const;
    for (const no of [1_000_000_000, draft.nextCell + 10_000])
      expect(faultsOf(draft, { ...cut, newCells: [no] })).toEqual([{ kind: 'number-taken', cell: no, at: null }]);
  });

  it('refuses a code that was ever reported, of another village, or of the wrong length', () => {
    const renumber = (code: string) => faultsOf(draft, { kind: 'renumberCells', codes: [{ cell: 1, code }] });
    expect(renumber('530102003001002')).toMatchObject([{ kind: 'code-used' }]);
    expect(renumber('530102003002099')).toMatchObject([{ kind: 'code-of-another-village' }]);
    expect(renumber('5301020030010991')).toMatchObject([{ kind: 'code-malformed' }]);
    expect(renumber('530102003001099')).toEqual([]);
  });

  it('never gives the code of a cell the plan itself retires', () => {
    const merged = drawn(
      { ...draft, base: { ...base, codesUsed: new Set() } },
      { kind: 'mergeCells', cells: [1, 2], into: 1 },
    );
    const code = base.cells.get(2)!.code;
    expect(faultsOf(merged, { kind: 'renumberCells', codes: [{ cell: 1, code }] })).toMatchObject([
      { kind: 'code-used' },
    ]);
  });

  it('refuses to swap or merge the ground of a locked cell', () => {
    const locked = drawn(draft, { kind: 'lockCells', cells: [6] });
    expect(faultsOf(locked, { kind: 'swapCells', cells: [1, 6] })).toMatchObject([{ kind: 'cell-locked', cell: 6 }]);
    expect(faultsOf(locked, { kind: 'mergeCells', cells: [5, 6], into: 6 })).toMatchObject([{ kind: 'cell-locked' }]);
  });

  it('cannot merge away the one cell of a town', () => {
    const alone = draftFrom(givenBase({ side: 1 }));
    expect(faultsOf(alone, { kind: 'mergeCells', cells: [1], into: 1 }).length).toBe(1);
    expect(
      drawn(alone, { kind: 'splitCell', cell: 1, line: path([0.4, -1], [0.4, 2]), newCells: [2] }).cells.size,
    ).toBe(2);
  });

  it('does several things all or nothing', () => {
    const rename = { kind: 'renameCell', cell: 1, name: '河边网格' } as const;
    const gone = { kind: 'renameCell', cell: 99, name: '没有的网格' } as const;
    expect(faultsOf(draft, { kind: 'together', deeds: [rename, gone] })).toMatchObject([
      { kind: 'cell-gone', cell: 99 },
    ]);
    expect(drawn(draft, { kind: 'together', deeds: [rename] }).cells.get(1)!.name).toBe('河边网格');
  });

  it('keeps the last word about where a household goes', () => {
    const said = drawn(
      draft,
      { kind: 'moveMember', householdId: 'h1', toGroupId: 'a' },
      { kind: 'newGroup', groupId: 'n', villageId: 'west', cadreId: 'c', centreId: 'h2', memberIds: ['h1', 'h3'] },
      { kind: 'leaveGroup', householdId: 'h3' },
    );
    expect(said.repairs).toEqual([
      { kind: 'newGroup', groupId: 'n', villageId: 'west', cadreId: 'c', centreId: 'h2', memberIds: ['h1'] },
      { kind: 'leaveGroup', householdId: 'h3' },
    ]);
  });
});

describe('a list replayed', () => {
  const lines = (operations: readonly PlanOperation[]) => operations.map((operation, i) => ({ seq: i + 1, operation }));

  it('stops at the line that cannot be done, and says which', () => {
    const replayed = draftOf(
      base,
      lines([
        { kind: 'renameCell', cell: 1, name: '一' },
        { kind: 'mergeCells', cells: [1, 11], into: 1 },
        { kind: 'renameCell', cell: 2, name: '二' },
      ]),
    );
    expect(replayed).toMatchObject({ broken: { seq: 2, faults: [{ kind: 'not-neighbours' }] } });
  });

  it('comes back to the identical draft after any number of undos', () => {
    fc.assert(
      fc.property(someWishes(), someWishes(5), (first, second) => {
        const one = stepsOf(drawn(draft, open), first);
        const at = one.at(-1)?.after ?? drawn(draft, open);
        const two = stepsOf(at, second);
        const deeds = [open, ...one.map(({ deed }) => deed), ...two.map(({ deed }) => deed)];
        const undos = two.map((): PlanOperation => ({ kind: 'undo' }));
        const redos = two.map((): PlanOperation => ({ kind: 'redo' }));
        expect(plain(draftOf(base, lines([...deeds, ...undos])))).toEqual(plain({ draft: at, standing: [] }));
        const last = two.at(-1)?.after ?? at;
        expect(plain(draftOf(base, lines([...deeds, ...undos, ...redos])))).toEqual(
          plain({ draft: last, standing: [] }),
        );
      }),
      { numRuns: 60 },
    );
  });
});

const plain = (replayed: ReturnType<typeof draftOf>) => {
  if ('broken' in replayed) throw new Error(JSON.stringify(replayed.broken));
  const { topology, cells, heirs, lockedCells, repairs, nextCell } = replayed.draft;
  return {
    edges: [...topology.edges],
    nodes: [...topology.nodes],
    next: [topology.nextNode, topology.nextEdge, nextCell],
    cells: [...cells].sort(([a], [b]) => a - b),
    heirs: [...heirs].sort(([a], [b]) => a - b),
    lockedCells: [...lockedCells].sort((a, b) => a - b),
    repairs,
  };
};
