import { isChange, type Operated } from '../change.ts';

/** What rounding onto the grid ran into is nobody's drawing: the same places, told as `too-tight`. */
export function tightened(operated: Operated): Operated {
  if (isChange(operated)) return operated;
  return {
    faults: operated.faults.map((fault) =>
      fault.kind === 'sweeps-over' || fault.kind === 'crosses-itself' ? { kind: 'too-tight', at: fault.at } : fault,
    ),
  };
}
