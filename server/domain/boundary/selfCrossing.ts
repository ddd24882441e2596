import { lonLat, type GridPoint } from './gridPoint.ts';
import { intersectionsOf } from './intersections.ts';
import type { GridLine } from './operation.ts';
import type { OperationFault } from './operationFault.ts';

/** A line without points that repeat the one before. */
export function withoutRepeats(line: GridLine): number[] {
  const lean: number[] = [];
  for (let i = 0; i < line.length; i += 2)
    if (i === 0 || line[i] !== lean.at(-2) || line[i + 1] !== lean.at(-1)) lean.push(line[i]!, line[i + 1]!);
  return lean;
}

/** Where a line crosses or touches itself, null when nowhere; that its two ends meet is no fault. */
export function selfCrossing(line: GridLine): GridPoint | null {
  const count = line.length / 2;
  const isClosed = line[0] === line.at(-2) && line[1] === line.at(-1);
  const x = Int32Array.from({ length: count }, (_, i) => line[i * 2]!);
  const y = Int32Array.from({ length: count }, (_, i) => line[i * 2 + 1]!);
  const from = Int32Array.from({ length: count - 1 }, (_, i) => i);
  const to = Int32Array.from({ length: count - 1 }, (_, i) => (isClosed && i === count - 2 ? 0 : i + 1));
  const { crossings, touches } = intersectionsOf({ x, y, from, to, segmentCount: count - 1 });
  const [crossing] = crossings;
  if (crossing) return [x[from[crossing[1]]!]!, y[from[crossing[1]]!]!];
  const [touch] = touches;
  return touch ? [x[touch[0]]!, y[touch[0]]!] : null;
}

/** `crosses-itself` with the place, for a line that does. */
export function crossingFault(line: GridLine): OperationFault | null {
  const at = selfCrossing(line);
  return at && { kind: 'crosses-itself', at: lonLat(...at) };
}
