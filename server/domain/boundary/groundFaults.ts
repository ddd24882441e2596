import { areaM2, lengthSteps, metresPerDegree } from './area.ts';
import type { Ground } from './claims.ts';
import { ringOfCycle, type Cycle } from './cycles.ts';
import { lonLat, STEPS_PER_DEGREE, toDegrees } from './gridPoint.ts';
import { edgeOf } from './halfEdge.ts';
import type { FaultGround, PartitionFault, Place, PolygonKey } from './partitionFault.ts';
import { pointInRing } from './pointInRing.ts';

/** Turns disputed faces into faults: broken rings once a polygon, overlaps and gaps each with its ground. */
export function faultsOfGround(ground: Ground, disputed: readonly number[]): PartitionFault[] {
  const broken = new Map<number, PartitionFault>();
  const overlaps: PartitionFault[] = [];
  const gaps: PartitionFault[] = [];
  const keyOf = (polygon: number): PolygonKey => ground.polygons[polygon]!.key;
  for (const face of disputed) {
    const cover = ground.covers[face]!;
    const odd = cover.find(([, winding]) => winding !== 1);
    if (odd) {
      if (!broken.has(odd[0])) broken.set(odd[0], brokenRing(ground, odd[0], odd[1], face));
    } else if (cover.length === 0)
      gaps.push({ kind: 'gap', neighbours: neighboursOf(ground, face), ...groundOf(ground, face) });
    else {
      const keys = cover.map(([polygon]) => polygon).sort((a, b) => a - b);
      overlaps.push({ kind: 'overlap', keys: keys.map(keyOf), ...groundOf(ground, face) });
    }
  }
  return [...broken.values(), ...sameGround(ground, disputed), ...overlaps, ...gaps];
}

/** Polygons drawn twice: every face of theirs is the same overlap. */
function sameGround({ faces, covers, polygons, chains }: Ground, disputed: readonly number[]): PartitionFault[] {
  const facesOf = new Map<number, number>();
  for (let face = 1; face < faces.length; face += 1)
    for (const [polygon] of covers[face]!) facesOf.set(polygon, (facesOf.get(polygon) ?? 0) + 1);
  return disputed
    .filter((face) => covers[face]!.length > 1 && covers[face]!.every(([polygon]) => facesOf.get(polygon) === 1))
    .map((face) => {
      const { line } = edgeOf(chains.topology, faces[face]!.shell!.halfEdges[0]!);
      return {
        kind: 'same-ground',
        keys: covers[face]!.map(([polygon]) => polygons[polygon]!.key),
        at: lonLat(line[0]!, line[1]!),
      };
    });
}

function brokenRing(ground: Ground, polygon: number, winding: number, face: number): PartitionFault {
  const { key } = ground.polygons[polygon]!;
  const outside = holeOutside(ground, polygon);
  if (outside) return { kind: 'hole-outside-shell', key, at: outside };
  const { topology } = ground.chains;
  const ring = ringOfCycle(topology, ground.faces[face]!.shell!.halfEdges);
  let at = lonLat(ring[0]!, ring[1]!);
  for (let i = ring.length - 2; i >= 0; i -= 2)
    if (ground.noded.crossedAt.has(`${ring[i]} ${ring[i + 1]}`)) at = lonLat(ring[i]!, ring[i + 1]!);
  return { kind: winding > 1 ? 'parts-overlap' : 'self-crossing', key, at };
}

/** A point of a hole that lies outside every shell of its polygon, if there is one. */
function holeOutside({ noded: { soup } }: Ground, polygon: number): Place | null {
  const rings: { ring: number[]; isHole: boolean }[] = [];
  for (let r = 0; r + 1 < soup.starts.length; r += 1) {
    if (soup.polygonOf[r] !== polygon) continue;
    const ring: number[] = [];
    for (let i = soup.starts[r]!; i < soup.starts[r + 1]!; i += 1) ring.push(soup.x[i]!, soup.y[i]!);
    rings.push({ ring, isHole: soup.isHole[r] === 1 });
  }
  const shells = rings.filter(({ isHole }) => !isHole);
  for (const { ring } of rings.filter(({ isHole }) => isHole))
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i]!, ring[i + 1]!];
      if (shells.every((shell) => pointInRing(x, y, shell.ring) < 0)) return lonLat(x, y);
    }
  return null;
}

function neighboursOf({ faces, faceOf, covers, polygons }: Ground, face: number): PolygonKey[] {
  const around = new Set<number>();
  const { shell, holes } = faces[face]!;
  for (const cycle of [shell!, ...holes])
    for (const h of cycle.halfEdges) for (const [polygon] of covers[faceOf(-h)]!) around.add(polygon);
  return [...around].sort((a, b) => a - b).map((polygon) => polygons[polygon]!.key);
}

/** A face as drawn and measured in a fault. */
export function groundOf({ chains, faces }: Ground, face: number): FaultGround {
  const cycles: Cycle[] = [faces[face]!.shell!, ...faces[face]!.holes];
  const rings = cycles.map((cycle) => ringOfCycle(chains.topology, cycle.halfEdges));
  const doubled = cycles.reduce((sum, cycle) => sum + cycle.doubleArea, 0n);
  const [x, y] = [rings[0]![0]!, rings[0]![1]!];
  const area = areaM2(doubled, toDegrees(y));
  const metres = metresPerDegree(toDegrees(y));
  const aroundM =
    rings.reduce((sum, ring) => sum + lengthSteps([...ring, ring[0]!, ring[1]!]), 0) * (metres.lat / STEPS_PER_DEGREE);
  return {
    areaM2: area,
    widthM: aroundM > 0 ? (2 * area) / aroundM : 0,
    at: lonLat(x, y),
    rings: rings.map((ring) => closedPlaces(ring)),
  };
}

function closedPlaces(ring: readonly number[]): Place[] {
  const places: Place[] = [];
  for (let i = 0; i < ring.length; i += 2) places.push(lonLat(ring[i]!, ring[i + 1]!));
  return [...places, places[0]!];
}
