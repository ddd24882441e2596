import type { Ground } from './claims.ts';
import { healed } from './heal.ts';
import { OUTSIDE, relabelled, topologyFrom, type Topology } from './topology.ts';

/** The cell's number of a polygon of the list: its own `no`, or its place counted from 1. */
export const cellNoOf = ({ polygons }: Pick<Ground, 'polygons'>, polygon: number): number =>
  polygon < 0 ? OUTSIDE : (polygons[polygon]!.no ?? polygon + 1);

/** The partition in which each face belongs to its owner (index of a polygon, −1 = outside the town). */
export function ownedTopology(ground: Ground, ownerOf: ArrayLike<number>): Topology {
  const { chains, faceOf } = ground;
  const cellOf = (face: number): number => cellNoOf(ground, ownerOf[face]!);
  const edges = [...chains.topology.edges].map((edge) => ({
    ...edge,
    leftCell: cellOf(faceOf(edge.no)),
    rightCell: cellOf(faceOf(-edge.no)),
  }));
  if (edges.every((edge) => edge.leftCell !== edge.rightCell)) return relabelled(chains.topology, edges);
  // Ground gone to a neighbour leaves lines that divide nothing.
  const whole = healed(chains.topology.nodes, edges);
  return topologyFrom(whole.nodes, whole.edges);
}
