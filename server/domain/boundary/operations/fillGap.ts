import type { Operated } from '../change.ts';
import { partAround } from '../partAround.ts';
import { givePart } from '../givePart.ts';
import { lonLat } from '../gridPoint.ts';
import type { TopologyOperation } from '../operation.ts';
import { OUTSIDE, type Topology } from '../topology.ts';
import { rangeFault } from './found.ts';

type FillGap = Extract<TopologyOperation, { readonly kind: 'fillGap' }>;

/** The ground around a point that cells enclose and none covers goes to `to`, a cell or a new number. */
export function fillGap(topology: Topology, { at, to }: FillGap): Operated {
  const fault = rangeFault(at);
  if (fault) return { faults: [fault] };
  const place = lonLat(...at);
  if (to === OUTSIDE) return { faults: [{ kind: 'cell-gone', cell: to, at: place }] };
  const part = partAround(topology, at);
  if (part?.cell !== OUTSIDE) return { faults: [{ kind: 'no-gap', at: place }] };
  return givePart(topology, part, to, place);
}
