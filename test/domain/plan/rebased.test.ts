import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topologyFrom } from '../../../server/domain/boundary/topology.ts';
import { comparedPartitions } from '../../../server/domain/plan/comparedPartitions.ts';
import type { Draft } from '../../../server/domain/plan/draft.ts';
import { draftFrom, draftOf } from '../../../server/domain/plan/draftOf.ts';
import type { PlanBase } from '../../../server/domain/plan/planBase.ts';
import type { DeedSet, PlanDeed, PlanOperation } from '../../../server/domain/plan/planOperation.ts';
import { rebased } from '../../../server/domain/plan/rebased.ts';
import { drawn, edgeBetween, givenBase, nodeAt, open, path, someWishes, spot, stepsOf } from './given.ts';

const base = givenBase();
const draft = draftFrom(base);
const linesOf = (...operations: readonly PlanOperation[]) =>
  operations.map((operation, i) => ({ seq: i + 1, operation }));

/** A draft published as an edition: cells have ids, and everything has other numbers than in the draft. */
function published({ topology, cells, nextCell, base: before }: Draft): PlanBase {
  const nodes = [...topology.nodes].map((node) => ({ ...node, no: node.no + 500 }));
  const edges = [...topology.edges].map((edge) => {
    return { ...edge, no: edge.no + 700, startNode: edge.startNode + 500, endNode: edge.endNode + 500 };
  });
  const named = new Map([...cells].map(([no, cell]) => [no, { ...cell, id: cell.id ?? `cell-${no}` }]));
  const codesUsed = new Set([...before.codesUsed, ...[...named.values()].map(({ code }) => code)]);
  return { ...before, topology: topologyFrom(nodes, edges), cells: named, nextCell, codesUsed };
}

const editionWith = (...deeds: (PlanDeed | DeedSet)[]) => published(drawn(draft, ...deeds));
const corner = (x: number, y: number) => nodeAt(base.topology, x, y);
/** The border of cells 1 and 2, bent east or west in the middle. */
const bend = (x: number): PlanDeed => ({
  kind: 'reshape',
  edge: edgeBetween(base.topology, 1, 2),
  path: path([1, 0], [x, 0.5], [1, 1]),
});

