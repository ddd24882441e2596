import type { GridPoint } from '#domain/boundary/gridPoint.ts';
import { type Locator, locatorOf } from '#domain/boundary/locator.ts';
import type { Topology } from '#domain/boundary/topology.ts';
import { changedEdges } from '#domain/plan/changedEdges.ts';
import { nearLocator } from '#domain/plan/nearLocator.ts';

/**
 * Which cell a place lies in, in draft after draft of one plan. The whole town is indexed once; for a later draft only
 * the cells that differ are asked again.
 */
export function cellFinder(): (topology: Topology, at: GridPoint) => number {
  let first: { readonly topology: Topology; readonly locator: Locator } | null = null;
  let latest: { readonly of: Topology; readonly cells: ReadonlySet<number>; readonly locator: Locator } | null = null;
  return (topology, [x, y]) => {
    first ??= { topology, locator: locatorOf(topology) };
    const known = first.locator.cellAt(x, y);
    if (topology === first.topology) return known;
    if (latest?.of !== topology) {
      const { cells } = changedEdges(first.topology, topology);
      latest = { of: topology, cells: new Set(cells), locator: nearLocator(topology, cells, (no) => String(no)) };
    }
    return latest.cells.has(known) ? latest.locator.cellAt(x, y) : known;
  };
}
