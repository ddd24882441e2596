import { edgesNear, type GridBox } from './edgesNear.ts';
import type { GridPoint } from './gridPoint.ts';
import { intersectionsOf } from './intersections.ts';
import type { Topology } from './topology.ts';

/**
 * A place within a box where lines of the topology meet elsewhere than in a node, or null. Exact; looks at the segments
 * that meet the box and no others.
 */
export function crossingNear(topology: Topology, box: GridBox): GridPoint | null {
  const [x, y, from, to]: [number[], number[], number[], number[]] = [[], [], [], []];
  const nodes = new Map<number, number>();
  const point = (px: number, py: number): number => {
    x.push(px);
    return y.push(py) - 1;
  };
  const pairs = new Set<number>();
  const nodePoint = (no: number, px: number, py: number): number => {
    const found = nodes.get(no);
    if (found !== undefined) return found;
    const made = point(px, py);
    nodes.set(no, made);
    return made;
  };
  for (const { line, startNode, endNode } of edgesNear(topology, box)) {
    let previous = -1;
    for (let i = 0; i + 3 < line.length; i += 2) {
      const isOff =
        Math.min(line[i]!, line[i + 2]!) > box.east ||
        Math.max(line[i]!, line[i + 2]!) < box.west ||
        Math.min(line[i + 1]!, line[i + 3]!) > box.north ||
        Math.max(line[i + 1]!, line[i + 3]!) < box.south;
      if (isOff) {
        previous = -1;
        continue;
      }
      if (previous < 0) previous = i === 0 ? nodePoint(startNode, line[0]!, line[1]!) : point(line[i]!, line[i + 1]!);
      const isLast = i + 4 >= line.length;
      const next = isLast ? nodePoint(endNode, line[i + 2]!, line[i + 3]!) : point(line[i + 2]!, line[i + 3]!);
      // Two segments between the same two points share both ends, and so do not cross.
      const pair = Math.min(previous, next) * 2 ** 26 + Math.max(previous, next);
      if (pairs.has(pair)) return [x[next]!, y[next]!];
      pairs.add(pair);
      from.push(previous);
      to.push(next);
      previous = next;
    }
  }
  if (from.length < 2) return null;
  const set = { x: Int32Array.from(x), y: Int32Array.from(y), from: Int32Array.from(from), to: Int32Array.from(to) };
  const { crossings, touches } = intersectionsOf({ ...set, segmentCount: from.length });
  const [at] = [...touches.map(([p]) => p), ...crossings.map(([s]) => set.from[s]!)];
  return at === undefined ? null : [x[at]!, y[at]!];
}
