import type { Topology } from '../boundary/topology.ts';
import { type TopologyArrays, topologyOfArrays } from '../boundary/topologyArrays.ts';
import { type AnswerGround, answerGroundOf } from './answerGround.ts';
import type { CellFact } from './facts.ts';

/** The ground of a pack: what answers need, and the topology itself for areas and drawing. */
export interface PackGround extends AnswerGround {
  readonly topology: Topology;
}

/** The ground of a pack's arrays; `cells` give the codes that order a border's two sides. */
export const packGround = (arrays: TopologyArrays, cells: readonly CellFact[]): PackGround => {
  const codes = new Map(cells.map(({ no, code }) => [no, code]));
  const topology = topologyOfArrays(arrays);
  return Object.assign(
    answerGroundOf(topology, (no) => codes.get(no) ?? ''),
    { topology },
  );
};
