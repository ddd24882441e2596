import type { BaseChange } from './baseChange.ts';
import type { Draft } from './draft.ts';
import type { EdgeIndex } from './edgeIndex.ts';

/** A draft over its old base and what of it stands over the new one, side by side. */
export interface Sides {
  readonly old: Draft;
  readonly now: Draft;
  readonly index: EdgeIndex;
  readonly change: BaseChange;
  /** By number in the old draft: which line opened it. */
  readonly openedBy: Map<number, number>;
  /** By number in the old draft: which line made the cell. */
  readonly madeBy: Map<number, number>;
  /** Lines that are not carried over. */
  readonly leftOut: Set<number>;
}

/** Numbers of new cells begin after those of the base: over another base they are so much higher. */
export const shifted = (old: Draft, now: Draft, cell: number): number =>
  cell >= old.base.nextCell ? cell - old.base.nextCell + now.base.nextCell : cell;
