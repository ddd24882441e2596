import type { Operated } from '../change.ts';
import { partAround } from '../partAround.ts';
import { givePart } from '../givePart.ts';
import { lonLat } from '../gridPoint.ts';
import type { TopologyOperation } from '../operation.ts';
import { OUTSIDE, type Topology } from '../topology.ts';
import { rangeFault } from './found.ts';

type AssignFace = Extract<TopologyOperation, { readonly kind: 'assignFace' }>;

/** The connected part of a cell around a point becomes `to`, a cell or a new number; in a gap it fills the gap. */
export function assignFace(topology: Topology, { at, to }: AssignFace): Operated {
  const fault = rangeFault(at);
  if (fault) return { faults: [fault] };
  const place = lonLat(...at);
  if (to === OUTSIDE) return { faults: [{ kind: 'cell-gone', cell: to, at: place }] };
  const part = partAround(topology, at);
  if (!part) return { faults: [{ kind: 'no-ground', at: place }] };
  if (part.cell === to) return { faults: [{ kind: 'nothing-changes', at: place }] };
  return givePart(topology, part, to, place);
}
