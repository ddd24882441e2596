import type { GridPoint } from './gridPoint.ts';

/** A line of grid points, [x0, y0, x1, y1, …], degrees × 1e7. */
export type GridLine = readonly number[];

/**
 * What can be done to a partition, as it is kept in a plan: plain JSON, named after SQL/MM and PostGIS topology. Edges
 * and nodes are named by number and, inside an edge, by place: an edge number never changes its line, so an operation
 * that comes too late is told `edge-gone` and never hits the wrong corner.
 */
export type TopologyOperation =
  /** A new corner on an edge, which becomes two edges with the same sides; `at` off the line is put on its nearest point. */
  | { readonly kind: 'splitEdge'; readonly edge: number; readonly at: GridPoint }
  /** Takes out a node with two edges of the same sides; they become one. */
  | { readonly kind: 'healEdge'; readonly node: number }
  /** A new vertex at `at`, between the two of the edge's points around its nearest place. */
  | { readonly kind: 'insertVertex'; readonly edge: number; readonly at: GridPoint }
  | { readonly kind: 'moveVertex'; readonly edge: number; readonly from: GridPoint; readonly to: GridPoint }
  | { readonly kind: 'deleteVertex'; readonly edge: number; readonly at: GridPoint }
  /** The edge takes the way of `path` between the two of its points where the path starts and ends (ends included). */
  | { readonly kind: 'reshape'; readonly edge: number; readonly path: GridLine }
  /** Fewer vertices, none further than `toleranceM` metres from the old line; stops where it would sweep over something. */
  | { readonly kind: 'simplify'; readonly edge: number; readonly toleranceM: number }
  | { readonly kind: 'moveNode'; readonly node: number; readonly to: GridPoint }
  /** Moves one closed part of a cell that stands free in another (an enclave) by whole grid steps; `at` lies in it. */
  | { readonly kind: 'moveEnclave'; readonly cell: number; readonly at: GridPoint; readonly by: GridPoint }
  /**
   * Cuts a cell along a line that enters and leaves it, through holes and several crossings too. The largest piece keeps
   * the number, the others take `newCells` in the order of their size (fault when they are not enough).
   */
  | {
      readonly kind: 'splitCell';
      readonly cell: number;
      readonly line: GridLine;
      readonly newCells: readonly number[];
    }
  /** All ground of `cells` becomes `into`, one of them. They must hang together by edges. */
  | { readonly kind: 'mergeCells'; readonly cells: readonly number[]; readonly into: number }
  /**
   * The ground inside `areas` (each a shell and its holes, not closed) that belongs to one of `from` (all cells when
   * left out; 0 = ground outside the town) becomes `to`, an existing cell or a new number. Lasso, brush, painted blocks.
   */
  | {
      readonly kind: 'carve';
      readonly areas: readonly (readonly GridLine[])[];
      readonly to: number;
      readonly from?: readonly number[];
    }
  /** One connected part (face) of a cell, the one around `at`, becomes `to`. `at` in face 0's gap: fills it. */
  | { readonly kind: 'assignFace'; readonly at: GridPoint; readonly to: number }
  /** Every gap — ground enclosed by cells and covered by none — around `at` goes to `to`. */
  | { readonly kind: 'fillGap'; readonly at: GridPoint; readonly to: number }
  /** Two cells exchange their ground. */
  | { readonly kind: 'swapCells'; readonly cells: readonly [number, number] };

export type TopologyOperationKind = TopologyOperation['kind'];
