import type { Place } from './partitionFault.ts';

/** Why an operation cannot be made; data, not prose. `at` is a place to show on the map, degrees WGS84. */
export type OperationFault =
  /** The edge (node, vertex, cell) named is not there any more: somebody moved it. */
  | { readonly kind: 'edge-gone'; readonly edge: number; readonly at: Place | null }
  | { readonly kind: 'node-gone'; readonly node: number; readonly at: Place | null }
  | { readonly kind: 'vertex-gone'; readonly edge: number; readonly at: Place }
  | { readonly kind: 'cell-gone'; readonly cell: number; readonly at: Place | null }
  | { readonly kind: 'number-taken'; readonly cell: number; readonly at: Place | null }
  /** The new line would meet a line or a corner it must not meet. */
  | { readonly kind: 'sweeps-over'; readonly edge: number | null; readonly at: Place }
  | { readonly kind: 'crosses-itself'; readonly at: Place }
  /** Nothing would be left of a cell, or of one of its parts. */
  | { readonly kind: 'cell-lost'; readonly cell: number; readonly at: Place }
  /** A splitting line that touches the cell's border once or never, so that nothing is cut off. */
  | { readonly kind: 'does-not-cut'; readonly cell: number; readonly at: Place }
  | {
      readonly kind: 'too-few-numbers';
      readonly cell: number;
      readonly pieces: number;
      readonly given: number;
      readonly at: Place;
    }
  /** Cells to be merged that have no edge in common. */
  | { readonly kind: 'not-neighbours'; readonly cells: readonly number[]; readonly at: Place | null }
  /** A node where more than two edges meet, or whose edges part different cells, cannot be healed. */
  | { readonly kind: 'not-healable'; readonly node: number; readonly at: Place }
  /** A path that does not start or end on the edge. */
  | { readonly kind: 'off-the-edge'; readonly edge: number; readonly at: Place }
  | { readonly kind: 'no-ground'; readonly at: Place | null }
  | { readonly kind: 'no-gap'; readonly at: Place }
  | { readonly kind: 'not-an-enclave'; readonly cell: number; readonly at: Place }
  | { readonly kind: 'nothing-changes'; readonly at: Place | null }
  | { readonly kind: 'coordinate-out-of-range'; readonly value: string }
  | { readonly kind: 'too-many-points'; readonly points: number; readonly most: number }
  /** The last cell of a town cannot be merged away or left without ground. */
  | { readonly kind: 'only-cell'; readonly cell: number }
  /** Rounding onto the grid found no clean way through here: try a little further off. */
  | { readonly kind: 'too-tight'; readonly at: Place };

export type OperationFaultKind = OperationFault['kind'];
