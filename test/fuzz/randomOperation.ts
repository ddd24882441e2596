import { isHealable } from '../../server/domain/boundary/settled.ts';
import { labelPoint } from '../../server/domain/boundary/labelPoint.ts';
import type { TopologyOperation, TopologyOperationKind } from '../../server/domain/boundary/operation.ts';
import { outlineOfCell } from '../../server/domain/boundary/outline.ts';
import { OUTSIDE } from '../../server/domain/boundary/topology.ts';
import type { FuzzedTown } from './fuzzedTown.ts';
import { blockAlong, cutAcross, lasso, near, pointOn, reachOf } from './randomLines.ts';

type Chooser = (town: FuzzedTown) => TopologyOperation | null;

/** How often each kind is tried; splits and merges balance each other so that the town keeps its size. */
const shares: readonly (readonly [share: number, kind: TopologyOperationKind])[] = [
  [18, 'moveVertex'],
  [12, 'moveNode'],
  [12, 'insertVertex'],
  [9, 'deleteVertex'],
  [9, 'reshape'],
  [3, 'simplify'],
  [4, 'splitEdge'],
  [4, 'healEdge'],
  [10, 'splitCell'],
  [10, 'mergeCells'],
  [11, 'carve'],
  [3, 'assignFace'],
  [0.3, 'fillGap'],
  [3, 'swapCells'],
  [2, 'moveEnclave'],
];

const all = shares.reduce((sum, [share]) => sum + share, 0);

/** An operation that is likely, but not sure, to be accepted. */
export function randomOperation(town: FuzzedTown): TopologyOperation {
  for (;;) {
    const operation = choosers[chosenKind(town)](town);
    if (operation) return operation;
  }
}

function chosenKind(town: FuzzedTown): TopologyOperationKind {
  let at = (town.whole(1e6) / 1e6) * all;
  const [, kind] = shares.find(([share]) => (at -= share) < 0) ?? shares[0]!;
  const surplus = town.cellCount / town.cellsAtStart;
  if (kind === 'splitCell' && surplus > 1 && town.chance((surplus - 1) * 5)) return 'mergeCells';
  if (kind === 'mergeCells' && surplus < 1 && town.chance((1 - surplus) * 5)) return 'splitCell';
  return kind;
}

