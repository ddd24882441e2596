import { addDays, type Day } from './time/day.ts';
import type { IssueKind } from './words.ts';

/** Days an office has to answer, by kind, where nobody sets another day. A town's own numbers come with its policy. */
export const answerWithinDays: Readonly<Record<IssueKind, number>> = {
  conflict: 15,
  infrastructure: 30,
  hardship: 15,
  service: 15,
  environment: 15,
  safety: 7,
  employment: 30,
  other: 15,
};

/** The day an issue opened on `openedOn` is owed an answer by (RA-33, JA-23), where no other day is set. */
export const issueDueOn = (kind: IssueKind, openedOn: Day): Day => addDays(openedOn, answerWithinDays[kind]);

export type IssueFault =
  | { readonly kind: 'due-before-opened'; readonly path: 'dueOn'; readonly openedOn: Day }
  | { readonly kind: 'issue-nowhere'; readonly path: 'cellId' }
  | { readonly kind: 'identity-number'; readonly path: 'title' | 'answer' };

/** What is wrong with a new issue; empty means sound. `hasPlace`: a cell is known, given or found by household or point. */
export const issueFaults = (issue: {
  readonly openedOn: Day;
  readonly dueOn: Day;
  readonly hasPlace: boolean;
}): readonly IssueFault[] => [
  ...(issue.dueOn < issue.openedOn
    ? [{ kind: 'due-before-opened', path: 'dueOn', openedOn: issue.openedOn } as const]
    : []),
  ...(issue.hasPlace ? [] : [{ kind: 'issue-nowhere', path: 'cellId' } as const]),
];

/** Whether an issue is open on a day: opened on or before it, and not closed by then. */
export const isOpenOn = (issue: { readonly openedOn: Day; readonly closedOn: Day | null }, day: Day): boolean =>
  issue.openedOn <= day && (issue.closedOn === null || issue.closedOn > day);
