import { claimsOf, type Claims } from './claims.ts';
import { groundFrom } from './ground.ts';
import { ownedTopology } from './ownedTopology.ts';
import type { PartitionFault } from './partitionFault.ts';
import type { PolygonIn } from './quantise.ts';
import type { Topology } from './topology.ts';

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
  const read = groundFrom(polygons, options.enclosed ?? 'gap');
  if ('faults' in read) return read;
  const { ground } = read;
  const claims: Claims = claimsOf(ground);
  if (claims.faults.length > 0) return { faults: claims.faults };
  return {
    topology: ownedTopology(ground, claims.ownerOf),
    report: { bent: ground.noded.bent, slivers: claims.slivers, outside: claims.outside },
  };
}
