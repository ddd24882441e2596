import { describe, expect, it } from 'vitest';
import { changeFaults } from '../../server/domain/boundary/changeFaults.ts';
import { operate } from '../../server/domain/boundary/operate.ts';
import { changeTopology, isChange } from '../../server/domain/boundary/change.ts';
import { doubleAreaOfCells } from '../../server/domain/boundary/topologyFaults.ts';
import {
  bboxAfter,
  boundaryDifference,
  doubleAreaAfter,
} from '../../server/queries/plans/publish/boundaryDifference.ts';
import { aSquare, givenTopology } from '../domain/boundary/given.ts';
import { at } from '../routes/givenPlannedTown.ts';

const town = givenTopology([aSquare(1, 0, 0), aSquare(2, 1, 0), aSquare(3, 0, 1), aSquare(4, 1, 1)]);

/** The town with a square beyond its east border given to cell 2. */
const grown = () => {
  const area = [at(1.5, 0.2), at(2.5, 0.2), at(2.5, 0.8), at(1.5, 0.8)].flat();
  const change = operate(town, { kind: 'carve', areas: [[area]], to: 2, from: [0] });
  if (!isChange(change)) throw new Error(JSON.stringify(change.faults));
  return change.topology;
};

describe('what a publication writes of the ground', () => {
  it('is the difference of the plan, and no more', () => {
    const after = grown();
    const difference = boundaryDifference(town, after);
    expect(difference.closedEdges.every((no) => after.edges.get(no) === undefined)).toBe(true);
    expect(difference.openedEdges.every(({ no }) => town.edges.get(no) === undefined)).toBe(true);
    expect(difference.cells).toEqual([2]);
    expect(changeFaults(town, difference.change)).toEqual([]);
    expect(boundaryDifference(town, town).cells).toEqual([]);
  });

  it('knows the exact area and the box of the town from what changed at its outside', () => {
    const after = grown();
    const difference = boundaryDifference(town, after);
    expect(doubleAreaAfter(doubleAreaOfCells(town), town, difference)).toBe(doubleAreaOfCells(after));
    const box = [at(0, 0), at(2, 2)].flat().map((step) => step / 1e7) as [number, number, number, number];
    expect(bboxAfter(box, after, difference)).toEqual([box[0], box[1], at(2.5, 0)[0] / 1e7, box[3]]);
  });

  it('is found broken where ground would overlap: that is what refuses a publication', () => {
    const edge = [...town.edges].find(
      ({ leftCell, rightCell }) => Math.min(leftCell, rightCell) === 1 && Math.max(leftCell, rightCell) === 2,
    )!;
    const turned = { ...edge, no: town.nextEdge, leftCell: 3 };
    const broken = changeTopology(town, {
      nodes: [],
      edges: [
        [edge.no, null],
        [turned.no, turned],
      ],
      nextNode: town.nextNode,
      nextEdge: town.nextEdge + 1,
    }).topology;
    expect(changeFaults(town, boundaryDifference(town, broken).change).length).toBeGreaterThan(0);
  });
});
