import { locatorOf, type Locator } from '../boundary/locator.ts';
import { Rows } from '../boundary/rows.ts';
import type { Topology } from '../boundary/topology.ts';

/**
 * A locator that knows some cells only (0 = the outside may be one of them): when it answers one of them, that is where
 * the point lies, exactly; any other answer means no more than "in none of them". Cells that meet them in a corner are
 * known there, so a tie goes to the lower code as ever. O(the cells' borders).
 */
export function nearLocator(topology: Topology, cells: Iterable<number>, codeOf: (cell: number) => string): Locator {
  const nos = new Set<number>();
  for (const cell of cells)
    for (const no of topology.borders.get(cell) ?? []) {
      nos.add(no);
      const { startNode, endNode } = topology.edges.get(no)!;
      for (const node of [startNode, endNode]) for (const h of topology.fans.get(node) ?? []) nos.add(Math.abs(h));
    }
  const edges = Rows.from([...nos].map((no) => [no, topology.edges.get(no)!] as const));
  return locatorOf({ ...topology, edges }, codeOf);
}
