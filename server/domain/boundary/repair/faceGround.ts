import { areaM2, metresPerDegree } from '../area.ts';
import type { Ground } from '../claims.ts';
import { STEPS_PER_DEGREE, toDegrees } from '../gridPoint.ts';
import { edgeOf } from '../halfEdge.ts';
import type { HalfEdge } from '../topology.ts';

/** Every half-edge around a face, those of what stands in it too. */
export const aroundFace = ({ faces }: Ground, face: number): HalfEdge[] => {
  const { shell, holes } = faces[face]!;
  return (shell ? [shell, ...holes] : holes).flatMap(({ halfEdges }) => halfEdges);
};

/** Metres in a grid step of longitude and of latitude around a height on the grid. */
export const metresPerStep = (y: number): { readonly x: number; readonly y: number } => {
  const { lon, lat } = metresPerDegree(toDegrees(y));
  return { x: lon / STEPS_PER_DEGREE, y: lat / STEPS_PER_DEGREE };
};

/** The length of an edge in metres. */
export function edgeMetres({ chains }: Ground, h: HalfEdge): number {
  const { line } = edgeOf(chains.topology, h);
  const step = metresPerStep(line[1]!);
  let sum = 0;
  for (let i = 0; i + 3 < line.length; i += 2)
    sum += Math.hypot((line[i + 2]! - line[i]!) * step.x, (line[i + 3]! - line[i + 1]!) * step.y);
  return sum;
}

/** The area of a face without what stands in it, m². */
export function faceAreaM2({ chains, faces }: Ground, face: number): number {
  const { shell, holes } = faces[face]!;
  if (!shell) return 0;
  const doubled = holes.reduce((sum, hole) => sum + hole.doubleArea, shell.doubleArea);
  return areaM2(doubled, toDegrees(edgeOf(chains.topology, shell.halfEdges[0]!).line[1]!));
}
