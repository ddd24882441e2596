import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubleArea } from '../../../server/domain/boundary/area.ts';
import { outlineOfCell } from '../../../server/domain/boundary/outline.ts';
import { topologyFrom } from '../../../server/domain/boundary/topology.ts';
import { comparedPartitions, type PartitionView } from '../../../server/domain/plan/comparedPartitions.ts';
import { comparisonGeoJson } from '../../../server/domain/plan/comparisonGeoJson.ts';
import { draftFrom } from '../../../server/domain/plan/draftOf.ts';
import { drawn, edgeBetween, givenBase, givenPeople, nodeAt, open, path, someWishes, spot, stepsOf } from './given.ts';

const base = givenBase();
const draft = draftFrom(base);

/** The same partition with other numbers for everything that has a number. */
function renumbered({ topology, cells }: PartitionView): PartitionView {
  const nodes = [...topology.nodes].map((node) => ({ ...node, no: node.no + 500 }));
  const edges = [...topology.edges].map((edge) => {
    return { ...edge, no: edge.no + 700, startNode: edge.startNode + 500, endNode: edge.endNode + 500 };
  });
  return { topology: topologyFrom(nodes, edges), cells };
}

const areaOf = ({ topology }: PartitionView, no: number): number =>
  outlineOfCell(topology, no).reduce(
    (sum, { shell, holes }) =>
      holes.reduce((rest, hole) => rest + Number(doubleArea(hole)), sum + Number(doubleArea(shell))),
    0,
  );

describe('two partitions compared', () => {
  it('differ in nothing but numbers', () => {
    const compared = comparedPartitions(base, renumbered(base));
    expect(compared).toMatchObject({
      lines: [],
      closedM: 0,
      openedM: 0,
      created: [],
      retired: [],
      reshaped: [],
      areas: [],
    });
  });

  it('differ in nothing when a corner was put on a line', () => {
    const split = drawn(draft, { kind: 'splitEdge', edge: edgeBetween(base.topology, 1, 2), at: spot(1, 0.5) });
    expect(comparedPartitions(base, split)).toMatchObject({ lines: [], reshaped: [], areas: [] });
  });

  const moved = drawn(draft, { kind: 'moveNode', node: nodeAt(base.topology, 1, 1), to: spot(1.5, 1) });

  it('tell the lines that went and came with their length, and the ground that changed hands', () => {
    const compared = comparedPartitions(base, moved, givenPeople([{ at: [1.1, 0.9], cell: 2, people: 4, needs: 1 }]));
    expect(
      compared.lines.map(({ is, left, right }) => [is, left! < right! ? `${left} ${right}` : `${right} ${left}`]),
    ).toEqual([
      ['closed', 'cell-1 cell-2'],
      ['closed', 'cell-5 cell-6'],
      ['opened', 'cell-1 cell-2'],
      ['opened', 'cell-5 cell-6'],
    ]);
    // 0.001° of latitude at 25° N is 110.8 m; the level line only got shorter to one side and longer to the other.
    expect(compared.closedM).toBeCloseTo(2 * 110.8, 0);
    expect(compared.openedM).toBeCloseTo(2 * Math.hypot(110.8, 50.4), 0);
    expect(compared.reshaped.map(({ key }) => key)).toEqual(['cell-1', 'cell-2', 'cell-5', 'cell-6']);
    expect(compared.areas.map(({ from, to, areaM2 }) => [from, to, Math.round(areaM2 / 10)])).toEqual([
      ['cell-2', 'cell-1', 280],
      ['cell-6', 'cell-5', 280],
    ]);
    expect(compared.moved).toEqual([{ from: 'cell-2', to: 'cell-1', households: [0], people: 4, withNeeds: 1 }]);
  });

  it('tell an opened line that runs straight where a bent one was', () => {
    const bent = drawn(draft, { kind: 'insertVertex', edge: edgeBetween(base.topology, 1, 2), at: spot(1.2, 0.5) });
    const bowed = comparedPartitions(base, bent);
    expect(bowed.lines.map(({ is }) => is)).toEqual(['closed', 'opened']);
    const back = comparedPartitions(bent, base);
    expect(back.lines.map(({ is, metres }) => [is, metres])).toEqual(
      bowed.lines.map(({ is, metres }) => [is === 'closed' ? 'opened' : 'closed', metres]).reverse(),
    );
  });

  it('tell cells that came, went and are called otherwise; new ones by their code', () => {
    const after = drawn(
      draft,
      { kind: 'splitCell', cell: 1, line: path([0.4, -1], [0.4, 2]), newCells: [17] },
      { kind: 'mergeCells', cells: [3, 4], into: 3 },
      { kind: 'renameCell', cell: 6, name: '河边网格' },
    );
    const compared = comparedPartitions(base, after);
    expect(compared.created).toMatchObject([{ key: '530102003001009', before: null, after: { no: 17 } }]);
    expect(compared.retired.map(({ key }) => key)).toEqual(['cell-4']);
    expect(compared.renamed).toMatchObject([
      { key: 'cell-6', before: { name: '第四网格' }, after: { name: '河边网格' } },
    ]);
    expect(compared.areas.map(({ from, to }) => [from, to])).toEqual([
      ['cell-4', 'cell-3'],
      ['cell-1', '530102003001009'],
    ]);
  });

  it('can be drawn: every line and piece of ground is a feature', () => {
    const { features } = comparisonGeoJson(comparedPartitions(base, moved));
    expect(features.map(({ geometry, properties }) => [geometry.type, (properties as { kind: string }).kind])).toEqual([
      ['Polygon', 'moved'],
      ['Polygon', 'moved'],
      ['LineString', 'closed'],
      ['LineString', 'closed'],
      ['LineString', 'opened'],
      ['LineString', 'opened'],
    ]);
  });

  it('account for every square metre that a cell won or lost', () => {
    fc.assert(
      fc.property(someWishes(), (wishes) => {
        const after = stepsOf(drawn(draft, open), wishes).at(-1)?.after ?? draft;
        const compared = comparedPartitions(base, renumbered(after));
        for (const no of base.cells.keys()) {
          const key = `cell-${no}`;
          const [won, lost] = [
            compared.areas.filter(({ to }) => to === key),
            compared.areas.filter(({ from }) => from === key),
          ].map((areas) => areas.reduce((sum, { areaM2 }) => sum + areaM2, 0)) as [number, number];
          // Square metres in a doubled grid step² at 25° N.
          const metres = (areaOf(after, no) - areaOf(base, no)) * ((110.77 * 100.95) / 2e8);
          expect(Math.abs(won - lost - metres)).toBeLessThan(5 + Math.abs(metres) * 0.002);
        }
      }),
      { numRuns: 60 },
    );
  });
});
