import { chainsOf } from './chains.ts';
import type { Ground } from './claims.ts';
import { coversOf } from './covers.ts';
import { facesOf } from './faces.ts';
import type { PartitionFault } from './partitionFault.ts';
import { quantise, type PolygonIn } from './quantise.ts';
import { snapRound } from './snapRound.ts';

/** Polygons brought to the grid, noded, cut into faces, and which of them cover each face. Settles nothing. */
export function groundFrom(
  polygons: readonly PolygonIn[],
  enclosed: Ground['enclosed'],
): { readonly ground: Ground } | { readonly faults: readonly PartitionFault[] } {
  const quantised = quantise(polygons);
  if ('faults' in quantised) return quantised;
  const noded = snapRound(quantised.soup);
  const chains = chainsOf(noded.soup, noded.segments);
  const { faces, faceOf } = facesOf(chains.topology);
  return { ground: { chains, faces, faceOf, covers: coversOf(chains, faces, faceOf), polygons, noded, enclosed } };
}
