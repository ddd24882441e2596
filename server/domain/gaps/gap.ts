/** The kinds of gap in the order of product.md; the first two come first in every list. */
export const gapKinds = [
  'noLead',
  'groupUnheld',
  'centreMissing',
  'tooFewRadiating',
  'overdueCentre',
  'overdueRadiating',
  'unlinked',
  'tooManyExcused',
  'noVisits',
  'notPlaced',
] as const;
export type GapKind = (typeof gapKinds)[number];

/** Something that wants a person on a day. Whom to ask is not here: see `whomToAsk`. */
export interface Gap {
  readonly kind: GapKind;
  /** The same for the same gap on other days. */
  readonly id: string;
  /** Null for a gap of a village, or of households in no cell. */
  readonly cellId: string | null;
  readonly villageId: string;
  readonly groupId: string | null;
  /** The code it is told apart by: of its group, else of its cell, else of its village. */
  readonly code: string;
  /** First day number of the gap. */
  readonly since: number;
  /** Days it has lasted, the first and the day asked included: at least 1. */
  readonly days: number;
  /** Households concerned. */
  readonly households: number;
}

const comesFirst = (kind: GapKind): number => (kind === 'noLead' || kind === 'groupUnheld' ? 0 : 1);

/** Worst first: no lead and groups nobody holds, then households × days; ties by code, then by kind. */
export const byRank = (a: Gap, b: Gap): number =>
  comesFirst(a.kind) - comesFirst(b.kind) ||
  b.households * b.days - a.households * a.days ||
  (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
  gapKinds.indexOf(a.kind) - gapKinds.indexOf(b.kind);
