import { type Ground, isSliver } from '../claims.ts';
import { faultsOfGround, groundOf } from '../groundFaults.ts';
import { cellNoOf } from '../ownedTopology.ts';
import type { PartitionFault } from '../partitionFault.ts';
import { OUTSIDE } from '../topology.ts';
import { type Candidate, type Dispute, isThin } from './dispute.ts';
import { aroundFace, edgeMetres, faceAreaM2 } from './faceGround.ts';
import { proposals } from './proposals.ts';

/** Disputed ground with the face it lies on. */
export interface DisputedFace {
  readonly face: number;
  readonly dispute: Dispute;
}

/**
 * Every overlap and gap of a set of polygons, each with who may have it. Broken rings and cells drawn twice are no
 * matter of choice: they come back as faults.
 */
export function disputesOf(
  ground: Ground,
): { readonly disputes: readonly DisputedFace[] } | { readonly faults: readonly PartitionFault[] } {
  const disputed: number[] = [];
  for (let face = 1; face < ground.faces.length; face += 1)
    if (!isSettled(ground, face) && !isSliver(ground, face)) disputed.push(face);
  const broken = faultsOfGround(ground, disputed).filter(({ kind }) => kind !== 'overlap' && kind !== 'gap');
  if (broken.length > 0) return { faults: broken };
  const areas = undisputedAreas(ground);
  const open = disputed
    .map((face) => ({ face, drawn: groundOf(ground, face), candidates: candidatesOf(ground, face, areas) }))
    .sort((a, b) => b.drawn.areaM2 - a.drawn.areaM2 || a.face - b.face);
  const longest = proposals(ground, open, 'longestBorder');
  const largest = proposals(ground, open, 'largestArea');
  return {
    disputes: open.map(({ face, drawn, candidates }, at) => {
      const kind = ground.covers[face]!.length === 0 ? 'gap' : 'overlap';
      const proposed = { longestBorder: longest.get(face) ?? OUTSIDE, largestArea: largest.get(face) ?? OUTSIDE };
      return { face, dispute: { no: at + 1, kind, isThin: isThin(drawn), candidates, proposed, ...drawn } };
    }),
  };
}

function isSettled({ covers, enclosed }: Ground, face: number): boolean {
  const cover = covers[face]!;
  if (cover.length === 0) return enclosed === 'outside';
  return cover.length === 1 && cover[0]![1] === 1;
}

/** By polygon: the area that it alone covers, m². */
function undisputedAreas(ground: Ground): Float64Array {
  const areas = new Float64Array(ground.polygons.length);
  for (let face = 1; face < ground.faces.length; face += 1) {
    const cover = ground.covers[face]!;
    if (cover.length === 1 && cover[0]![1] === 1) areas[cover[0]![0]]! += faceAreaM2(ground, face);
  }
  return areas;
}

function candidatesOf(ground: Ground, face: number, areas: Float64Array): Candidate[] {
  const claimants = ground.covers[face]!.map(([polygon]) => polygon);
  const borders = new Map(claimants.map((polygon) => [polygon, 0]));
  for (const h of aroundFace(ground, face)) {
    const metres = edgeMetres(ground, h);
    for (const [polygon] of ground.covers[ground.faceOf(-h)]!)
      if (claimants.length === 0 || borders.has(polygon)) borders.set(polygon, (borders.get(polygon) ?? 0) + metres);
  }
  const candidates = [...borders]
    .map(([polygon, borderM]) => ({ owner: cellNoOf(ground, polygon), borderM, areaM2: areas[polygon]! }))
    .sort((a, b) => b.borderM - a.borderM || a.owner - b.owner);
  return claimants.length > 0 ? candidates : [...candidates, { owner: OUTSIDE, borderM: 0, areaM2: 0 }];
}
