import type { Topology, TopologyEdge } from '../boundary/topology.ts';
import type { Draft } from './draft.ts';
import type { PlanDeed } from './planOperation.ts';
import { shifted, type Sides } from './rebaseSides.ts';

/**
 * A deed of the old draft in the numbers of the new one. Where the line it names runs otherwise there, the deed that
 * brings it to where the old one left it; null when there is nothing to bring there. `after`: the old draft afterwards.
 */
export function renumbered(sides: Sides, deed: PlanDeed, after: Draft | null): PlanDeed | null {
  const { old, now } = sides;
  const cell = (no: number): number => shifted(old, now, no);
  if ('edge' in deed) return onEdge(sides, deed, after);
  if ('node' in deed) {
    const node = nodeNow(sides, deed.node);
    return node === null ? null : { ...deed, node };
  }
  switch (deed.kind) {
    case 'moveEnclave':
    case 'renameCell':
    case 'describeCell':
    case 'setLead':
      return { ...deed, cell: cell(deed.cell) };
    case 'splitCell':
      return { ...deed, cell: cell(deed.cell), newCells: deed.newCells.map(cell) };
    case 'mergeCells':
      return { ...deed, cells: deed.cells.map(cell), into: cell(deed.into) };
    case 'swapCells':
      return { ...deed, cells: [cell(deed.cells[0]), cell(deed.cells[1])] };
    case 'carve':
      return { ...deed, to: cell(deed.to), ...(deed.from ? { from: deed.from.map(cell) } : {}) };
    case 'assignFace':
    case 'fillGap':
      return { ...deed, to: cell(deed.to) };
    case 'renumberCells':
      return { ...deed, codes: deed.codes.map(({ cell: no, code }) => ({ cell: cell(no), code })) };
    case 'lockCells':
    case 'unlockCells':
      return { ...deed, cells: deed.cells.map(cell).filter((no) => now.cells.has(no)) };
    case 'unlockVillageLine':
    case 'lockVillageLine':
      return { ...deed, villageIds: deed.villageIds.filter((id) => now.base.villages.has(id)) };
    case 'moveMember':
    case 'leaveGroup':
    case 'newGroup':
      return deed;
  }
}

type EdgeDeed = Extract<PlanDeed, { readonly edge: number }>;

function onEdge(sides: Sides, deed: EdgeDeed, after: Draft | null): PlanDeed | null {
  const { old, now, index } = sides;
  const edge = old.topology.edges.get(deed.edge);
  if (!edge) return null;
  const [leftCell, rightCell] = [shifted(old, now, edge.leftCell), shifted(old, now, edge.rightCell)];
  const same = index.find({ leftCell, rightCell, line: edge.line });
  if (same !== undefined) return { ...deed, edge: same };
  const [ax, ay, bx, by] = ends(edge);
  const theirs = (now.topology.borders.get(leftCell) ?? []).find((no) => {
    const other = now.topology.edges.get(no)!;
    const isBetween = other.leftCell === rightCell || other.rightCell === rightCell;
    const [cx, cy, dx, dy] = ends(other);
    return (
      isBetween &&
      ((ax === cx && ay === cy && bx === dx && by === dy) || (ax === dx && ay === dy && bx === cx && by === cy))
    );
  });
  if (theirs === undefined) return null;
  if (deed.kind === 'splitEdge' || !after) return { ...deed, edge: theirs };
  const mine = (after.topology.borders.get(edge.leftCell) ?? [])
    .map((no) => after.topology.edges.get(no)!)
    .find((other) => old.topology.edges.get(other.no) !== other && ends(other).join() === ends(edge).join());
  return mine ? { kind: 'reshape', edge: theirs, path: mine.line } : null;
}

const ends = ({ line }: TopologyEdge): [ax: number, ay: number, bx: number, by: number] => [
  line[0]!,
  line[1]!,
  line.at(-2)!,
  line.at(-1)!,
];

/**
 * The corner at the same place; for one dragged by a deed left out, where it was at first; for one that others dragged,
 * the one where the same cells meet.
 */
function nodeNow({ old, now }: Sides, no: number): number | null {
  for (const node of [old.topology.nodes.get(no), old.base.topology.nodes.get(no)]) {
    if (!node) continue;
    for (const other of now.topology.nodes) if (other.x === node.x && other.y === node.y) return other.no;
  }
  const meeting = cellsAround(old.topology, no, (cell) => shifted(old, now, cell));
  const alike = [...now.topology.nodes].filter((node) => cellsAround(now.topology, node.no) === meeting);
  return alike.length === 1 ? alike[0]!.no : null;
}

/** The cells that meet in a corner, as one word. */
function cellsAround({ fans, edges }: Topology, node: number, cellOf = (cell: number): number => cell): string {
  const cells = new Set<number>();
  for (const h of fans.get(node) ?? []) {
    const { leftCell, rightCell } = edges.get(Math.abs(h))!;
    cells.add(cellOf(leftCell)).add(cellOf(rightCell));
  }
  return [...cells].sort((a, b) => a - b).join();
}
