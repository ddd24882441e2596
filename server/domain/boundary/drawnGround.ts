import { lengthSteps } from './area.ts';
import type { CutLines } from './cutLines.ts';
import { ringOfCycle } from './cycles.ts';
import { facesOf, type Face } from './faces.ts';
import { OUTSIDE, type HalfEdge, type Topology } from './topology.ts';

/** The ground of some cells after lines were drawn over it, face by face. */
export interface DrawnGround {
  readonly net: Topology;
  readonly faces: readonly Face[];
  readonly faceOf: (h: HalfEdge) => number;
  /** By face: the cell whose ground it is; null where it is none of those in question. */
  readonly cells: readonly (number | null)[];
  /** By face: how often each drawn line runs around it, counter-clockwise positive. */
  readonly windings: readonly ReadonlyMap<number, number>[];
  /** Faces of one cell that only drawn lines part. */
  readonly parted: readonly (readonly [face: number, face: number])[];
  /** The face a sliver thinner than a grid step goes with; any other face itself. */
  readonly withFace: (face: number) => number;
}

/**
 * Walks the faces of a net from the outside in: old cells change where borders stood, windings where lines were drawn.
 * Null when the borders do not agree on whose ground a face is: rounding has turned it inside out.
 */
export function drawnGround({ cuts, net }: CutLines, chosen: ReadonlySet<number>): DrawnGround | null {
  const { faces, faceOf } = facesOf(net);
  const cells: (number | null)[] = [chosen.has(OUTSIDE) ? OUTSIDE : null];
  const windings: ReadonlyMap<number, number>[] = [new Map()];
  const parted: [number, number][] = [];
  const queue = [0];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const { shell, holes } = faces[at]!;
    for (const cycle of shell ? [shell, ...holes] : holes)
      for (const h of cycle.halfEdges) {
        const beyond = faceOf(-h);
        const { sides, drawn } = cuts[Math.abs(h) - 1]!;
        if (!sides && beyond > at && cells[at] !== null) parted.push([at, beyond]);
        if (windings[beyond]) continue;
        const cell = sides ? sides[h > 0 ? 1 : 0] : cells[at]!;
        cells[beyond] = cell !== null && chosen.has(cell) ? cell : null;
        windings[beyond] = crossed(windings[at]!, drawn, h);
        queue.push(beyond);
      }
  }
  const isOf = (face: number, cell: number) => cells[face] === (chosen.has(cell) ? cell : null);
  for (const { no, leftCell, rightCell } of net.edges)
    if (cuts[no - 1]!.sides && !(isOf(faceOf(no), leftCell) && isOf(faceOf(-no), rightCell))) return null;
  return { net, faces, faceOf, cells, windings, parted, withFace: sliverHosts(cuts, net, faces, faceOf, cells) };
}

/** Windings to the right of `h`, given those to its left. */
function crossed(
  windings: ReadonlyMap<number, number>,
  drawn: ReadonlyMap<number, number>,
  h: HalfEdge,
): ReadonlyMap<number, number> {
  if (drawn.size === 0) return windings;
  const beyond = new Map(windings);
  for (const [line, net] of drawn) beyond.set(line, (beyond.get(line) ?? 0) - (h > 0 ? net : -net));
  return beyond;
}

/** What rounding leaves between a drawn and a standing line goes with the ground beyond its longest drawn side. */
function sliverHosts(
  cuts: CutLines['cuts'],
  net: Topology,
  faces: readonly Face[],
  faceOf: (h: HalfEdge) => number,
  cells: readonly (number | null)[],
): (face: number) => number {
  const hosts = new Map<number, number>();
  for (const [face, { shell, holes }] of faces.entries()) {
    if (!shell || cells[face] === null) continue;
    const drawn = shell.halfEdges.filter((h) => !cuts[Math.abs(h) - 1]!.sides && faceOf(-h) !== face);
    if (drawn.length === 0) continue;
    const doubled = holes.reduce((sum, hole) => sum + hole.doubleArea, shell.doubleArea);
    const ring = ringOfCycle(net, shell.halfEdges);
    if (Number(doubled) > lengthSteps([...ring, ring[0]!, ring[1]!])) continue;
    const lengths = new Map<number, number>();
    for (const h of drawn) {
      const length = lengthSteps(cuts[Math.abs(h) - 1]!.line);
      lengths.set(faceOf(-h), (lengths.get(faceOf(-h)) ?? 0) + length);
    }
    const [host] = [...lengths].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]!;
    if (rooted(hosts, host) !== face) hosts.set(face, host);
  }
  return (face) => rooted(hosts, face);
}

function rooted(hosts: ReadonlyMap<number, number>, face: number): number {
  let at = face;
  for (let host = hosts.get(at); host !== undefined; host = hosts.get(at)) at = host;
  return at;
}
