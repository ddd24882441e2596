/** What the month's brief (简报) is written from: the numbers of the coverage page, and nothing else. */

/** The seven counts of product.md; they add up to the number of households. */
export interface BriefCounts {
  readonly done: number;
  readonly due: number;
  readonly new: number;
  readonly overdue: number;
  readonly excused: number;
  readonly unlinked: number;
  readonly notOwed: number;
}

/** 0..1, or null where nobody is obligated. */
export interface BriefRates {
  readonly onSchedule: number | null;
  readonly visited: number | null;
  readonly linked: number | null;
}

/** The town, a village or a cell, as a row of the coverage answer. */
export interface BriefPlace extends BriefRates {
  readonly name: string;
  readonly counts: BriefCounts;
  readonly centre: BriefCounts;
  readonly radiating: BriefCounts;
  /** A part of `due`: the last 7 days of the window have begun. */
  readonly dueSoon: number;
  readonly openIssues: number;
  readonly openConflicts: number;
  readonly monthAgo: BriefRates;
}

export type BriefGapKind =
  | 'noLead'
  | 'groupUnheld'
  | 'centreMissing'
  | 'tooFewRadiating'
  | 'overdueCentre'
  | 'overdueRadiating'
  | 'unlinked'
  | 'tooManyExcused'
  | 'noVisits'
  | 'notPlaced';

export type AskedBecause =
  | 'groupCadre'
  | 'successor'
  | 'cover'
  | 'lead'
  | 'backup'
  | 'villageSecretary'
  | 'residentCadre'
  | 'contactLeader';

/** One line of the gap list (查漏清单), as the page shows it. */
export interface BriefGap {
  readonly kind: BriefGapKind;
  readonly village: { readonly name: string };
  readonly cell: { readonly name: string } | null;
  readonly group: { readonly code: string } | null;
  readonly days: number;
  readonly households: number;
  readonly ask: { readonly name: string; readonly why: AskedBecause } | null;
}

/** Conflicts (矛盾纠纷) from the first of the month up to and including the day. */
export interface BriefConflicts {
  readonly opened: number;
  readonly closed: number;
  /** Open, and past the day the answer was owed. */
  readonly late: number;
}

export interface BriefFigures {
  /** Local day, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly townName: string;
  /** What the brief is about: the town itself, a village of it, or what the reader may see of it. */
  readonly whole: BriefPlace;
  readonly isTown: boolean;
  /** The villages, or the cells of the one village, in order of their codes. */
  readonly parts: readonly BriefPlace[];
  readonly partsAre: 'village' | 'cell';
  /** Worst first. */
  readonly gaps: readonly BriefGap[];
  readonly gapTotal: number;
  /** All gaps of the two kinds that come first, also those not listed. */
  readonly noLeadTotal: number;
  readonly unheldTotal: number;
  readonly conflicts: BriefConflicts;
}

export type BriefLanguage = 'zh' | 'en';
