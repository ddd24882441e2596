import type { GridPoint } from '#domain/boundary/gridPoint.ts';
import type { GridLine } from '#domain/boundary/operation.ts';
import type { Topology } from '#domain/boundary/topology.ts';
import type { BlockLayer } from '#domain/words.ts';
import { nearestOnSegment, squeezeAt } from './nearestOnLine.ts';
import { type LineGrid, lineGrid } from './lineGrid.ts';
import type { Block, MapView, ScreenPoint } from './tool.ts';

/** Pixels within which a place is drawn to something. */
export const snapPx = 8;

/** A line one can snap to and trace. */
export interface Guide {
  readonly id: string;
  readonly line: GridLine;
  /** Null: a border of the draft, edge `edge`. */
  readonly layer: BlockLayer | null;
  readonly edge: number;
  readonly name: string;
}

/** What a place was drawn to: said in words and shown as a ring. */
export interface Snapped {
  readonly at: GridPoint;
  readonly to: 'node' | 'vertex' | 'edge' | BlockLayer;
  readonly name: string;
  readonly guide: Guide;
}

export interface SnapWish {
  /** Borders not to snap to: those that are moving. */
  readonly without?: ReadonlySet<number>;
  /** Only borders: what begins or ends a cut must lie on one. */
  readonly onlyBorders?: boolean;
  readonly px?: number;
}

export interface Snapping {
  readonly at: (view: MapView, at: ScreenPoint, topology: Topology, wish?: SnapWish) => Snapped | null;
}

/** Bins of about 1.1 km: a border falls into a few of them. */
const binSteps = 100_000;

/**
 * An index over borders and guide lines. Borders are put in when a draft first shows them and stay: an edge number
 * never changes its line, so it is enough to ask whether the number still stands.
 */
export function snapping(blocks: readonly Block[]): Snapping {
  const grid: LineGrid<Guide> = lineGrid(binSteps);
  for (const { id, layer, name, lines } of blocks)
    for (const [i, line] of lines.entries()) grid.add({ id: `${id}/${i}`, line, layer, edge: 0, name });
  let indexed: Topology['edges'] | null = null;
  const seen = new Map<number, GridLine>();
  const index = ({ edges }: Topology): void => {
    if (indexed === edges) return;
    for (const { no, line } of edges) {
      if (seen.get(no) === line) continue;
      seen.set(no, line);
      grid.add({ id: `edge/${no}`, line, layer: null, edge: no, name: '' });
    }
    indexed = edges;
  };
  return {
    at: (view, at, topology, wish = {}) => {
      index(topology);
      const point = view.unproject(at);
      const squeeze = squeezeAt(point[1]);
      const reach = stepsOfPixels(view, at, wish.px ?? snapPx);
      let best: { snapped: Snapped; rank: number; distance: number } | null = null;
      const offer = (snapped: Snapped, rank: number, distance: number): void => {
        if (distance > reach) return;
        if (!best || rank < best.rank || (rank === best.rank && distance < best.distance))
          best = { snapped, rank, distance };
      };
      const wide = reach / squeeze;
      for (const guide of grid.near(point[0], point[1], wide)) {
        const { line, layer, edge, name } = guide;
        if (layer === null && (topology.edges.get(edge)?.line !== line || wish.without?.has(edge))) continue;
        if (layer !== null && wish.onlyBorders) continue;
        const last = line.length / 2 - 1;
        for (let i = 0; i < last; i += 1) {
          const [ax, ay, bx, by] = [line[2 * i]!, line[2 * i + 1]!, line[2 * i + 2]!, line[2 * i + 3]!];
          if (Math.min(ax, bx) > point[0] + wide || Math.max(ax, bx) < point[0] - wide) continue;
          if (Math.min(ay, by) > point[1] + reach || Math.max(ay, by) < point[1] - reach) continue;
          const near = nearestOnSegment(point, ax, ay, bx, by, squeeze);
          offer({ at: near.at, to: layer ?? 'edge', name, guide }, layer === null ? 2 : 4, near.distance);
          for (const [x, y, isEnd] of [
            [ax, ay, i === 0],
            [bx, by, i + 1 === last],
          ] as const) {
            const distance = Math.hypot((x - point[0]) * squeeze, y - point[1]);
            const to = layer ?? (isEnd ? 'node' : 'vertex');
            offer({ at: [x, y], to, name, guide }, layer === null ? (isEnd ? 0 : 1) : 3, distance);
          }
        }
      }
      return (best as { snapped: Snapped } | null)?.snapped ?? null;
    },
  };
}

/** How many steps of latitude some pixels are, around a place. */
export function stepsOfPixels(view: MapView, { x, y }: ScreenPoint, px: number): number {
  const [, above] = view.unproject({ x, y: y - px });
  const [, here] = view.unproject({ x, y });
  return Math.abs(above - here);
}
