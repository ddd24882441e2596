import type { GridLine } from '../boundary/operation.ts';
import type { Place } from '../boundary/partitionFault.ts';
import type { Topology } from '../boundary/topology.ts';

/** Cells whose households are to be shared out more evenly. */
export interface BalanceTask {
  readonly topology: Topology;
  /** By `no`. */
  readonly cells: readonly number[];
  readonly villageOf: (cell: number) => string;
  readonly lockedCells: ReadonlySet<number>;
  readonly people: BalancePeople;
  /** Rings of blocks, not closed: new borders follow them. Grid steps. */
  readonly blocks: readonly GridLine[];
  /** Roads and rivers: new borders follow them where they can. */
  readonly ways: readonly GridLine[];
  /** How far from even a cell may be: 0.1 = ten per cent of the mean. */
  readonly tolerance: number;
  readonly seed: number;
}

/** The households of those cells. Columns: index = household. */
export interface BalancePeople {
  /** Grid steps; meaningless where `followsPoint` is 0. */
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** The cell it lies in now, by no. */
  readonly cell: Int32Array;
  /** 0 = stays in its cell wherever the lines run (it has no point, or was placed by other means). */
  readonly followsPoint: Uint8Array;
  /** Any number for its group, −1 = in none. */
  readonly group: Int32Array;
  readonly isCentre: Uint8Array;
}

/** Why nothing can be proposed. */
export type BalanceFault =
  | { readonly kind: 'one-cell' }
  | { readonly kind: 'too-many-cells'; readonly cells: number; readonly most: number }
  | { readonly kind: 'cell-gone'; readonly cell: number }
  | { readonly kind: 'cell-locked'; readonly cell: number; readonly at: Place | null }
  | { readonly kind: 'two-villages'; readonly villageIds: readonly string[] }
  | { readonly kind: 'not-neighbours'; readonly cells: readonly number[]; readonly at: Place | null }
  | { readonly kind: 'no-households' }
  /** Rounding onto the grid left no clean way to cut this ground. */
  | { readonly kind: 'too-tight'; readonly at: Place | null };

/** What an alternative puts first. */
export type BalanceAim = 'fewestMoves' | 'mostEven' | 'mostCompact';

export interface CellShare {
  readonly cell: number;
  readonly before: number;
  readonly after: number;
  /** Polsby–Popper, 0..1: 1 is a disc. */
  readonly compactBefore: number;
  readonly compactAfter: number;
}

export interface BalanceFacts {
  readonly cells: readonly CellShare[];
  readonly mean: number;
  readonly moved: number;
  /** Centre households among the moved. */
  readonly centresMoved: number;
  /** Groups with members in another cell than their centre, before and after. */
  readonly tornBefore: number;
  readonly tornAfter: number;
  readonly compactBefore: number;
  readonly compactAfter: number;
  /** Largest distance from the mean, as a share of it. */
  readonly offBefore: number;
  readonly offAfter: number;
  readonly isWithinTolerance: boolean;
  /** Why the tolerance is not reached; null when it is. */
  readonly why: 'block-too-full' | 'tied-households' | 'shape' | null;
}
