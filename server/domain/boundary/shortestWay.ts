import type { GridLine } from './operation.ts';

/** A way between two named places, walked in either direction. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly length: number;
  readonly line: GridLine;
}

/** A way as it is walked: from → to when forward. */
export interface Step {
  readonly way: Way;
  readonly isForward: boolean;
}

/** The shortest walk along ways from one place to another, or null when none leads there. Source: E. Dijkstra, 1959. */
export function shortestWay(ways: readonly Way[], start: string, end: string): Step[] | null {
  const leaving = new Map<string, Step[]>();
  for (const way of ways)
    for (const isForward of [true, false]) {
      const place = isForward ? way.from : way.to;
      const steps = leaving.get(place);
      if (steps) steps.push({ way, isForward });
      else leaving.set(place, [{ way, isForward }]);
    }
  const reachedBy = new Map<string, Step | null>();
  const queue = new Queue();
  queue.push({ place: start, by: null, length: 0 });
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (reachedBy.has(next.place)) continue;
    reachedBy.set(next.place, next.by);
    if (next.place === end) return walkedTo(end, reachedBy);
    for (const by of leaving.get(next.place) ?? [])
      queue.push({ place: by.isForward ? by.way.to : by.way.from, by, length: next.length + by.way.length });
  }
  return null;
}

function walkedTo(end: string, reachedBy: ReadonlyMap<string, Step | null>): Step[] {
  const steps: Step[] = [];
  for (let step = reachedBy.get(end); step; ) {
    steps.push(step);
    step = reachedBy.get(step.isForward ? step.way.from : step.way.to);
  }
  return steps.reverse();
}

interface Arrival {
  readonly place: string;
  readonly by: Step | null;
  readonly length: number;
}

/** A heap: the shortest arrival first. */
class Queue {
  private readonly heap: Arrival[] = [];

  push(arrival: Arrival): void {
    const { heap } = this;
    let at = heap.push(arrival) - 1;
    for (let up = (at - 1) >> 1; at > 0 && heap[up]!.length > arrival.length; up = (at - 1) >> 1) {
      heap[at] = heap[up]!;
      at = up;
    }
    heap[at] = arrival;
  }

  pop(): Arrival | undefined {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down + 1 < heap.length && heap[down + 1]!.length < heap[down]!.length) down += 1;
      if (down >= heap.length || heap[down]!.length >= last.length) break;
      heap[at] = heap[down]!;
      at = down;
    }
    heap[at] = last;
    return first;
  }
}
