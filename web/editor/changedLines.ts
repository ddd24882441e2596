import type { GridLine } from '#domain/boundary/operation.ts';
import type { Topology, TopologyEdge } from '#domain/boundary/topology.ts';
import { changedEdges } from '#domain/plan/changedEdges.ts';

/** The stretches of border that are new, and those that are gone. An edge that only got another number is neither. */
export function changedLines(before: Topology, after: Topology): { now: GridLine[]; was: GridLine[] } {
  const { closedEdges, openedEdges } = changedEdges(before, after);
  const closed = closedEdges.flatMap((no) => before.edges.get(no) ?? []);
  const opened = openedEdges.flatMap((no) => after.edges.get(no) ?? []);
  return { now: stretchesNotIn(opened, keysOf(closed)), was: stretchesNotIn(closed, keysOf(opened)) };
}

const keyOf = (ax: number, ay: number, bx: number, by: number): string =>
  ax < bx || (ax === bx && ay < by) ? `${ax},${ay},${bx},${by}` : `${bx},${by},${ax},${ay}`;

function keysOf(edges: readonly TopologyEdge[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { line } of edges)
    for (let i = 0; i + 3 < line.length; i += 2) keys.add(keyOf(line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!));
  return keys;
}

function stretchesNotIn(edges: readonly TopologyEdge[], known: ReadonlySet<string>): GridLine[] {
  const stretches: GridLine[] = [];
  for (const { line } of edges) {
    let open: number[] = [];
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!];
      if (known.has(keyOf(ax, ay, bx, by))) {
        if (open.length > 0) stretches.push(open);
        open = [];
      } else open = open.length > 0 ? [...open, bx, by] : [ax, ay, bx, by];
    }
    if (open.length > 0) stretches.push(open);
  }
  return stretches;
}
