import * as fc from 'fast-check';
import type { TopologyOperation } from '../../../../server/domain/boundary/operation.ts';
import type { GridPoint } from '../../../../server/domain/boundary/gridPoint.ts';
import { cellNos, type Topology } from '../../../../server/domain/boundary/topology.ts';

/** Where to take what from: numbers 0 … 1 and small shifts, so that the same dice fit any town. */
export interface Dice {
  readonly kind: number;
  readonly which: number;
  readonly place: number;
  readonly other: number;
  readonly shift: GridPoint;
  readonly bend: GridPoint;
}

const share = fc.integer({ min: 0, max: 999 }).map((value) => value / 1000);

/** Random dice; shifts up to `reach` grid steps. */
export const dice = (reach: number): fc.Arbitrary<Dice> => {
  const shift = fc.tuple(fc.integer({ min: -reach, max: reach }), fc.integer({ min: -reach, max: reach }));
  return fc.record({ kind: share, which: share, place: share, other: share, shift, bend: shift });
};

/** An operation on edges of a town, sound or not. */
export function edgeOperation(topology: Topology, dice: Dice): TopologyOperation {
  const pick = <T>(from: readonly T[], at: number): T => from[Math.floor(at * from.length)]!;
  const edge = pick([...topology.edges], dice.which);
  const node = pick([...topology.nodes], dice.which);
  const pointAt = (at: number): GridPoint => {
    const i = 2 * Math.floor((at * edge.line.length) / 2);
    return [edge.line[i]!, edge.line[i + 1]!];
  };
  const by = ([x, y]: GridPoint, [dx, dy]: GridPoint): GridPoint => [x + dx, y + dy];
  const here = pointAt(dice.place);
  const middle: GridPoint = [Math.floor((here[0] + pointAt(dice.other)[0]) / 2), here[1]];
  const cell = pick(cellNos(topology), dice.which);
  const kinds: readonly TopologyOperation[] = [
    { kind: 'splitEdge', edge: edge.no, at: by(middle, dice.bend) },
    { kind: 'healEdge', node: node.no },
    { kind: 'insertVertex', edge: edge.no, at: by(middle, dice.bend) },
    { kind: 'moveVertex', edge: edge.no, from: here, to: by(here, dice.shift) },
    { kind: 'deleteVertex', edge: edge.no, at: here },
    {
      kind: 'reshape',
      edge: edge.no,
      path: [...here, ...by(here, dice.shift), ...by(middle, dice.bend), ...pointAt(dice.other)],
    },
    { kind: 'simplify', edge: edge.no, toleranceM: (Math.abs(dice.bend[0]) * dice.other) / 50 },
    { kind: 'moveNode', node: node.no, to: by([node.x, node.y], dice.shift) },
    { kind: 'moveEnclave', cell, at: here, by: dice.shift },
  ];
  return pick(kinds, dice.kind);
}
