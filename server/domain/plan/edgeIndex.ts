import { reversed } from '../boundary/halfEdge.ts';
import type { TopologyEdge } from '../boundary/topology.ts';

/** An edge as it lies on the ground: cells to its sides and its line, in either direction. */
export type LyingEdge = Pick<TopologyEdge, 'leftCell' | 'rightCell' | 'line'>;

/** Finds edges by where they run and what they part, not by number. Follows a draft as it changes. */
export interface EdgeIndex {
  /** The number of the edge with the same line and sides; undefined when there is none. */
  readonly find: (edge: LyingEdge) => number | undefined;
  readonly change: (closed: Iterable<number>, opened: Iterable<TopologyEdge>) => void;
}

export function edgeIndex({ edges }: { readonly edges: Iterable<TopologyEdge> }): EdgeIndex {
  const byPrint = new Map<string, TopologyEdge[]>();
  const printOf = new Map<number, string>();
  const add = (edge: TopologyEdge): void => {
    const print = printOfEdge(edge);
    printOf.set(edge.no, print);
    const alike = byPrint.get(print);
    if (alike) alike.push(edge);
    else byPrint.set(print, [edge]);
  };
  for (const edge of edges) add(edge);
  return {
    find: (edge) => {
      const turned = { leftCell: edge.rightCell, rightCell: edge.leftCell, line: reversed(edge.line) };
      for (const wanted of [edge, turned])
        for (const known of byPrint.get(printOfEdge(wanted)) ?? [])
          if (isSameLine(known.line, wanted.line)) return known.no;
      return undefined;
    },
    change: (closed, opened) => {
      for (const no of closed) {
        const print = printOf.get(no);
        if (print === undefined) continue;
        byPrint.set(
          print,
          (byPrint.get(print) ?? []).filter((edge) => edge.no !== no),
        );
        printOf.delete(no);
      }
      for (const edge of opened) add(edge);
    },
  };
}

/** Sides, length and both ends: few edges share these, so few lines are compared whole. */
const printOfEdge = ({ leftCell, rightCell, line }: LyingEdge): string =>
  [leftCell, rightCell, line.length, ...line.slice(0, 4), ...line.slice(-4)].join();

const isSameLine = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);
