import { changeTopology, type Operated } from '../change.ts';
import { lonLat } from '../gridPoint.ts';
import { cellLeftOf, edgeOf, headOf, lineOf } from '../halfEdge.ts';
import type { TopologyOperation } from '../operation.ts';
import type { Topology } from '../topology.ts';
import { isFault, nodeFound } from './found.ts';

type HealEdge = Extract<TopologyOperation, { readonly kind: 'healEdge' }>;

/** Takes out a corner where two edges with the same sides meet: they become one, walked as the older of them was. */
export function healEdge(topology: Topology, { node: no }: HealEdge): Operated {
  const node = nodeFound(topology, no, null);
  if (isFault(node)) return { faults: [node] };
  const notHealable: Operated = { faults: [{ kind: 'not-healable', node: no, at: lonLat(node.x, node.y) }] };
  const fan = topology.fans.get(no) ?? [];
  const [one, two] = fan;
  if (fan.length !== 2 || one === undefined || two === undefined || one === -two) return notHealable;
  const older = Math.min(Math.abs(one), Math.abs(two));
  // The half-edge that arrives is the twin of one that leaves; of the two ways through, take the older edge's own.
  const [arriving, leaving] = -one === older || two === older ? [-one, two] : [-two, one];
  if (cellLeftOf(topology, arriving) !== cellLeftOf(topology, leaving)) return notHealable;
  if (cellLeftOf(topology, -arriving) !== cellLeftOf(topology, -leaving)) return notHealable;
  const healed = {
    no: topology.nextEdge,
    startNode: headOf(topology, -arriving),
    endNode: headOf(topology, leaving),
    leftCell: cellLeftOf(topology, arriving),
    rightCell: cellLeftOf(topology, -arriving),
    line: [...lineOf(topology, arriving), ...lineOf(topology, leaving).slice(2)],
  };
  return changeTopology(topology, {
    nodes: [[no, null]],
    edges: [
      [edgeOf(topology, arriving).no, null],
      [edgeOf(topology, leaving).no, null],
      [healed.no, healed],
    ],
    nextNode: topology.nextNode,
    nextEdge: topology.nextEdge + 1,
  });
}