describe('a draft over a newer edition', () => {
  it('is carried over whole when others changed something else', () => {
    const newer = editionWith({ kind: 'moveNode', node: corner(1, 3), to: spot(1.2, 3.1) });
    const mine = [bend(1.3), { kind: 'splitCell', cell: 5, line: path([0.5, 0], [0.5, 3]), newCells: [17] }] as const;
    const result = rebased(linesOf(...mine), base, newer);
    expect(result.conflicts).toEqual([]);
    expect(result.deeds.map(({ seq }) => seq)).toEqual([1, 2]);
    const replayed = draftOf(newer, linesOf(...result.deeds.map(({ deed }) => deed)));
    expect('broken' in replayed).toBe(false);
    expect(comparedPartitions(newer, result.draft).reshaped.map(({ key }) => key)).toEqual([
      'cell-1',
      'cell-2',
      'cell-5',
    ]);
  });

  it('gives new cells numbers and codes beyond those the newer edition gave', () => {
    const newer = editionWith({ kind: 'splitCell', cell: 14, line: path([1.5, 2], [1.5, 5]), newCells: [17] });
    const result = rebased(
      linesOf(
        { kind: 'splitCell', cell: 5, line: path([0.5, 0], [0.5, 3]), newCells: [17] },
        { kind: 'renameCell', cell: 17, name: '河边网格' },
      ),
      base,
      newer,
    );
    expect(result.conflicts).toEqual([]);
    expect(result.draft.cells.get(18)).toMatchObject({ name: '河边网格', code: '530102003001010' });
  });

  it('shows a line both changed in three ways, and keeps what is chosen', () => {
    const newer = editionWith(bend(0.7));
    const lines = linesOf(bend(1.3), { kind: 'renameCell', cell: 6, name: '河边网格' });
    const asked = rebased(lines, base, newer);
    expect(asked.conflicts).toMatchObject([
      {
        seq: 1,
        why: 'line-changed',
        canKeepMine: true,
        edges: [
          {
            before: expect.any(Array),
            theirs: [expect.arrayContaining([...spot(0.7, 0.5)])],
            mine: [expect.arrayContaining([...spot(1.3, 0.5)])],
          },
        ],
        at: [expect.any(Number), expect.any(Number)],
      },
    ]);
    expect(asked.deeds.map(({ seq }) => seq)).toEqual([2]);
    const mine = rebased(lines, base, newer, new Map([[1, 'mine']]));
    expect(mine.conflicts).toEqual([]);
    expect(comparedPartitions(drawn(draft, bend(1.3)), mine.draft).lines).toEqual([]);
    const theirs = rebased(lines, base, newer, new Map([[1, 'theirs']]));
    expect(theirs).toMatchObject({ conflicts: [], dropped: [1] });
    expect(comparedPartitions(newer, theirs.draft).lines).toEqual([]);
  });

  it('asks about a corner others dragged too, and can still drag it', () => {
    const newer = editionWith({ kind: 'moveNode', node: corner(1, 1), to: spot(1.2, 1.2) });
    const lines = linesOf({ kind: 'moveNode', node: corner(1, 1), to: spot(0.8, 0.9) });
    expect(rebased(lines, base, newer).conflicts).toMatchObject([{ why: 'line-changed', canKeepMine: true }]);
    const { draft: after } = rebased(lines, base, newer, new Map([[1, 'mine']]));
    expect(comparedPartitions(drawn(draft, lines[0]!.operation as PlanDeed), after).lines).toEqual([]);
  });

  it('tells which deeds go on from one that is left out', () => {
    const newer = editionWith(bend(0.7));
    const second = edgeBetween(drawn(draft, bend(1.3)).topology, 1, 2);
    const lines = linesOf(bend(1.3), { kind: 'moveVertex', edge: second, from: spot(1.3, 0.5), to: spot(1.4, 0.5) });
    expect(rebased(lines, base, newer).conflicts).toMatchObject([{ seq: 1 }, { seq: 2, why: 'depends', on: 1 }]);
    const split = linesOf(
      { kind: 'splitCell', cell: 1, line: path([0.5, -1], [0.5, 2]), newCells: [17] },
      { kind: 'renameCell', cell: 17, name: '河边网格' },
    );
    const gone = editionWith({ kind: 'mergeCells', cells: [1, 2], into: 2 });
    expect(rebased(split, base, gone).conflicts).toMatchObject([
      { seq: 1, why: 'cell-gone', canKeepMine: false },
      { seq: 2, why: 'depends', on: 1 },
    ]);
  });

  it('paints again where the ground is as it was, and asks where it is not', () => {
    const newer = editionWith(bend(1.3));
    const box = (x: number, y: number) => [[path([x, y], [x + 0.2, y], [x + 0.2, y + 0.2], [x, y + 0.2])]];
    const away = linesOf({ kind: 'carve', areas: box(1.7, 0.9), to: 6, from: [2] });
    expect(rebased(away, base, newer).conflicts).toEqual([]);
    const there = linesOf({ kind: 'carve', areas: box(1, 0.4), to: 1, from: [2] });
    expect(rebased(there, base, newer).conflicts).toMatchObject([{ why: 'ground-changed', at: [102.001, 25.0004] }]);
  });

  it('asks about a name others changed, with all three', () => {
    const newer = editionWith({ kind: 'renameCell', cell: 6, name: '坝上网格' });
    const lines = linesOf({ kind: 'renameCell', cell: 6, name: '河边网格' });
    expect(rebased(lines, base, newer).conflicts).toMatchObject([
      { why: 'name-changed', words: { before: '第四网格', theirs: '坝上网格', mine: '河边网格' }, canKeepMine: true },
    ]);
    expect(rebased(lines, base, newer, new Map([[1, 'mine']])).draft.cells.get(6)!.name).toBe('河边网格');
  });

  it('carries several deeds done as one all or nothing', () => {
    const newer = editionWith(bend(0.7));
    const set: DeedSet = { kind: 'together', deeds: [{ kind: 'renameCell', cell: 6, name: '河边网格' }, bend(1.3)] };
    const asked = rebased(linesOf(set), base, newer);
    expect(asked).toMatchObject({ deeds: [], conflicts: [{ seq: 1, why: 'line-changed', canKeepMine: true }] });
    const mine = rebased(linesOf(set), base, newer, new Map([[1, 'mine']]));
    expect(mine.deeds).toMatchObject([
      { seq: 1, deed: { kind: 'together', deeds: [{ kind: 'renameCell' }, { kind: 'reshape' }] } },
    ]);
  });

  it('is the same draft over the same edition under other numbers', () => {
    fc.assert(
      fc.property(someWishes(), (wishes) => {
        const steps = stepsOf(drawn(draft, open), wishes);
        const result = rebased(linesOf(open, ...steps.map(({ deed }) => deed)), base, published(draft));
        const at = steps.at(-1)?.after ?? draft;
        expect(result.conflicts).toEqual([]);
        const { lines, areas, renamed } = comparedPartitions(at, result.draft);
        expect({ lines, areas, renamed }).toEqual({ lines: [], areas: [], renamed: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('is a draft that can be replayed, whatever others published', () => {
    fc.assert(
      fc.property(someWishes(), someWishes(4), fc.boolean(), (mine, others, keeps) => {
        const newer = published(stepsOf(drawn(draft, open), others).at(-1)?.after ?? draft);
        const lines = linesOf(open, ...stepsOf(drawn(draft, open), mine).map(({ deed }) => deed));
        let choices = new Map<number, 'mine' | 'theirs'>();
        let result = rebased(lines, base, newer, choices);
        for (let round = 0; result.conflicts.length > 0 && round < 30; round += 1) {
          const { seq, canKeepMine } = result.conflicts[0]!;
          choices = new Map([...choices, [seq, keeps && canKeepMine ? 'mine' : 'theirs']]);
          result = rebased(lines, base, newer, choices);
        }
        expect(result.conflicts).toEqual([]);
        expect(result.deeds.length + result.dropped.length).toBe(lines.length);
        const replayed = draftOf(newer, linesOf(...result.deeds.map(({ deed }) => deed)));
        expect('broken' in replayed && replayed.broken).toBe(false);
        expect([...replayed.draft.topology.edges]).toEqual([...result.draft.topology.edges]);
      }),
      { numRuns: 60 },
    );
  });
});
