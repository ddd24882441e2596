import { alongside, segmentsOf, strayParts, type Segment } from './alongside.ts';
import { edgeIndex } from './edgeIndex.ts';
import type { PlanBase } from './planBase.ts';
import type { Topology, TopologyEdge } from '../boundary/topology.ts';

/** A box on the grid. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** What a newer edition changed, by geometry. */
export interface BaseChange {
  /** Edges of the newer edition that the older did not have. */
  readonly opened: readonly TopologyEdge[];
  /** Whether the ground of one of some cells changed within a box. */
  readonly touches: (cells: ReadonlySet<number>, box: Box) => boolean;
}

export function baseChange(older: PlanBase, newer: PlanBase): BaseChange {
  const closed = missing(older.topology, newer.topology);
  const opened = missing(newer.topology, older.topology);
  const pieces = [...strays(closed, opened), ...strays(opened, closed)];
  return {
    opened,
    touches: (cells, [west, south, east, north]) =>
      pieces.some(
        ({ ax, ay, bx, by, left, right }) =>
          (cells.has(left) || cells.has(right)) &&
          Math.max(ax, bx) >= west &&
          Math.min(ax, bx) <= east &&
          Math.max(ay, by) >= south &&
          Math.min(ay, by) <= north,
      ),
  };
}

function missing({ edges }: Topology, other: Topology): TopologyEdge[] {
  const index = edgeIndex(other);
  return [...edges].filter((edge) => index.find(edge) === undefined);
}

type LabelledPiece = Segment & { readonly left: number; readonly right: number };

/** Pieces with other cells beside them than in the other edition, or none at all. */
function strays(edges: readonly TopologyEdge[], others: readonly TopologyEdge[]): LabelledPiece[] {
  const bySides = new Map<string, ReturnType<typeof alongside>>();
  return edges.flatMap(({ leftCell: left, rightCell: right, line }) => {
    const key = `${left} ${right}`;
    let isKnown = bySides.get(key);
    if (!isKnown) {
      const alike = others.flatMap((other) => {
        if (other.leftCell === left && other.rightCell === right) return segmentsOf(other.line);
        return other.leftCell === right && other.rightCell === left ? segmentsOf(other.line).map(turned) : [];
      });
      bySides.set(key, (isKnown = alongside(alike, true)));
    }
    const known = isKnown;
    return strayParts(segmentsOf(line), known).map((piece) => ({ ...piece, left, right }));
  });
}

const turned = ({ ax, ay, bx, by }: Segment): Segment => ({ ax: bx, ay: by, bx: ax, by: ay });

/** The box around some lines. */
export function boxAround(lines: Iterable<readonly number[]>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines)
    for (let i = 0; i < line.length; i += 2) {
      west = Math.min(west, line[i]!);
      east = Math.max(east, line[i]!);
      south = Math.min(south, line[i + 1]!);
      north = Math.max(north, line[i + 1]!);
    }
  return [west, south, east, north];
}
