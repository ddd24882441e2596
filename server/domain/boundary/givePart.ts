import { hasCell } from './cellPlace.ts';
import type { Operated } from './change.ts';
import type { Part } from './partAround.ts';
import type { Place } from './partitionFault.ts';
import { settled } from './settled.ts';
import { OUTSIDE, type Topology } from './topology.ts';

/** Gives one part of a cell, or a gap, to another cell. `cell-lost` when it was all the cell had. */
export function givePart(topology: Topology, { cell, halfEdges }: Part, to: number, at: Place): Operated {
  const walked = new Set(halfEdges);
  const edges = [...new Set(halfEdges.map(Math.abs))].sort((a, b) => a - b).map((no) => topology.edges.get(no)!);
  const change = settled(
    topology,
    edges.map(({ no }) => no),
    edges.map(({ no, line, leftCell, rightCell }) => ({
      line,
      left: walked.has(no) ? to : leftCell,
      right: walked.has(-no) ? to : rightCell,
    })),
  );
  if (!change) return { faults: [{ kind: 'nothing-changes', at }] };
  if (cell !== OUTSIDE && !hasCell(change.topology, cell)) return { faults: [{ kind: 'cell-lost', cell, at }] };
  return change;
}
