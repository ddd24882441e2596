import { hasCell, placeOfCell } from '../cellPlace.ts';
import type { Operated } from '../change.ts';
import type { DrawnGround } from '../drawnGround.ts';
import { lonLat } from '../gridPoint.ts';
import type { TopologyOperation } from '../operation.ts';
import type { OperationFault } from '../operationFault.ts';
import { overlay } from '../overlay.ts';
import { crossingFault, withoutRepeats } from '../selfCrossing.ts';
import { OUTSIDE, type Topology } from '../topology.ts';
import { lineFault } from './found.ts';

type SplitCell = Extract<TopologyOperation, { readonly kind: 'splitCell' }>;

/** A line may cross the border at every point: nobody draws more, and the work grows with the pieces. */
const MOST_CUTTING = 2_000;

/**
 * Cuts a cell along a line. Of the pieces of the parts it cuts the largest keeps the number, with all parts that stay
 * whole; the others take `newCells`, largest first. What stands in a piece stays where it is. The line may hang over.
 */
export function splitCell(topology: Topology, { cell, line, newCells }: SplitCell): Operated {
  const fault = lineFault(line, MOST_CUTTING);
  if (fault) return { faults: [fault] };
  const drawn = withoutRepeats(line);
  const start = lonLat(drawn[0] ?? 0, drawn[1] ?? 0);
  if (cell === OUTSIDE || !hasCell(topology, cell)) return { faults: [{ kind: 'cell-gone', cell, at: start }] };
  const taken = newCells.find((no, i) => no === OUTSIDE || hasCell(topology, no) || newCells.indexOf(no) !== i);
  if (taken !== undefined)
    return { faults: [{ kind: 'number-taken', cell: taken, at: placeOfCell(topology, taken) ?? start }] };
  const misses: OperationFault = { kind: 'does-not-cut', cell, at: start };
  if (drawn.length < 4) return { faults: [misses] };
  const crossing = crossingFault(drawn);
  if (crossing) return { faults: [crossing] };
  const overlaid = overlay(topology, new Set([cell]), [drawn], (ground) => {
    const [, ...others] = cutPieces(ground);
    if (others.length === 0) return { faults: [misses] };
    if (others.length > newCells.length)
      return {
        faults: [{ kind: 'too-few-numbers', cell, pieces: others.length + 1, given: newCells.length, at: start }],
      };
    const numbers = new Map(others.map((face, i) => [face, newCells[i]!]));
    return { ownerOf: (face) => numbers.get(face) ?? cell };
  });
  if ('faults' in overlaid) return overlaid;
  return overlaid.change ?? { faults: [misses] };
}

/** The pieces of all parts that drawn lines cut in two or more, largest first. */
function cutPieces({ faces, parted, withFace }: DrawnGround): number[] {
  const pieces = new Set<number>();
  for (const [a, b] of parted) if (withFace(a) !== withFace(b)) pieces.add(withFace(a)).add(withFace(b));
  const area = (face: number) =>
    faces[face]!.holes.reduce((sum, hole) => sum + hole.doubleArea, faces[face]!.shell!.doubleArea);
  return [...pieces]
    .map((face) => ({ face, area: area(face) }))
    .sort((a, b) => (a.area === b.area ? a.face - b.face : a.area > b.area ? -1 : 1))
    .map(({ face }) => face);
}
