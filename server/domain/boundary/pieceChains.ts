import { reversed } from './halfEdge.ts';

/** A stretch of line with a cell to each side, not yet numbered: [x0, y0, …], left and right walking along. */
export interface Piece {
  readonly line: readonly number[];
  readonly left: number;
  readonly right: number;
}

/** A place as a key: the point of `line` at an index. */
export const placeKey = (line: ArrayLike<number>, at: number): string => `${line[at]} ${line[at + 1]}`;

/** A piece leaving a place, one way or the other. */
interface Arm {
  readonly piece: Piece;
  readonly isForward: boolean;
}

/**
 * Joins pieces that meet two by two with the same sides into the longest lines; stops at places that are `isFixed`. A
 * closed line starts at the lowest node on it, if there is one.
 */
export function chainsOfPieces(
  pieces: readonly Piece[],
  isFixed: (place: string) => boolean,
  nodeAt: (place: string) => number | undefined,
): Piece[] {
  const armsAt = new Map<string, Arm[]>();
  for (const piece of pieces) {
    add(armsAt, placeKey(piece.line, 0), { piece, isForward: true });
    add(armsAt, placeKey(piece.line, piece.line.length - 2), { piece, isForward: false });
  }
  const stops = new Set<string>();
  for (const [place, arms] of armsAt) if (isFixed(place) || !isJoint(arms)) stops.add(place);
  const walked = new Set<Piece>();
  const walk = (first: Arm): Piece => {
    const { left, right } = first.isForward ? first.piece : { left: first.piece.right, right: first.piece.left };
    const line: number[] = [];
    for (let arm: Arm | undefined = first; arm; ) {
      const current: Arm = arm;
      walked.add(current.piece);
      const way = current.isForward ? current.piece.line : reversed(current.piece.line);
      for (let i = line.length === 0 ? 0 : 2; i < way.length; i += 1) line.push(way[i]!);
      const place = placeKey(line, line.length - 2);
      arm = stops.has(place)
        ? undefined
        : armsAt.get(place)!.find(({ piece }) => piece !== current.piece && !walked.has(piece));
    }
    return { line, left, right };
  };
  const chains: Piece[] = [];
  for (const piece of pieces)
    for (const isForward of [true, false]) {
      const start = isForward ? 0 : piece.line.length - 2;
      if (!walked.has(piece) && stops.has(placeKey(piece.line, start))) chains.push(walk({ piece, isForward }));
    }
  for (const [place, arms] of loopStarts(armsAt, nodeAt)) {
    const arm = arms.find(({ piece }) => !walked.has(piece));
    if (arm && !stops.has(place)) chains.push(walk(arm));
  }
  return chains;
}

/** Places of closed lines in the order in which one may start there: those with a node first, lowest first. */
function loopStarts(armsAt: ReadonlyMap<string, Arm[]>, nodeAt: (place: string) => number | undefined) {
  const places = [...armsAt].map(([place, arms]) => ({ place, arms, node: nodeAt(place) ?? Infinity }));
  return places.sort((a, b) => (a.node === b.node ? 0 : a.node - b.node)).map((p) => [p.place, p.arms] as const);
}

function add(armsAt: Map<string, Arm[]>, place: string, arm: Arm): void {
  const arms = armsAt.get(place);
  if (arms) arms.push(arm);
  else armsAt.set(place, [arm]);
}

/** Whether two arms go on into each other: the cell left of the one leaving is right of the other leaving. */
function isJoint(arms: readonly Arm[]): boolean {
  if (arms.length !== 2) return false;
  const [a, b] = arms.map(({ piece, isForward }) =>
    isForward ? [piece.left, piece.right] : [piece.right, piece.left],
  );
  return a![0] === b![1] && a![1] === b![0];
}
