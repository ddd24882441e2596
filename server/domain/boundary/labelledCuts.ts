import type { Cut, CutLines, Strand } from './cutLines.ts';
import type { DrawnGround } from './drawnGround.ts';
import { reversed } from './halfEdge.ts';
import type { NodedLines } from './nodedLines.ts';
import { placeKey, type Piece } from './pieceChains.ts';

/** By cut: the cells to its sides afterwards, walking along; null where it parts nothing. */
export type Labels = readonly (readonly [left: number, right: number] | null)[];

/** The new sides of every cut. Ground that is not of the chosen cells keeps its cell. */
export function labelsOf(
  cuts: readonly Cut[],
  { cells, faceOf }: DrawnGround,
  chosen: ReadonlySet<number>,
  ownerOf: (face: number) => number,
): Labels {
  return cuts.map(({ sides, drawn }, i) => {
    if (!sides && drawn.size === 0) return null;
    const edge = i + 1;
    if (!sides && cells[faceOf(edge)] === null) return null;
    const left = sides && !chosen.has(sides[0]) ? sides[0] : ownerOf(faceOf(edge));
    const right = sides && !chosen.has(sides[1]) ? sides[1] : ownerOf(faceOf(-edge));
    return left === right ? null : [left, right];
  });
}

/** Every cut that parts two cells: the drawn ones and those of the strands named. */
export function bentPieces({ cuts, strands }: CutLines, labels: Labels, touched: readonly number[]): Piece[] {
  const used = new Set(touched.flatMap((l) => strands[l]!.map(({ cut }) => cut)));
  return cuts.flatMap(({ line, standing }, i) => {
    const sides = labels[i];
    return sides && (standing === 0 || used.has(i)) ? [{ line, left: sides[0], right: sides[1] }] : [];
  });
}

/**
 * The same, but standing lines are taken back to their old way wherever no new line ends on them: lines that were drawn
 * across and parted nothing leave no trace.
 */
export function unbentPieces(
  lines: CutLines,
  labels: Labels,
  { inserted }: NodedLines,
  touched: readonly number[],
): Piece[] {
  const { cuts, strands } = lines;
  const pieces: Piece[] = [];
  const anchors = new Set<string>();
  const add = (line: readonly number[], sides: readonly [number, number]) =>
    pieces.push({ line, left: sides[0], right: sides[1] });
  for (const [i, { line, standing }] of cuts.entries()) {
    const sides = labels[i];
    if (standing > 0 || !sides) continue;
    add(line, sides);
    anchors.add(placeKey(line, 0)).add(placeKey(line, line.length - 2));
  }
  const shared = new Set<number>();
  for (const l of touched) {
    const isBend = (place: string) => inserted[l]!.has(place) && !anchors.has(place);
    for (const piece of straightened(strands[l]!, cuts, labels, isBend, shared)) add(piece.line, piece.sides);
  }
  return pieces;
}

function straightened(
  strand: Strand,
  cuts: readonly Cut[],
  labels: Labels,
  isBend: (place: string) => boolean,
  shared: Set<number>,
): { line: number[]; sides: readonly [number, number] }[] {
  const done: { line: number[]; sides: readonly [number, number] }[] = [];
  let isOpen = false;
  for (const { cut, isForward } of strand) {
    const { line, standing } = cuts[cut]!;
    const label = labels[cut];
    const isTwice = shared.has(cut);
    if (standing > 1) shared.add(cut);
    if (!label || isTwice) {
      isOpen = false;
      continue;
    }
    const sides = isForward ? label : ([label[1], label[0]] as const);
    const way = isForward ? line : reversed(line);
    const last = done.at(-1);
    if (
      isOpen &&
      last &&
      standing === 1 &&
      isBend(placeKey(way, 0)) &&
      last.sides[0] === sides[0] &&
      last.sides[1] === sides[1]
    ) {
      last.line.length -= 2;
      for (let i = 2; i < way.length; i += 1) last.line.push(way[i]!);
    } else done.push({ line: [...way], sides });
    isOpen = standing === 1;
  }
  return done;
}
