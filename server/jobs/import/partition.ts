import type { PartitionFault } from '#domain/boundary/partitionFault.ts';
import { partitionFrom } from '#domain/boundary/partitionFrom.ts';
import type { PolygonIn } from '#domain/boundary/quantise.ts';
import type { Dispute } from '#domain/boundary/repair/dispute.ts';
import { repairable, repaired, type RepairChoices, type RepairReport } from '#domain/boundary/repair/repaired.ts';
import type { Topology } from '#domain/boundary/topology.ts';

/** A partition as read, with the report of its repair where there was one; or its faults, with what may be chosen about them. */
export type PartitionRead =
  | { readonly topology: Topology; readonly report: RepairReport | null }
  | { readonly faults: readonly PartitionFault[]; readonly disputes: readonly Dispute[] };

/** Reads polygons as one partition. With choices overlaps and gaps go where they were given; else they are faults. */
export function readPartition(
  polygons: readonly PolygonIn[],
  enclosed: 'gap' | 'outside',
  choices: RepairChoices | null,
): PartitionRead {
  if (choices !== null) {
    const result = repaired(polygons, choices, enclosed);
    if ('topology' in result) return result;
  }
  const plain = partitionFrom(polygons, { enclosed });
  if ('topology' in plain) return { topology: plain.topology, report: null };
  const isChoice = plain.faults.every(({ kind }) => kind === 'overlap' || kind === 'gap');
  const found = isChoice ? repairable(polygons, enclosed) : { disputes: [] };
  return { faults: plain.faults, disputes: 'disputes' in found ? found.disputes : [] };
}
