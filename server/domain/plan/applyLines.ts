import { isChange, type Touched } from '../boundary/change.ts';
import { lonLat } from '../boundary/gridPoint.ts';
import type { TopologyOperation } from '../boundary/operation.ts';
import { operate } from '../boundary/operate.ts';
import { OUTSIDE, type Topology } from '../boundary/topology.ts';
import type { Applied } from './applied.ts';
import { cellsAfter } from './cellsAfter.ts';
import type { DeedFault } from './deedFault.ts';
import type { Draft } from './draft.ts';
import { groundChange } from './groundChange.ts';

/** Moves lines in a draft; cells that come get a code, a name and a village, cells that go an heir. */
export function applyLines(draft: Draft, operation: TopologyOperation): Applied {
  const taken = numbersTaken(draft, operation);
  if (taken.length > 0) return { faults: taken };
  const operated = operate(draft.topology, operation);
  if (!isChange(operated)) return { faults: operated.faults };
  const { topology, touched } = operated;
  const faults = lockedCellFaults(draft, topology, touched);
  if (faults.length > 0) return { faults };
  const after: Draft = { ...draft, ...cellsAfter(draft, operation, topology, touched), topology };
  const crossed = villageFaults(draft, after, touched, operation);
  return crossed.length > 0 ? { faults: crossed } : { draft: after, touched };
}

/** The numbers an operation may give to new ground. */
const numbersFor = (operation: TopologyOperation): readonly number[] => {
  if (operation.kind === 'splitCell') return operation.newCells;
  if (operation.kind === 'carve' || operation.kind === 'assignFace' || operation.kind === 'fillGap')
    return operation.to === OUTSIDE ? [] : [operation.to];
  return [];
};

/** How far beyond the used numbers a new one may lie: numbers are never given back, so nobody may use them up. */
const FURTHEST = 10_000;

/** New ground gets a number beyond all used ones — or, given back, the number it had in the base. */
function numbersTaken({ cells, base, nextCell }: Draft, operation: TopologyOperation): DeedFault[] {
  const isFree = (no: number) => cells.has(no) || base.cells.has(no) || (no >= nextCell && no < nextCell + FURTHEST);
  return numbersFor(operation)
    .filter((no) => !isFree(no))
    .map((cell) => ({ kind: 'number-taken', cell, at: null }));
}

function lockedCellFaults(draft: Draft, topology: Topology, touched: Touched): DeedFault[] {
  const { lockedCells } = draft;
  if (!touched.cells.some((cell) => lockedCells.has(cell))) return [];
  const ownerOf = (cell: number) => (lockedCells.has(cell) ? cell : null);
  const changed = groundChange({ topology: draft.topology, ownerOf }, { topology, ownerOf }, touched);
  return [...changed].map(([cell, at]) => ({ kind: 'cell-locked', cell, at: lonLat(...at) }));
}

/** Filling a gap takes ground from nobody, so no village line is crossed by it. */
function villageFaults(before: Draft, after: Draft, touched: Touched, operation: TopologyOperation): DeedFault[] {
  if (operation.kind === 'fillGap') return [];
  const changed = groundChange(
    { topology: before.topology, ownerOf: (cell) => before.cells.get(cell)?.villageId ?? null },
    { topology: after.topology, ownerOf: (cell) => after.cells.get(cell)?.villageId ?? null },
    touched,
  );
  const closed = [...changed].find(([villageId]) => !after.openVillages.has(villageId));
  if (!closed) return [];
  return [{ kind: 'village-line-locked', villageIds: [...changed.keys()].sort(), at: lonLat(...closed[1]) }];
}
