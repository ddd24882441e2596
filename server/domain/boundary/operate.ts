import { changeFaults } from './changeFaults.ts';
import { isChange, type Operated } from './change.ts';
import type { TopologyOperation, TopologyOperationKind } from './operation.ts';
import { assignFace } from './operations/assignFace.ts';
import { carve } from './operations/carve.ts';
import { deleteVertex } from './operations/deleteVertex.ts';
import { fillGap } from './operations/fillGap.ts';
import { healEdge } from './operations/healEdge.ts';
import { insertVertex } from './operations/insertVertex.ts';
import { mergeCells } from './operations/mergeCells.ts';
import { moveEnclave } from './operations/moveEnclave.ts';
import { moveNode } from './operations/moveNode.ts';
import { moveVertex } from './operations/moveVertex.ts';
import { reshape } from './operations/reshape.ts';
import { simplify } from './operations/simplify.ts';
import { splitCell } from './operations/splitCell.ts';
import { splitEdge } from './operations/splitEdge.ts';
import { swapCells } from './operations/swapCells.ts';
import type { Topology } from './topology.ts';

type Operations = {
  readonly [Kind in TopologyOperationKind]: (
    topology: Topology,
    operation: Extract<TopologyOperation, { readonly kind: Kind }>,
  ) => Operated;
};

const operations: Operations = {
  splitEdge,
  healEdge,
  insertVertex,
  moveVertex,
  deleteVertex,
  reshape,
  simplify,
  moveNode,
  moveEnclave,
  splitCell,
  mergeCells,
  carve,
  assignFace,
  fillGap,
  swapCells,
};

/**
 * Makes one operation on a sound topology: the change, or why it cannot be made. Every change is checked against the
 * invariants in O(touched) before it is handed out.
 * @throws when the change breaks an invariant: a bug of ours, never a fault of the user.
 */
export function operate(topology: Topology, operation: TopologyOperation): Operated {
  // The table gives each kind the function for it; TypeScript cannot follow a union through the lookup.
  const run = operations[operation.kind] as (topology: Topology, operation: TopologyOperation) => Operated;
  const operated = run(topology, operation);
  if (!isChange(operated)) return operated;
  const broken = changeFaults(topology, operated);
  if (broken.length > 0) throw new Error(`${operation.kind} broke the partition: ${describe(broken)}`);
  return operated;
}

const describe = (broken: readonly unknown[]): string =>
  JSON.stringify(broken.slice(0, 3), (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
