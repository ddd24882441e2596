import { crossingNear } from './crossingNear.ts';
import type { Change } from './change.ts';
import { cutLines, type CutLines, type Strand } from './cutLines.ts';
import { drawnGround, type DrawnGround } from './drawnGround.ts';
import { boxOfLines, stretched, widened, type GridBox } from './edgesNear.ts';
import { lonLat, type GridPoint } from './gridPoint.ts';
import { bentPieces, labelsOf, unbentPieces, type Labels } from './labelledCuts.ts';
import { nodedLines, type NodedLines } from './nodedLines.ts';
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
  // A border that is bent here is another line all the way to its next corners.
  const reach = stretched(
    widened(box, 1),
    edges.map(({ line }) => line),
  );
  const laid = laidOver(edges, drawn, chosen, reach);
  if ('at' in laid) return { faults: [{ kind: 'too-tight', at: lonLat(...laid.at) }] };
  const { noded, lines, ground } = laid;
  const ruled = ruling(ground);
  if ('faults' in ruled) return ruled;
  const labels = labelsOf(lines.cuts, ground, chosen, (face) => ruled.ownerOf(ground.withFace(face)));
  const touched = [...edges.keys()].filter((l) => isTouched(lines.strands[l]!, edges[l]!, labels, noded.meetings));
  const replaced = touched.map((l) => edges[l]!.no);
  const straight = settled(topology, replaced, unbentPieces(lines, labels, noded, touched));
  if (!straight || !meetingIn(straight, reach)) return { change: straight };
  const bent = settled(topology, replaced, bentPieces(lines, labels, touched));
  const at = bent && meetingIn(bent, reach);
  return at ? { faults: [{ kind: 'too-tight', at: lonLat(...at) }] } : { change: bent };
}

/** Where a line that a change put in meets another elsewhere than in a corner, or null. */
function meetingIn({ topology, touched }: Change, reach: GridBox): GridPoint | null {
  const opened = touched.openedEdges.map((no) => topology.edges.get(no)!.line);
  return crossingNear(topology, widened(stretched(reach, opened), 1));
}

/** Lines cut where they meet, and the ground between them; strictly rounded where it does not come out right otherwise. */
function laidOver(
  edges: readonly TopologyEdge[],
  drawn: readonly GridLine[],
  chosen: ReadonlySet<number>,
  box: GridBox,
): { noded: NodedLines; lines: CutLines; ground: DrawnGround } | { at: GridPoint } {
  let at: GridPoint = [drawn[0]![0]!, drawn[0]![1]!];
  for (const isStrict of [false, true]) {
    const standing = edges.map(({ line }) => line);
    const noded = nodedLines(standing, drawn, box, isStrict);
    if ('at' in noded) {
      at = noded.at;
      continue;
    }
    const lines = cutLines(noded, edges);
    const ground = drawnGround(lines, chosen);
    if (ground) return { noded, lines, ground };
  }
  return { at };
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
