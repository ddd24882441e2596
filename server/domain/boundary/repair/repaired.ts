import { firstPlace, giveSlivers, type Ground, isSliver } from '../claims.ts';

import { cellNoOf, ownedTopology } from '../ownedTopology.ts';
import type { PartitionFault, Place } from '../partitionFault.ts';
import type { PolygonIn } from '../quantise.ts';
import { OUTSIDE, type Topology } from '../topology.ts';
import type { Dispute, Owner } from './dispute.ts';
import { type DisputedFace, disputesOf } from './disputesOf.ts';
import { movedMetres } from './movedLines.ts';
import { repairGround } from './repairGround.ts';

/** Who gets which dispute, by its number. */
export type RepairChoices = ReadonlyMap<number, Owner>;

/** Why a choice cannot be carried out; the faults of the polygons themselves come beside them. */
export type RepairFault =
  | PartitionFault
  | { readonly kind: 'undecided'; readonly dispute: number; readonly at: Place }
  | { readonly kind: 'not-a-candidate'; readonly dispute: number; readonly owner: Owner; readonly at: Place };

/** What became of one stretch of ground. */
export interface Given {
  readonly dispute: number;
  readonly kind: Dispute['kind'];
  readonly to: Owner;
  /** Cells that claimed it and did not get it. */
  readonly from: readonly Owner[];
  readonly areaM2: number;
  /** How far a line moved here at most, metres. */
  readonly movedM: number;
}

/** What was given to whom, and how far lines moved. */
export interface RepairReport {
  readonly given: readonly Given[];
  readonly overlapM2: number;
  readonly gapM2: number;
  /** The farthest any line moved, metres. */
  readonly movedM: number;
  /** Slivers thinner than a grid step, given to a neighbour without asking. */
  readonly slivers: number;
}

export type Repaired =
  | { readonly topology: Topology; readonly report: RepairReport }
  | { readonly faults: readonly RepairFault[] };

/** The overlaps and gaps of polygons, or why it cannot come to choosing. */
export function repairable(
  polygons: readonly PolygonIn[],
  enclosed: Ground['enclosed'] = 'gap',
): { readonly disputes: readonly Dispute[] } | { readonly faults: readonly PartitionFault[] } {
  const read = repairGround(polygons, enclosed);
  if ('faults' in read) return read;
  const found = disputesOf(read.ground);
  return 'faults' in found ? found : { disputes: found.disputes.map(({ dispute }) => dispute) };
}

/** A partition in which every dispute went where it was given. Nothing is decided here: a dispute without a choice is a fault. */
export function repaired(
  polygons: readonly PolygonIn[],
  choices: RepairChoices,
  enclosed: Ground['enclosed'] = 'gap',
): Repaired {
  const read = repairGround(polygons, enclosed);
  if ('faults' in read) return read;
  const { ground } = read;
  const found = disputesOf(ground);
  if ('faults' in found) return found;
  const wrong = found.disputes.flatMap(({ dispute }) => choiceFaults(dispute, choices));
  if (wrong.length > 0) return { faults: wrong };
  const { ownerOf, slivers } = owners(ground, found.disputes, choices);
  const owned = new Set(ownerOf);
  const landless = ground.polygons.flatMap(({ key }, i): RepairFault[] =>
    owned.has(i) ? [] : [{ kind: 'too-small', key, at: firstPlace(ground, i) }],
  );
  if (landless.length > 0) return { faults: landless };
  return { topology: ownedTopology(ground, ownerOf), report: reportOf(ground, found.disputes, ownerOf, slivers) };
}

function choiceFaults({ no, at, candidates }: Dispute, choices: RepairChoices): RepairFault[] {
  const owner = choices.get(no);
  if (owner === undefined) return [{ kind: 'undecided', dispute: no, at }];
  return candidates.some((one) => one.owner === owner) ? [] : [{ kind: 'not-a-candidate', dispute: no, owner, at }];
}

function owners(ground: Ground, disputes: readonly DisputedFace[], choices: RepairChoices) {
  const indexOf = new Map(ground.polygons.map((_, i) => [cellNoOf(ground, i), i]));
  const ownerOf = new Int32Array(ground.faces.length).fill(-2);
  ownerOf[0] = -1;
  for (const { face, dispute } of disputes) {
    const owner = choices.get(dispute.no)!;
    ownerOf[face] = owner === OUTSIDE ? -1 : indexOf.get(owner)!;
  }
  const thin: number[] = [];
  for (let face = 1; face < ground.faces.length; face += 1) {
    const cover = ground.covers[face]!;
    if (ownerOf[face] !== -2) continue;
    if (cover.length === 1 && cover[0]![1] === 1) ownerOf[face] = cover[0]![0];
    else if (isSliver(ground, face)) thin.push(face);
    else ownerOf[face] = -1;
  }
  giveSlivers(ground, thin, ownerOf);
  return { ownerOf, slivers: thin.length };
}

function reportOf(
  ground: Ground,
  disputes: readonly DisputedFace[],
  ownerOf: Int32Array,
  slivers: number,
): RepairReport {
  const given = disputes.map(({ face, dispute: { no, kind, areaM2 } }): Given => {
    const to = cellNoOf(ground, ownerOf[face]!);
    const from = ground.covers[face]!.map(([polygon]) => cellNoOf(ground, polygon)).filter((cell) => cell !== to);
    return { dispute: no, kind, to, from, areaM2, movedM: movedMetres(ground, face, ownerOf) };
  });
  const areaOf = (kind: Dispute['kind']) => given.reduce((sum, one) => sum + (one.kind === kind ? one.areaM2 : 0), 0);
  return {
    given,
    overlapM2: areaOf('overlap'),
    gapM2: areaOf('gap'),
    movedM: given.reduce((most, { movedM }) => Math.max(most, movedM), 0),
    slivers,
  };
}
