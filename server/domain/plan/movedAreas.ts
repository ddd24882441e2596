import { areaM2, lengthSteps } from '../boundary/area.ts';
import { chainsOf } from '../boundary/chains.ts';
import { coversOf } from '../boundary/covers.ts';
import { ringOfCycle } from '../boundary/cycles.ts';
import { facesOf, type Face } from '../boundary/faces.ts';
import { toDegrees } from '../boundary/gridPoint.ts';
import { outlineOfCell, type GridPolygon } from '../boundary/outline.ts';
import { snapRound } from '../boundary/snapRound.ts';
import { SoupBuilder } from '../boundary/soup.ts';
import { OUTSIDE, type Topology } from '../boundary/topology.ts';
import type { CellKey, KeyedView } from './comparedPartitions.ts';

/** Ground that belongs to one cell before and to another after; null: outside the town. */
export interface MovedArea {
  readonly from: CellKey | null;
  readonly to: CellKey | null;
  readonly areaM2: number;
  /** Its parts on the grid. */
  readonly parts: readonly GridPolygon[];
}

/**
 * Lays the outlines of changed cells of two partitions over one another, on the integer grid, and reads off each face
 * who had it and who gets it. Slivers under a grid step that rounding leaves are not told.
 */
export function movedAreas(views: readonly [KeyedView, KeyedView], changed: ReadonlySet<CellKey>): MovedArea[] {
  if (changed.size === 0) return [];
  const builder = new SoupBuilder();
  const owners: { side: 0 | 1; key: CellKey }[] = [];
  for (const side of [0, 1] as const)
    for (const no of views[side].cells.keys()) {
      const key = views[side].keyOf(no);
      if (no === OUTSIDE || key === null || !changed.has(key)) continue;
      for (const { shell, holes } of outlineOfCell(views[side].topology, no)) {
        builder.add(shell, owners.length, false);
        for (const hole of holes) builder.add(hole, owners.length, true);
      }
      owners.push({ side, key });
    }
  const noded = snapRound(builder.soup());
  const chains = chainsOf(noded.soup, noded.segments);
  const { faces, faceOf } = facesOf(chains.topology);
  const ways = new Map<string, { from: CellKey | null; to: CellKey | null; faces: Face[] }>();
  for (const [face, cover] of coversOf(chains, faces, faceOf).entries()) {
    const ownerOn = (side: 0 | 1) => cover.map(([at]) => owners[at]!).find((owner) => owner.side === side)?.key ?? null;
    const [from, to] = [ownerOn(0), ownerOn(1)];
    if (from === to || !faces[face]!.shell) continue;
    const way = JSON.stringify([from, to]);
    const known = ways.get(way);
    if (known) known.faces.push(faces[face]!);
    else ways.set(way, { from, to, faces: [faces[face]!] });
  }
  return [...ways.values()]
    .flatMap(({ from, to, faces: own }) => {
      const wide = own.filter((face) => isWide(chains.topology, face));
      if (wide.length === 0) return [];
      const parts = wide.map((face) => partOf(chains.topology, face));
      const doubled = wide.reduce((sum, face) => sum + doubleAreaOf(face), 0n);
      return [{ from, to, areaM2: areaM2(doubled, toDegrees(parts[0]!.shell[1]!)), parts }];
    })
    .sort((a, b) => b.areaM2 - a.areaM2);
}

const doubleAreaOf = ({ shell, holes }: Face): bigint =>
  holes.reduce((sum, hole) => sum + hole.doubleArea, shell?.doubleArea ?? 0n);

/** Whether a face is wider than rounding could make it: its area is more than half a step times its way around. */
const isWide = (topology: Topology, face: Face): boolean =>
  Number(doubleAreaOf(face)) > lengthSteps(ringOfCycle(topology, face.shell!.halfEdges));

const partOf = (topology: Topology, { shell, holes }: Face): GridPolygon => ({
  shell: ringOfCycle(topology, shell!.halfEdges),
  holes: holes.map(({ halfEdges }) => ringOfCycle(topology, halfEdges)),
});
