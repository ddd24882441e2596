import { isChange, type Change, changeTopology } from '../../../../server/domain/boundary/change.ts';
import { operate } from '../../../../server/domain/boundary/operate.ts';
import type { TopologyOperation } from '../../../../server/domain/boundary/operation.ts';
import type { OperationFault } from '../../../../server/domain/boundary/operationFault.ts';
import { outlineOfCell } from '../../../../server/domain/boundary/outline.ts';
import { doubleArea } from '../../../../server/domain/boundary/area.ts';
import { cellNos, type Topology } from '../../../../server/domain/boundary/topology.ts';
import { topologyFaults } from '../../../../server/domain/boundary/topologyFaults.ts';
import { differences } from '../../../fuzz/fuzz.ts';

/** An operation that must be accepted: the town is whole after it, and undoing it leaves the very rows of before. */
export function done(topology: Topology, operation: TopologyOperation): Change {
  const operated = operate(topology, operation);
  if (!isChange(operated)) throw new Error(JSON.stringify(operated.faults));
  const broken = topologyFaults(operated.topology);
  if (broken.length > 0) throw new Error(broken.map(({ kind }) => kind).join());
  const back = changeTopology(operated.topology, operated.inverse).topology;
  const unequal = differences(topology, back);
  if (unequal.length > 0) throw new Error(`undone, but ${unequal.join()} differ`);
  return operated;
}

/** An operation that must be refused: why. */
export function refused(topology: Topology, operation: TopologyOperation): readonly OperationFault[] {
  const operated = operate(topology, operation);
  if (isChange(operated)) throw new Error(`${operation.kind} was accepted`);
  return operated.faults;
}

/** By cell: its ground in squares of the raster (0.001° × 0.001°). */
export const squares = (topology: Topology): Record<number, number> =>
  Object.fromEntries(cellNos(topology).map((cell) => [cell, squaresOf(topology, cell)]));

const squaresOf = (topology: Topology, cell: number): number =>
  Number(
    outlineOfCell(topology, cell)
      .flatMap(({ shell, holes }) => [shell, ...holes])
      .reduce((sum, ring) => sum + doubleArea(ring), 0n),
  ) / 2e8;

/** How many parts a cell has, and how many holes. */
export function partsOf(topology: Topology, cell: number): { parts: number; holes: number } {
  const outline = outlineOfCell(topology, cell);
  return { parts: outline.length, holes: outline.reduce((sum, { holes }) => sum + holes.length, 0) };
}
