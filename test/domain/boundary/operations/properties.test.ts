import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeFaults } from '../../../../server/domain/boundary/changeFaults.ts';
import { changeTopology, isChange, type Change, type Patch } from '../../../../server/domain/boundary/change.ts';
import type { GridPoint } from '../../../../server/domain/boundary/gridPoint.ts';
import { operate } from '../../../../server/domain/boundary/operate.ts';
import { outlineOfCell } from '../../../../server/domain/boundary/outline.ts';
import { cellNos, type Topology, type TopologyEdge } from '../../../../server/domain/boundary/topology.ts';
import { topologyFaults } from '../../../../server/domain/boundary/topologyFaults.ts';
import { judgedByGeos } from '../geos.ts';
import { givenTopology, patchworks, polygonsOfPatchwork } from '../given.ts';
import { enclaves, replaced } from './given.ts';
import { dice, edgeOperation, type Dice } from './randomOperation.ts';

const towns: fc.Arbitrary<Topology> = patchworks().map((patchwork) =>
  givenTopology(polygonsOfPatchwork(patchwork), { enclosed: 'outside' }),
);

const rowsOf = ({ nodes, edges, fans, borders, nextNode, nextEdge }: Topology) => ({
  nodes: [...nodes],
  edges: [...edges],
  fans: [...fans.entries()],
  borders: [...borders.entries()],
  nextNode,
  nextEdge,
});

/** Makes the operations that can be made; the town at the end, and the way back. */
function worked(start: Topology, throws: readonly Dice[]) {
  let topology = start;
  const back: Patch[] = [];
  const made: string[] = [];
  for (const thrown of throws) {
    const operation = edgeOperation(topology, thrown);
    const operated = operate(topology, operation);
    if (!isChange(operated)) {
      expect(operated.faults.length).toBeGreaterThan(0);
      continue;
    }
    topology = operated.topology;
    back.push(operated.inverse);
    made.push(operation.kind);
    const faults = topologyFaults(topology);
    if (faults.length > 0) throw new Error(`${JSON.stringify(operation)} left ${JSON.stringify(faults)}`);
  }
  return { topology, back, made };
}

describe('operations on edges, whatever is done', () => {
  const keepAll = (town: fc.Arbitrary<Topology>, reach: number, numRuns: number): ReadonlySet<string> => {
    const made = new Set<string>();
    fc.assert(
      fc.property(town, fc.array(dice(reach), { minLength: 5, maxLength: 25 }), (start, throws) => {
        const done = worked(start, throws);
        for (const kind of done.made) made.add(kind);
        const undone = done.back.reduceRight((town, patch) => changeTopology(town, patch).topology, done.topology);
        expect(rowsOf(undone)).toEqual(rowsOf(start));
      }),
      { numRuns },
    );
    return made;
  };

  it('keep every invariant, and taken back give the identical start', () => {
    keepAll(towns, 30, 120);
    const made = keepAll(fc.constant(enclaves()), 30_000, 240);
    expect([...made].sort()).toEqual([
      'deleteVertex',
      'healEdge',
      'insertVertex',
      'moveEnclave',
      'moveNode',
      'moveVertex',
      'reshape',
      'simplify',
      'splitEdge',
    ]);
  });

  it('leave what GEOS, too, finds a valid coverage', () => {
    const judge = (start: Topology, throws: readonly Dice[]) => {
      const { topology } = worked(start, throws);
      const judged = judgedByGeos(cellNos(topology).map((no) => outlineOfCell(topology, no)));
      expect(judged).toEqual({ invalid: [], isCoverage: true });
    };
    const many = { minLength: 10, maxLength: 40 };
    fc.assert(fc.property(towns, fc.array(dice(300), many), judge), { numRuns: 50 });
    fc.assert(fc.property(fc.constant(enclaves()), fc.array(dice(30_000), many), judge), { numRuns: 30 });
  });

  it('refuse a move exactly when it would break the partition', () => {
    fc.assert(
      fc.property(towns, dice(300), (topology, thrown) => {
        const edge = anEdge(topology, thrown);
        const point = Math.floor(thrown.place * (edge.line.length / 2));
        if (point === 0 || 2 * point === edge.line.length - 2) return;
        const from: GridPoint = [edge.line[2 * point]!, edge.line[2 * point + 1]!];
        const to: GridPoint = [from[0] + thrown.shift[0], from[1] + thrown.shift[1]];
        if (to[0] === from[0] && to[1] === from[1]) return;
        const operated = operate(topology, { kind: 'moveVertex', edge: edge.no, from, to });
        const line = edge.line.with(2 * point, to[0]).with(2 * point + 1, to[1]);
        const isSound = topologyFaults(replaced(topology, edge, { line }).topology).length === 0;
        expect(isChange(operated)).toBe(isSound);
      }),
      { numRuns: 500 },
    );
  });
});

const anEdge = (topology: Topology, { which }: Dice): TopologyEdge => {
  const edges = [...topology.edges];
  return edges[Math.floor(which * edges.length)]!;
};

/** A change of lines, corners or sides made without asking. */
function carelessly(topology: Topology, thrown: Dice): Change {
  const edge = anEdge(topology, thrown);
  const way = Math.floor(thrown.kind * 6);
  const point = Math.floor(thrown.place * (edge.line.length / 2));
  const [x, y] = [edge.line[2 * point]! + thrown.shift[0], edge.line[2 * point + 1]! + thrown.shift[1]];
  const bent = edge.line.with(2 * point, x).with(2 * point + 1, y);
  const someCell = Math.floor(thrown.other * 6);
  const careless: Partial<TopologyEdge>[] = [
    { line: bent },
    { line: bent },
    { leftCell: someCell },
    { leftCell: edge.rightCell, rightCell: edge.leftCell },
    { startNode: edge.endNode },
    { line: [...edge.line.slice(0, 2 * point), x, y, ...edge.line.slice(2 * point)] },
  ];
  return replaced(topology, edge, careless[way]!);
}

describe('the invariants of a change', () => {
  it('are broken exactly when those of the whole town are', () => {
    let broken = 0;
    const agree = (topology: Topology, thrown: Dice) => {
      const change = carelessly(topology, thrown);
      const isSound = topologyFaults(change.topology).length === 0;
      if (!isSound) broken += 1;
      expect(changeFaults(topology, change).length === 0).toBe(isSound);
    };
    fc.assert(fc.property(towns, dice(300), agree), { numRuns: 1_000 });
    fc.assert(fc.property(fc.constant(enclaves()), dice(100_000), agree), { numRuns: 500 });
    expect(broken).toBeGreaterThan(300);
    expect(broken).toBeLessThan(1_450);
  });
});
