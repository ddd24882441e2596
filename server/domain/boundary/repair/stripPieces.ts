import type { Ground } from '../claims.ts';
import { groundOf } from '../groundFaults.ts';
import { lineOf } from '../halfEdge.ts';
import { orientation } from '../orientation.ts';
import { pointInRing } from '../pointInRing.ts';
import { metresPerStep } from './faceGround.ts';

/** Wider than this on average, metres, a gap is ground of its own and not a strip between lines. */
const WIDEST_M = 30;
/** So many times longer than wide is a strip. */
const STRIP = 10;
/** A strip is not cut across where that takes a longer line, metres. */
const LONGEST_CUT_M = 100;

/** A ring of grid points; `beyond[i]` tells what lies beyond the segment from point i on, null for a cut. */
interface Piece {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly beyond: readonly (string | null)[];
}

/**
 * Strips of nobody's ground that run past three cells or more, cut across where one neighbour ends and the next begins:
 * given whole to one cell, such a strip would become an arm that reaches past all the others. Rings of grid points.
 */
export function stripPieces(ground: Ground): number[][] {
  const pieces: number[][] = [];
  for (let face = 1; face < ground.faces.length; face += 1) {
    if (ground.covers[face]!.length > 0 || ground.faces[face]!.holes.length > 0) continue;
    const { areaM2, widthM } = groundOf(ground, face);
    if (widthM > WIDEST_M || areaM2 < STRIP * widthM * widthM) continue;
    const cut = cutAcross(ringOf(ground, face));
    if (cut.length > 1) for (const { points } of cut) pieces.push(points.flat());
  }
  return pieces;
}

function ringOf({ chains, faces, faceOf, covers }: Ground, face: number): Piece {
  const points: [number, number][] = [];
  const beyond: string[] = [];
  let last = -1;
  for (const h of faces[face]!.shell!.halfEdges) {
    const line = lineOf(chains.topology, h);
    const cells = covers[faceOf(-h)]!.map(([polygon]) => polygon);
    // Ground that two cells claim goes on with the cell it began with.
    last = cells.includes(last) ? last : (cells[0] ?? -1);
    for (let i = 0; i + 3 < line.length; i += 2) {
      points.push([line[i]!, line[i + 1]!]);
      beyond.push(String(last));
    }
  }
  return { points, beyond };
}

function cutAcross(piece: Piece): Piece[] {
  if (new Set(piece.beyond.filter((name) => name !== null)).size <= 2) return [piece];
  const cut = shortestCut(piece);
  return cut ? cutAt(piece, cut).flatMap(cutAcross) : [piece];
}

interface Cut {
  /** The point where one neighbour ends and the next begins. */
  readonly from: number;
  /** The segment on the other side, and the grid point on it. */
  readonly segment: number;
  readonly to: readonly [x: number, y: number];
}

function shortestCut({ points, beyond }: Piece): Cut | null {
  const step = metresPerStep(points[0]![1]);
  const cuts: (Cut & { readonly metres: number })[] = [];
  for (const [from, [x, y]] of points.entries()) {
    const sides = [beyond.at(from - 1), beyond[from]];
    if (sides[0] === sides[1] || sides.includes(null)) continue;
    for (const [segment, name] of beyond.entries()) {
      if (name === null || sides.includes(name)) continue;
      const to = nearestOn(points[segment]!, points[(segment + 1) % points.length]!, [x, y], step);
      const metres = Math.hypot((to[0] - x) * step.x, (to[1] - y) * step.y);
      if (metres > 0 && metres <= LONGEST_CUT_M) cuts.push({ from, segment, to, metres });
    }
  }
  cuts.sort((a, b) => a.metres - b.metres);
  return cuts.find((cut) => liesInside(points, cut)) ?? null;
}

/** The grid point nearest to where a segment comes closest to a point. */
function nearestOn(
  a: readonly [number, number],
  b: readonly [number, number],
  point: readonly [number, number],
  step: { readonly x: number; readonly y: number },
): readonly [number, number] {
  const [dx, dy] = [(b[0] - a[0]) * step.x, (b[1] - a[1]) * step.y];
  const [px, py] = [(point[0] - a[0]) * step.x, (point[1] - a[1]) * step.y];
  const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
  return [Math.round(a[0] + along * (b[0] - a[0])), Math.round(a[1] + along * (b[1] - a[1]))];
}

/** Whether a cut runs through the piece and crosses none of its lines. What rounding still lets through is noded later. */
function liesInside(points: Piece['points'], { from, segment, to }: Cut): boolean {
  const [x, y] = points[from]!;
  const doubled = points.flatMap((point) => [point[0] * 2, point[1] * 2]);
  if (pointInRing(x + to[0], y + to[1], doubled) <= 0) return false;
  return points.every((a, i) => {
    const b = points[(i + 1) % points.length]!;
    const isTouching = i === segment || i === from || (i + 1) % points.length === from;
    if (isTouching) return true;
    const sides = (p: readonly [number, number]) => orientation(x, y, to[0], to[1], p[0], p[1]);
    const across = (px: number, py: number) => orientation(a[0], a[1], b[0], b[1], px, py);
    return !(sides(a) * sides(b) < 0 && across(x, y) * across(to[0], to[1]) < 0);
  });
}

function cutAt({ points, beyond }: Piece, { from, segment, to }: Cut): Piece[] {
  const count = points.length;
  const walk = (start: number, end: number): number[] => {
    const way: number[] = [];
    for (let i = start; i !== end; i = (i + 1) % count) way.push(i);
    return way;
  };
  const isAt = (i: number): boolean => points[i]![0] === to[0] && points[i]![1] === to[1];
  const next = (segment + 1) % count;
  // From the corner on to the far point, and from the far point back to the corner.
  const there = walk(from, next);
  const back = walk(next, from);
  const first: Piece = isAt(segment)
    ? { points: there.map((i) => points[i]!), beyond: [...there.slice(0, -1).map((i) => beyond[i]!), null] }
    : { points: [...there.map((i) => points[i]!), to], beyond: [...there.map((i) => beyond[i]!), null] };
  const second: Piece = isAt(next)
    ? { points: [points[from]!, ...back.map((i) => points[i]!)], beyond: [null, ...back.map((i) => beyond[i]!)] }
    : {
        points: [points[from]!, to, ...back.map((i) => points[i]!)],
        beyond: [null, beyond[segment]!, ...back.map((i) => beyond[i]!)],
      };
  return [first, second].filter((piece) => piece.points.length >= 3);
}
