import { NO_POINT, type PlanGroup, type PlanIssue, type PlanPeople } from '#domain/plan/planPeople.ts';

/** What `/api/plans/:id/households` answers: parallel arrays, no names. */
export interface PeopleAnswer {
  readonly ids: readonly string[];
  readonly codes: readonly string[];
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
  readonly cell: readonly number[];
  readonly people: readonly number[];
  readonly needs: readonly number[];
  readonly group: readonly number[];
  readonly isCentre: readonly boolean[];
  readonly isOwed: readonly boolean[];
  readonly groups: readonly PlanGroup[];
  readonly issues: readonly PlanIssue[];
}

/** The households as the domain counts them. */
export const peopleOf = (answer: PeopleAnswer): PlanPeople => ({
  ids: answer.ids,
  codes: answer.codes,
  x: Int32Array.from(answer.x, (x) => x ?? NO_POINT),
  y: Int32Array.from(answer.y, (y) => y ?? NO_POINT),
  cell: Int32Array.from(answer.cell),
  people: Uint16Array.from(answer.people),
  needs: Uint8Array.from(answer.needs),
  group: Int32Array.from(answer.group),
  isCentre: Uint8Array.from(answer.isCentre, Number),
  isOwed: Uint8Array.from(answer.isOwed, Number),
  groups: answer.groups,
  issues: answer.issues,
});
