import type { HomeState, ReportKind } from '#domain/words.ts';
import type { WireRoll } from '../../../../server/app.ts';
import { isStaffOpen, settledHomeStates } from './homeStanding.ts';

type Report = WireRoll['reports'][number];

/** What an incident still waits for: the numbers the eye must find first. */
export interface StillOpen {
  readonly homes: number;
  readonly people: number;
  readonly allHomes: number;
  readonly allPeople: number;
  readonly staff: number;
  readonly allStaff: number;
  readonly contested: number;
  /** The report due next; null when all were sent. */
  readonly report: { readonly kind: ReportKind; readonly dueAt: number } | null;
}

const settled = (by: Partial<Record<HomeState, number>>): number =>
  settledHomeStates.reduce((total, state) => total + (by[state] ?? 0), 0);

const nextReport = (reports: readonly Report[]): StillOpen['report'] =>
  reports.filter(({ sentAt }) => sentAt === null).toSorted((a, b) => a.dueAt - b.dueAt)[0] ?? null;

/** Counted from the roll, which every account that reads incidents may see: no household is named. */
export const stillOpen = ({ counts, staff, reports }: WireRoll): StillOpen => ({
  homes: Math.max(0, counts.homes - settled(counts.by)),
  people: Math.max(0, counts.people - settled(counts.peopleBy)),
  allHomes: counts.homes,
  allPeople: counts.people,
  staff: staff.filter(({ standing }) => isStaffOpen(standing)).length,
  allStaff: staff.length,
  contested: counts.contested,
  report: nextReport(reports),
});
