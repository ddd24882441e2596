import { doubleArea } from '../area.ts';
import { hasCell, placeOfCell } from '../cellPlace.ts';
import type { Operated } from '../change.ts';
import type { DrawnGround } from '../drawnGround.ts';
import { boxOfLines, edgesNear } from '../edgesNear.ts';
import { lonLat } from '../gridPoint.ts';
import { reversed } from '../halfEdge.ts';
import { cellUnder } from '../halfEdgeWest.ts';
import type { GridLine, TopologyOperation } from '../operation.ts';
import type { OperationFault } from '../operationFault.ts';
import { overlay } from '../overlay.ts';
import { crossingFault, withoutRepeats } from '../selfCrossing.ts';
import { OUTSIDE, type Topology } from '../topology.ts';
import { lineFault, MOST_POINTS } from './found.ts';

type Carve = Extract<TopologyOperation, { readonly kind: 'carve' }>;

/**
 * Gives the ground inside some areas to another cell: what belongs to `from` there — all cells, when left out. Areas may
 * lie over each other, their rings may not cross themselves. A cell may fall into several parts; one that would lose
 * all its ground is `cell-lost`, for that is what merging is for.
 */
export function carve(topology: Topology, { areas, to, from }: Carve): Operated {
  const unreadable = lineFaults(areas.flat());
  if (unreadable.length > 0) return { faults: unreadable };
  const rings = areas
    .flatMap((area, of) => area.map((ring, i) => ({ of, line: closedRing(ring, i > 0) })))
    .filter(({ line }) => line.length >= 8);
  const [first] = rings;
  if (!first) return { faults: [{ kind: 'no-ground', at: null }] };
  const at = lonLat(first.line[0]!, first.line[1]!);
  const lines = rings.map(({ line }) => line);
  const faults = [...goneCells(topology, from ?? []), ...lines.flatMap((line) => crossingFault(line) ?? [])];
  if (faults.length > 0) return { faults };
  if (to === OUTSIDE) return { faults: [{ kind: 'cell-gone', cell: to, at }] };
  const under = cellsUnder(topology, lines).filter((cell) => (from ? from.includes(cell) : cell !== OUTSIDE));
  const chosen = new Set(under.filter((cell) => cell !== to));
  if (chosen.size === 0) return { faults: [{ kind: under.length > 0 ? 'nothing-changes' : 'no-ground', at }] };
  const overlaid = overlay(topology, chosen, lines, (ground) => ({
    ownerOf: (face) => (isInside(ground, face, rings) ? to : ground.cells[face]!),
  }));
  if ('faults' in overlaid) return overlaid;
  const { change } = overlaid;
  if (!change) return { faults: [{ kind: 'nothing-changes', at }] };
  const lost = [...chosen].filter((cell) => cell !== OUTSIDE && !hasCell(change.topology, cell));
  if (lost.length > 0)
    return { faults: lost.map((cell) => ({ kind: 'cell-lost', cell, at: placeOfCell(topology, cell)! })) };
  return change;
}

/** Shells counter-clockwise, holes clockwise, the first point repeated at the end. */
function closedRing(ring: GridLine, isHole: boolean): number[] {
  const line = withoutRepeats([...ring, ...ring.slice(0, 2)]);
  return doubleArea(line) < 0n === isHole ? line : reversed(line);
}

function lineFaults(lines: readonly GridLine[]): OperationFault[] {
  const points = lines.reduce((sum, line) => sum + line.length / 2, 0);
  if (points > MOST_POINTS) return [{ kind: 'too-many-points', points, most: MOST_POINTS }];
  return lines.flatMap((line) => lineFault(line) ?? []).slice(0, 1);
}

const goneCells = (topology: Topology, cells: readonly number[]): OperationFault[] =>
  cells
    .filter((cell) => cell !== OUTSIDE && !hasCell(topology, cell))
    .map((cell) => ({ kind: 'cell-gone', cell, at: null }));

/** The cells whose ground may lie under some rings, 0 too: those with a border near, and the one around each ring. */
function cellsUnder(topology: Topology, rings: readonly GridLine[]): number[] {
  const cells = new Set<number>();
  for (const ring of rings) {
    const box = boxOfLines([ring]);
    if (!box) continue;
    for (const { leftCell, rightCell } of edgesNear(topology, box)) cells.add(leftCell).add(rightCell);
    cells.add(cellUnder(topology, ring[0]!, ring[1]!));
  }
  return [...cells].sort((a, b) => a - b);
}

function isInside({ windings }: DrawnGround, face: number, rings: readonly { readonly of: number }[]): boolean {
  const byArea = new Map<number, number>();
  for (const [ring, net] of windings[face]!) {
    const { of } = rings[ring]!;
    byArea.set(of, (byArea.get(of) ?? 0) + net);
  }
  return [...byArea.values()].some((net) => net > 0);
}
