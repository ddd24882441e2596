import { chainsOf } from './chains.ts';
import { claimsOf, type Claims } from './claims.ts';
import { coversOf } from './covers.ts';
import { facesOf } from './faces.ts';
import { healed } from './heal.ts';
import type { PartitionFault } from './partitionFault.ts';
import { quantise, type PolygonIn } from './quantise.ts';
import { snapRound } from './snapRound.ts';
import { relabelled, topologyFrom, type Topology, type TopologyEdge, type TopologyNode } from './topology.ts';

export interface PartitionOptions {
  /** Ground enclosed by cells and covered by none: a gap, or declared outside the town. */
  readonly enclosed?: 'gap' | 'outside';
}

/** What was done to bring sound polygons onto the grid; nothing moves by more than a step (about 11 mm). */
export interface GridReport {
  /** Segments led through a grid point they passed within half a step. */
  readonly bent: number;
  /** Slivers thinner than a step, left by rounding, given to a neighbour. */
  readonly slivers: number;
  /** Enclosed stretches of ground declared outside the town. */
  readonly outside: number;
}

export type PartitionResult =
  | { readonly topology: Topology; readonly report: GridReport }
  | { readonly faults: readonly PartitionFault[] };

/**
 * A partition from polygons: quantise, node on the grid, build faces, and see who claims each. Cell numbers are
 * `no`, or the place in the list counted from 1. Polygons that overlap, leave a gap or are broken give faults, each
 * with its ground to draw; nothing is repaired.
 */
export function partitionFrom(polygons: readonly PolygonIn[], options: PartitionOptions = {}): PartitionResult {
  const quantised = quantise(polygons);
  if ('faults' in quantised) return quantised;
  const noded = snapRound(quantised.soup);
  const chains = chainsOf(noded.soup, noded.segments);
  const { faces, faceOf } = facesOf(chains.topology);
  const covers = coversOf(chains, faces, faceOf);
  const ground = { chains, faces, faceOf, covers, polygons, noded, enclosed: options.enclosed ?? 'gap' };
  const claims: Claims = claimsOf(ground);
  if (claims.faults.length > 0) return { faults: claims.faults };
  const cellOf = (face: number): number => {
    const polygon = claims.ownerOf[face]!;
    return polygon < 0 ? 0 : (polygons[polygon]!.no ?? polygon + 1);
  };
  const edges = [...chains.topology.edges].map((edge) => ({
    ...edge,
    leftCell: cellOf(faceOf(edge.no)),
    rightCell: cellOf(faceOf(-edge.no)),
  }));
  const isWhole = edges.every((edge) => edge.leftCell !== edge.rightCell);
  return {
    topology: isWhole ? relabelled(chains.topology, edges) : healedTopology(chains.topology.nodes, edges),
    report: { bent: noded.bent, slivers: claims.slivers, outside: claims.outside },
  };
}

/** Slivers gone to a neighbour leave lines that divide nothing. */
function healedTopology(nodes: Iterable<TopologyNode>, edges: readonly TopologyEdge[]): Topology {
  const whole = healed(nodes, edges);
  return topologyFrom(whole.nodes, whole.edges);
}
