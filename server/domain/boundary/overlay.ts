import { crossingNear } from './crossingNear.ts';
import type { Change } from './change.ts';
import { cutLines, type Strand } from './cutLines.ts';
import { drawnGround, type DrawnGround } from './drawnGround.ts';
import { boxOfLines, widened } from './edgesNear.ts';
import { lonLat } from './gridPoint.ts';
import { bentPieces, labelsOf, unbentPieces, type Labels } from './labelledCuts.ts';
import { nodedLines } from './nodedLines.ts';
import type { GridLine } from './operation.ts';
import type { OperationFault } from './operationFault.ts';
import { placeKey } from './pieceChains.ts';
import { settled } from './settled.ts';
import type { Topology, TopologyEdge } from './topology.ts';

/** Says who owns each face afterwards, or why it cannot be done. Asked for faces of the chosen cells only. */
export type Ruling = (
  ground: DrawnGround,
) => { readonly ownerOf: (face: number) => number } | { readonly faults: readonly OperationFault[] };

/** What came of drawing lines over cells; `null` when nothing changed. */
export type Overlaid = { readonly change: Change | null } | { readonly faults: readonly OperationFault[] };

/**
 * Draws lines over the ground of `chosen` cells and gives each face to whom the ruling says, in O(edges of those
 * cells). Borders are led through the ends of new lines, each by less than a grid step; what is drawn over other ground
 * leaves no trace there. `too-tight` where a bent border would touch the line of a cell that has no part in this.
 */
export function overlay(
  topology: Topology,
  chosen: ReadonlySet<number>,
  drawn: readonly GridLine[],
  ruling: Ruling,
): Overlaid {
  const box = boxOfLines(drawn);
  if (!box) return { change: null };
  const numbers = new Set([...chosen].flatMap((cell) => topology.borders.get(cell) ?? []));
  const edges = [...numbers].sort((a, b) => a - b).map((no) => topology.edges.get(no)!);
  const noded = nodedLines(
    edges.map(({ line }) => line),
    drawn,
    widened(box, 1),
  );
  if ('at' in noded) return { faults: [{ kind: 'too-tight', at: lonLat(...noded.at) }] };
  const lines = cutLines(noded, edges);
  const ground = drawnGround(lines, chosen);
  const ruled = ruling(ground);
  if ('faults' in ruled) return ruled;
  const ownerOf = (face: number) => ruled.ownerOf(ground.withFace(face));
  const labels = labelsOf(lines.cuts, ground, chosen, ownerOf);
  const touched = [...edges.keys()].filter((l) => isTouched(lines.strands[l]!, edges[l]!, labels, noded.meetings));
  const replaced = touched.map((l) => edges[l]!.no);
  const reach = widened(box, 2);
  const straight = settled(topology, replaced, unbentPieces(lines, labels, noded, touched));
  if (!straight || !crossingNear(straight.topology, reach)) return { change: straight };
  const bent = settled(topology, replaced, bentPieces(lines, labels, touched));
  const at = bent && crossingNear(bent.topology, reach);
  return at ? { faults: [{ kind: 'too-tight', at: lonLat(...at) }] } : { change: bent };
}

/** Whether an edge was cut, changed sides, or may have got a new line at one of its ends. */
function isTouched(
  strand: Strand,
  { line, leftCell, rightCell }: TopologyEdge,
  labels: Labels,
  meetings: ReadonlySet<string>,
): boolean {
  const [first, more] = strand;
  if (!first || more || meetings.has(placeKey(line, 0)) || meetings.has(placeKey(line, line.length - 2))) return true;
  const label = labels[first.cut];
  const [left, right] = first.isForward ? [0, 1] : [1, 0];
  return label?.[left] !== leftCell || label[right] !== rightCell;
}
