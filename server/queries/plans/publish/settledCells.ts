import { changeTopology } from '#domain/boundary/change.ts';
import type { Topology } from '#domain/boundary/topology.ts';
import type { Draft, DraftCell } from '#domain/plan/draft.ts';
import { leadOf } from '#domain/plan/heirOf.ts';

/** A cell as it will be published: its number and id are the town's own from now on. */
export interface SettledCell extends DraftCell {
  readonly id: string;
  readonly isNew: boolean;
}

/** The cells of a draft with ids and numbers of their own, and the topology in those numbers. */
export interface SettledCells {
  readonly topology: Topology;
  /** By the number in the draft. */
  readonly cells: ReadonlyMap<number, SettledCell>;
  /** Cells of the base that are no more. */
  readonly retired: readonly { readonly no: number; readonly id: string }[];
  /** Cells that go on under another name or code. */
  readonly renamed: readonly SettledCell[];
  /** Who is to lead which cell from the effective day; null: nobody. */
  readonly leads: readonly {
    /** Of the assignment. */
    readonly id: string;
    readonly cellId: string;
    readonly cadreId: string | null;
  }[];
  /** Numbers of the draft whose cell of the base was retired and came to life anew: all who lie there move. */
  readonly reborn: ReadonlySet<number>;
}

/**
 * Gives new cells their id and number. A number the town ever used is never given again, so a plan's own number may have
 * to change. A cell that goes to another village whole is a new cell on the same ground: the old one keeps its past.
 */
export function settledCells(draft: Draft, newId: () => string): SettledCells {
  const { base } = draft;
  const reborn = new Set<number>();
  const cells = new Map<number, SettledCell>();
  const numbers = new Map<number, number>();
  let next = Math.max(draft.nextCell, base.nextCell);
  for (const [no, cell] of draft.cells) {
    const was = base.cells.get(no);
    if (was && was.villageId !== cell.villageId) reborn.add(no);
    if (was?.id != null && !reborn.has(no)) {
      cells.set(no, { ...cell, id: was.id, isNew: false });
      continue;
    }
    const own = no < base.nextCell ? next++ : no;
    if (own !== no) numbers.set(no, own);
    cells.set(no, { ...cell, no: own, id: newId(), isNew: true });
  }
  const isGone = (no: number) => !draft.cells.has(no) || reborn.has(no);
  return {
    topology: numbers.size === 0 ? draft.topology : renumbered(draft.topology, numbers),
    cells,
    retired: [...base.cells.values()].flatMap(({ no, id }) => (isGone(no) && id !== null ? [{ no, id }] : [])),
    renamed: [...cells].flatMap(([no, cell]) => {
      const was = base.cells.get(no);
      return !cell.isNew && was && (was.code !== cell.code || was.name !== cell.name) ? [cell] : [];
    }),
    leads: [...cells].flatMap(([no, { id, isNew }]) => {
      const [before, after] = [isNew ? null : (base.leads.get(no) ?? null), leadOf(draft, no)];
      return before === after ? [] : [{ id: newId(), cellId: id, cadreId: after }];
    }),
    reborn,
  };
}

/** The same lines with other numbers for some cells; each edge beside them is another edge, as ever. */
function renumbered(topology: Topology, numbers: ReadonlyMap<number, number>): Topology {
  const beside = new Set([...numbers.keys()].flatMap((no) => topology.borders.get(no) ?? []));
  let next = topology.nextEdge;
  const edges = [...beside]
    .sort((a, b) => a - b)
    .flatMap((no) => {
      const edge = topology.edges.get(no)!;
      const { leftCell, rightCell } = edge;
      const turned = {
        ...edge,
        no: next++,
        leftCell: numbers.get(leftCell) ?? leftCell,
        rightCell: numbers.get(rightCell) ?? rightCell,
      };
      return [[no, null] as const, [turned.no, turned] as const];
    });
  return changeTopology(topology, { nodes: [], edges, nextNode: topology.nextNode, nextEdge: next }).topology;
}
