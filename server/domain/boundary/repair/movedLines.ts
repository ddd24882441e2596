import type { Ground } from '../claims.ts';
import { edgeOf } from '../halfEdge.ts';
import type { HalfEdge } from '../topology.ts';
import { aroundFace, metresPerStep } from './faceGround.ts';

/** So many point-to-segment distances are measured for a face; beyond, points are taken at even steps. */
const MOST_DISTANCES = 4e6;

/**
 * How far, in metres, the line of a polygon moved when a disputed face went to `ownerOf[face]`: the greatest distance
 * between its old line along the face and its new one, either way. A line that is gone counts as moved by half the
 * smaller side of the face's box.
 */
export function movedMetres(ground: Ground, face: number, ownerOf: ArrayLike<number>): number {
  const around = aroundFace(ground, face);
  const owner = ownerOf[face]!;
  const before = new Set(ground.covers[face]!.map(([polygon]) => polygon));
  const touched = owner >= 0 ? new Set([...before, owner]) : before;
  let most = 0;
  for (const polygon of touched) {
    const had = before.has(polygon);
    const has = polygon === owner;
    if (had === has) continue;
    const isOld = (h: HalfEdge) => ground.covers[ground.faceOf(-h)]!.some(([other]) => other === polygon) !== had;
    const isNew = (h: HalfEdge) => (ownerOf[ground.faceOf(-h)] === polygon) !== has;
    most = Math.max(most, apart(ground, around.filter(isOld), around.filter(isNew)) ?? halfExtent(ground, around));
  }
  return most;
}

function apart(ground: Ground, one: readonly HalfEdge[], other: readonly HalfEdge[]): number | null {
  if (one.length === 0 || other.length === 0) return null;
  const [a, b] = [linesOf(ground, one), linesOf(ground, other)];
  return Math.max(farthest(a, b), farthest(b, a));
}

const linesOf = ({ chains }: Ground, edges: readonly HalfEdge[]): (readonly number[])[] =>
  edges.map((h) => edgeOf(chains.topology, h).line);

/** The greatest distance of a point of `from` to the nearest of `to`, metres. */
function farthest(from: readonly (readonly number[])[], to: readonly (readonly number[])[]): number {
  const step = metresPerStep(from[0]![1]!);
  const points = from.reduce((sum, line) => sum + line.length / 2, 0);
  const segments = to.reduce((sum, line) => sum + line.length / 2 - 1, 0);
  const stride = Math.max(1, Math.ceil((points * segments) / MOST_DISTANCES));
  let most = 0;
  let at = 0;
  for (const line of from)
    for (let i = 0; i < line.length; i += 2) {
      at += 1;
      if (at % stride === 0) most = Math.max(most, nearest(line[i]!, line[i + 1]!, to, step, most));
    }
  return Math.sqrt(most);
}

/** Squared metres to the nearest line; any value at or below `enough` when it is known not to matter. */
function nearest(
  px: number,
  py: number,
  lines: readonly (readonly number[])[],
  step: { readonly x: number; readonly y: number },
  enough: number,
): number {
  let least = Infinity;
  for (const line of lines)
    for (let i = 0; i + 3 < line.length; i += 2) {
      const dx = (line[i + 2]! - line[i]!) * step.x;
      const dy = (line[i + 3]! - line[i + 1]!) * step.y;
      const x = (px - line[i]!) * step.x;
      const y = (py - line[i + 1]!) * step.y;
      const along = Math.max(0, Math.min(1, (x * dx + y * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, (x - along * dx) ** 2 + (y - along * dy) ** 2);
      if (least <= enough) return least;
    }
  return least;
}

function halfExtent(ground: Ground, around: readonly HalfEdge[]): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of linesOf(ground, around))
    for (let i = 0; i < line.length; i += 2) {
      west = Math.min(west, line[i]!);
      east = Math.max(east, line[i]!);
      south = Math.min(south, line[i + 1]!);
      north = Math.max(north, line[i + 1]!);
    }
  const step = metresPerStep(south);
  return Math.min((east - west) * step.x, (north - south) * step.y) / 2;
}