const choosers: Readonly<Record<TopologyOperationKind, Chooser>> = {
  moveVertex: (town) => {
    const { no, line } = town.edge();
    if (line.length < 6) return null;
    const i = 2 + 2 * town.whole(line.length / 2 - 2);
    const from = [line[i]!, line[i + 1]!] as const;
    const reach = reachOf(line.slice(i - 2, i + 4)) * 0.6;
    return { kind: 'moveVertex', edge: no, from, to: near(town, from, reach) };
  },
  moveNode: (town) => {
    const { startNode, line } = town.edge();
    const { x, y } = town.topology.nodes.get(startNode)!;
    return { kind: 'moveNode', node: startNode, to: near(town, [x, y], reachOf(line.slice(0, 4)) * 0.6) };
  },
  insertVertex: (town) => {
    const { no, line } = town.edge();
    const i = 2 * town.whole(line.length / 2 - 1);
    const middle = [Math.round((line[i]! + line[i + 2]!) / 2), Math.round((line[i + 1]! + line[i + 3]!) / 2)] as const;
    return { kind: 'insertVertex', edge: no, at: near(town, middle, reachOf(line.slice(i, i + 4)) * 0.5) };
  },
  deleteVertex: (town) => {
    const { no, line } = town.edge();
    return line.length < 6 ? null : { kind: 'deleteVertex', edge: no, at: pointOn(town, line.slice(2, -2)) };
  },
  reshape: (town) => {
    const { no, line } = town.edge();
    const points = line.length / 2;
    const first = town.whole(points - 1);
    const last = Math.min(points - 1, first + 1 + town.whole(6));
    const stretch = line.slice(2 * first, 2 * last + 2);
    const path = [stretch[0]!, stretch[1]!];
    for (let i = town.whole(3); i >= 0; i -= 1)
      path.push(...near(town, pointOn(town, stretch), reachOf(stretch) * 0.4));
    path.push(stretch.at(-2)!, stretch.at(-1)!);
    return { kind: 'reshape', edge: no, path };
  },
  simplify: (town) => ({ kind: 'simplify', edge: town.edge().no, toleranceM: town.oneOf([0.1, 1, 10, 50]) }),
  splitEdge: (town) => {
    const { no, line } = town.edge();
    return { kind: 'splitEdge', edge: no, at: near(town, pointOn(town, line), reachOf(line) * 0.2) };
  },
  healEdge: (town) => {
    for (let tries = 0; tries < 40; tries += 1) {
      const { startNode, endNode } = town.edge();
      const node = [startNode, endNode].find((no) => isHealable(town.topology, no));
      if (node !== undefined) return { kind: 'healEdge', node };
    }
    return null;
  },
  splitCell: (town) => {
    const cell = town.cell();
    const { shell } = town.oneOf(outlineOfCell(town.topology, cell));
    const newCells = Array.from({ length: 12 }, (_, i) => town.nextCell + i);
    return { kind: 'splitCell', cell, line: cutAcross(town, shell), newCells };
  },
  mergeCells: (town) => {
    const into = town.cell();
    const cells = new Set([into]);
    for (let more = town.oneOf([1, 1, 1, 2, 3]); more > 0; more -= 1) {
      const next = town.neighbour(town.oneOf([...cells]));
      if (next !== OUTSIDE) cells.add(next);
    }
    return cells.size < 2 ? null : { kind: 'mergeCells', cells: [...cells], into };
  },
  carve: (town) => {
    const cell = town.cell();
    const parts = outlineOfCell(town.topology, cell);
    const { shell } = town.oneOf(parts);
    const reach = reachOf(shell);
    const other = town.neighbour(cell);
    const to = town.chance(0.2) ? town.nextCell : other === OUTSIDE || town.chance(0.5) ? cell : other;
    const centre = town.chance(0.25) ? labelPoint(parts) : pointOn(town, shell);
    const size = reach * town.oneOf([0.02, 0.1, 0.2, 0.4]);
    const ring = town.chance(0.2) ? blockAlong(town, shell) : lasso(town, centre, size);
    const areas = [town.chance(0.1) ? [ring, lasso(town, centre, size * 0.15)] : [ring]];
    if (town.chance(0.1)) areas.push([lasso(town, near(town, centre, size), size)]);
    const from = town.chance(0.3) ? { from: other === OUTSIDE ? [OUTSIDE, cell] : [cell, other] } : {};
    return { kind: 'carve', areas, to, ...from };
  },
  assignFace: (town) => {
    for (let tries = 0; tries < 20; tries += 1) {
      const cell = town.cell();
      const parts = outlineOfCell(town.topology, cell);
      const to = town.neighbour(cell);
      if (parts.length > 1 && to !== OUTSIDE)
        return { kind: 'assignFace', at: labelPoint([town.oneOf(parts)]), to: town.chance(0.8) ? to : town.nextCell };
    }
    return null;
  },
  fillGap: (town) => {
    const gaps = outlineOfCell(town.topology, OUTSIDE);
    return gaps.length === 0 ? null : { kind: 'fillGap', at: labelPoint([town.oneOf(gaps)]), to: town.cell() };
  },
  swapCells: (town) => {
    const cell = town.cell();
    const other = town.neighbour(cell);
    return { kind: 'swapCells', cells: [cell, other === OUTSIDE ? town.cell() : other] };
  },
  moveEnclave: (town) => {
    const edge = town.closedEdge();
    if (!edge) return null;
    const cell = town.oneOf([edge.leftCell, edge.rightCell]);
    if (cell === OUTSIDE) return null;
    const reach = reachOf(edge.line) * town.oneOf([0.1, 1, 3]);
    const at = labelPoint([{ shell: edge.line.slice(0, -2), holes: [] }]);
    return { kind: 'moveEnclave', cell, at, by: near(town, [0, 0], reach) };
  },
};
