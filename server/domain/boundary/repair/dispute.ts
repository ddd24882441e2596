import type { FaultGround } from '../partitionFault.ts';

/** How an owner is proposed: the claimant or neighbour with the longest shared border, or the largest. */
export const repairRules = ['longestBorder', 'largestArea'] as const;
export type RepairRule = (typeof repairRules)[number];

/** Who may have disputed ground: a cell's `no`, or 0 = outside the town (for ground that nobody claims). */
export type Owner = number;

/** A claimant of an overlap, or a neighbour of a gap. */
export interface Candidate {
  readonly owner: Owner;
  /** Border of the disputed ground with ground of the candidate's, metres. */
  readonly borderM: number;
  /** What the candidate has without dispute, m². */
  readonly areaM2: number;
}

/** Ground that two or more polygons claim, or none, and who may have it. */
export interface Dispute extends FaultGround {
  /** Counted from 1, largest first; the same file read the same way gives the same numbers. */
  readonly no: number;
  readonly kind: 'overlap' | 'gap';
  /** Narrower than a house and long: a line drawn twice, not ground that was argued over. */
  readonly isThin: boolean;
  /** Longest border first; the outside, where it may be chosen, last. */
  readonly candidates: readonly Candidate[];
  readonly proposed: Readonly<Record<RepairRule, Owner>>;
}

/** Narrower than this on average, metres, nobody lives on it. */
const HOUSE_M = 10;
/** Narrower than this it is thin whatever its length. */
const STEP_M = 1;
/** So many times longer than wide is a strip. */
const STRIP = 10;

/** Whether ground is a strip along a line drawn twice. Its mean width alone would call a small plot thin too. */
export const isThin = ({ areaM2, widthM }: Pick<FaultGround, 'areaM2' | 'widthM'>): boolean =>
  widthM < STEP_M || (widthM < HOUSE_M && areaM2 >= STRIP * widthM * widthM);
