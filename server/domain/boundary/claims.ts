import { lengthSteps } from './area.ts';
import type { Chains } from './chains.ts';
import type { Cover } from './covers.ts';
import { ringOfCycle } from './cycles.ts';
import type { Face } from './faces.ts';
import { faultsOfGround } from './groundFaults.ts';
import type { PartitionFault } from './partitionFault.ts';
import type { PolygonIn } from './quantise.ts';
import type { Noded } from './snapRound.ts';
import type { HalfEdge } from './topology.ts';

/** The faces of a soup and what covers them. */
export interface Ground {
  readonly polygons: readonly PolygonIn[];
  readonly noded: Noded;
  readonly chains: Chains;
  readonly faces: readonly Face[];
  readonly faceOf: (h: HalfEdge) => number;
  readonly covers: readonly Cover[];
  readonly enclosed: 'gap' | 'outside';
}

/** Who owns each face (index of a polygon, −1 = outside the town), or why that cannot be said. */
export interface Claims {
  readonly ownerOf: Int32Array;
  readonly slivers: number;
  readonly outside: number;
  readonly faults: PartitionFault[];
}

/** A face no wider than this on average, in grid steps, is what rounding leaves and not a claim of anyone. */
const SLIVER_STEPS = 1;

const OPEN = -2;

/** Settles each face: covered once, outside, or a sliver of rounding — everything else is a fault. */
export function claimsOf(ground: Ground): Claims {
  const { faces, covers, polygons, enclosed } = ground;
  const ownerOf = new Int32Array(faces.length).fill(OPEN);
  const disputed: number[] = [];
  const thin: number[] = [];
  let outside = 0;
  ownerOf[0] = -1;
  for (let face = 1; face < faces.length; face += 1) {
    const cover = covers[face]!;
    if (cover.length === 1 && cover[0]![1] === 1) ownerOf[face] = cover[0]![0];
    else if (isSliver(ground, face)) thin.push(face);
    else if (cover.length === 0 && enclosed === 'outside') {
      ownerOf[face] = -1;
      outside += 1;
    } else disputed.push(face);
  }
  const faults = faultsOfGround(ground, disputed);
  if (faults.length === 0) giveSlivers(ground, thin, ownerOf);
  const owned = new Set(ownerOf);
  for (const [i, { key }] of polygons.entries())
    if (faults.length === 0 && !owned.has(i)) faults.push({ kind: 'too-small', key, at: firstPlace(ground, i) });
  return { ownerOf, slivers: thin.length, outside, faults };
}

/** A face that rounding to the grid left: no wider than a step on average. */
export function isSliver({ chains, faces }: Ground, face: number): boolean {
  const { shell, holes } = faces[face]!;
  let doubled = shell!.doubleArea;
  for (const hole of holes) doubled += hole.doubleArea;
  const ring = ringOfCycle(chains.topology, shell!.halfEdges);
  return Number(doubled) <= SLIVER_STEPS * lengthSteps([...ring, ring[0]!, ring[1]!]);
}

/** Gives each sliver of rounding to the lowest polygon that covers it soundly, else to its lowest owned neighbour. */
export function giveSlivers({ faces, faceOf, covers }: Ground, thin: readonly number[], ownerOf: Int32Array): void {
  let waiting = thin;
  while (waiting.length > 0) {
    const left = waiting.filter((face) => {
      const claimants = covers[face]!.filter(([, winding]) => winding === 1).map(([polygon]) => polygon);
      const neighbours = faces[face]!.shell!.halfEdges.map((h) => ownerOf[faceOf(-h)]!).filter((owner) => owner >= 0);
      const owner = Math.min(...(claimants.length > 0 ? claimants : neighbours));
      if (!Number.isFinite(owner)) return true;
      ownerOf[face] = owner;
      return false;
    });
    if (left.length === waiting.length) for (const face of left) ownerOf[face] = -1;
    waiting = left.length === waiting.length ? [] : left;
  }
}

/** The first point of a polygon that has been read, degrees. */
export function firstPlace({ polygons }: Ground, index: number): readonly [number, number] {
  const geometry = polygons[index]!.geometry!;
  const ring = geometry.type === 'Polygon' ? geometry.coordinates[0]! : geometry.coordinates[0]![0]!;
  return [ring[0]![0]!, ring[0]![1]!];
}
