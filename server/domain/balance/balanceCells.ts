import { isChange } from '../boundary/change.ts';
import { locatorOf } from '../boundary/locator.ts';
import { operate } from '../boundary/operate.ts';
import type { TopologyOperation } from '../boundary/operation.ts';
import { outlineOfCells } from '../boundary/outline.ts';
import type { Topology } from '../boundary/topology.ts';
import { type AtomGraph, atomGraph, groundOf } from './atomGraph.ts';
import { cutIntoAtoms } from './atoms.ts';
import { balanceFaults } from './balanceFaults.ts';
import type { BalanceAim, BalanceFacts, BalanceFault, BalanceTask } from './balanceTask.ts';
import { inSmallBlock } from './blockOf.ts';
import { compactnessOf, factsOf } from './shareFacts.ts';
import { type GroupPieces, type ShareTask, sharedOut } from './shareSearch.ts';

type Carve = Extract<TopologyOperation, { readonly kind: 'carve' }>;

/** One way to share the households out, as deeds that apply to the topology in their order, with its numbers. */
export interface BalanceProposal {
  readonly aim: BalanceAim;
  readonly deeds: readonly Carve[];
  readonly facts: BalanceFacts;
}

const aims: readonly BalanceAim[] = ['fewestMoves', 'mostEven', 'mostCompact'];

/**
 * Up to three ways to even out the households of some cells: connected, compact, within the tolerance where that is
 * possible, with as little change as each aim allows. An empty list means that it is best as it is. The same task, the
 * same proposals. Each was applied to the topology before it is handed out, and its numbers are counted from the result.
 */
export function balanceCells(
  task: BalanceTask,
  progress?: (done: number) => void,
): readonly BalanceProposal[] | { readonly faults: readonly BalanceFault[] } {
  const faults = balanceFaults(task);
  if (faults.length > 0) return { faults };
  const guided = cutIntoAtoms(task, inSmallBlock(task));
  // Where blocks and roads run too close together to be followed, the ground is cut between households alone.
  const cutting = 'faults' in guided ? cutIntoAtoms({ ...task, blocks: [], ways: [] }, () => false) : guided;
  if ('faults' in cutting) {
    const [first] = cutting.faults;
    return { faults: [{ kind: 'too-tight', at: first && 'at' in first ? first.at : null }] };
  }
  progress?.(0.1);
  const graph = atomGraph(task, cutting);
  const share = shareOf(task, graph);
  const found = new Map<string, BalanceProposal>();
  for (const [k, aim] of aims.entries()) {
    const at = sharedOut({ ...share, aim, progress: (done) => progress?.(0.1 + (0.9 * (k + done)) / aims.length) });
    const key = at.join();
    if (found.has(key)) continue;
    const proposal = proposalOf(task, { graph, cut: cutting.topology, at, aim });
    if (proposal) found.set(key, proposal);
  }
  progress?.(1);
  return [...found.values()];
}

function shareOf(task: BalanceTask, graph: AtomGraph): Omit<ShareTask, 'aim'> {
  const { people, cells, tolerance, seed } = task;
  const pieceOf = new Int32Array(people.x.length).fill(-1);
  for (const [i, rows] of graph.households.entries()) for (const row of rows) pieceOf[row] = i;
  const tied = new Int32Array(cells.length);
  const centres = new Int32Array(graph.pieces.length);
  const groups = new Map<number, { centre: number; members: number[] }>();
  for (let row = 0; row < people.x.length; row += 1) {
    const piece = pieceOf[row]!;
    if (piece < 0) {
      const cell = cells.indexOf(people.cell[row]!);
      if (cell >= 0) tied[cell]! += 1;
      continue;
    }
    centres[piece]! += people.isCentre[row]!;
    if (people.group[row]! < 0) continue;
    const group = groups.get(people.group[row]!) ?? { centre: -1, members: [] };
    groups.set(people.group[row]!, group);
    if (people.isCentre[row] === 1) group.centre = piece;
    else group.members.push(piece);
  }
  const whole: GroupPieces[] = [...groups.values()].filter(({ centre }) => centre >= 0);
  return { graph, cells: cells.length, tied, groups: whole, centres, tolerance, seed };
}

/** The carves of a sharing, tried on the topology; null when nothing changes or the ground does not take them. */
function proposalOf(
  task: BalanceTask,
  {
    graph,
    cut,
    at,
    aim,
  }: { readonly graph: AtomGraph; readonly cut: Topology; readonly at: Int32Array; readonly aim: BalanceAim },
): BalanceProposal | null {
  const ways = new Map<string, { from: number; to: number; pieces: number[] }>();
  for (const [i, to] of at.entries()) {
    const from = graph.cellOf[i]!;
    if (from === to) continue;
    const way = ways.get(`${from} ${to}`) ?? { from, to, pieces: [] };
    ways.set(`${from} ${to}`, way);
    way.pieces.push(...graph.pieces[i]!);
  }
  const deeds: Carve[] = [];
  let { topology } = task;
  for (const { from, to, pieces } of [...ways.values()].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const areas = outlineOfCells(cut, pieces).map(({ shell, holes }) => [shell, ...holes]);
    const deed: Carve = { kind: 'carve', areas, to: task.cells[to]!, from: [task.cells[from]!] };
    const operated = operate(topology, deed);
    if (!isChange(operated)) return null;
    topology = operated.topology;
    deeds.push(deed);
  }
  if (deeds.length === 0) return null;
  const after = cellsAfter(task, topology);
  return {
    aim,
    deeds,
    facts: factsOf(task, {
      after,
      fullest: graph.households.reduce((most, rows) => Math.max(most, rows.length), 0),
      compactBefore: compactnessOf(graph, graph.cellOf, task.cells.length),
      compactAfter: compactnessOf(graph, at, task.cells.length),
    }),
  };
}

/** By household: the cell it lies in once the topology stands. */
function cellsAfter({ people, cells }: BalanceTask, topology: Topology): Int32Array {
  const locator = locatorOf(groundOf(topology, cells));
  const isOurs = new Set(cells);
  return people.cell.map((cell, row) => {
    if (people.followsPoint[row] !== 1) return cell;
    const now = locator.cellAt(people.x[row]!, people.y[row]!);
    return isOurs.has(now) ? now : cell;
  });
}
