import type { StaffState } from '../words.ts';
import { msPerMinute } from './clocks.ts';
import type { KeptEntry } from './entry.ts';
import { foldedRoll, inOrder } from './foldedRoll.ts';
import type { DueReport } from './reportsDue.ts';

/** What was owed and came late, or not at all. */
export type Owed =
  | { readonly kind: 'reportLate'; readonly report: DueReport['kind']; readonly byMin: number }
  | { readonly kind: 'reportMissing'; readonly report: DueReport['kind']; readonly dueAt: number }
  | { readonly kind: 'notReached'; readonly cadreIds: readonly string[] }
  | { readonly kind: 'notAccounted'; readonly households: number }
  | { readonly kind: 'contested'; readonly subjectIds: readonly string[] };

/** Minutes from the start; null: never. */
export interface AfterAction {
  readonly firstReachedMin: number | null;
  readonly halfReachedMin: number | null;
  readonly allReachedMin: number | null;
  readonly firstThereMin: number | null;
  readonly allAccountedMin: number | null;
  /** Cadres by id, in calling order. */
  readonly notReached: readonly string[];
  readonly owed: readonly Owed[];
}

export interface Looked {
  readonly startedAt: number;
  readonly entries: readonly KeptEntry[];
  /** Households to account for. */
  readonly homeIds: readonly string[];
  readonly reports: readonly DueReport[];
  /** UTC milliseconds. */
  readonly now: number;
}

const reachedStates: ReadonlySet<StaffState> = new Set(['reached', 'onTheWay', 'there', 'unable']);

/** When each subject was first said to be in one of the states, in order of time. */
const firstTimes = (entries: readonly KeptEntry[], isState: (entry: KeptEntry['entry']) => boolean) => {
  const times = new Map<string, number>();
  for (const { entry, happenedAt } of entries) {
    if (!('subjectId' in entry) || !isState(entry) || times.has(entry.subjectId)) continue;
    times.set(entry.subjectId, happenedAt);
  }
  return times;
};

const isStaffIn = (states: ReadonlySet<StaffState>) => (entry: KeptEntry['entry']) =>
  (entry.kind === 'staff' || entry.kind === 'confirmed') && states.has(entry.state as StaffState);

const nth = (times: ReadonlyMap<string, number>, ids: readonly string[], count: number): number | null => {
  if (count === 0) return null;
  const sorted = ids.flatMap((id) => times.get(id) ?? []).sort((a, b) => a - b);
  return sorted[count - 1] ?? null;
};

const owedReports = (reports: readonly DueReport[], now: number): Owed[] =>
  reports.flatMap(({ kind, dueAt, sentAt }): Owed[] => {
    if (sentAt === null) return dueAt < now ? [{ kind: 'reportMissing', report: kind, dueAt }] : [];
    const byMin = Math.floor((sentAt - dueAt) / msPerMinute);
    return byMin > 0 ? [{ kind: 'reportLate', report: kind, byMin }] : [];
  });

/** What the log says afterwards: when who was reached, and what was owed. */
export const afterAction = ({ startedAt, entries, homeIds, reports, now }: Looked): AfterAction => {
  const ordered = inOrder(entries);
  const roll = foldedRoll(ordered);
  const listed = roll.listed.map(({ cadreId }) => cadreId);
  const reached = firstTimes(ordered, isStaffIn(reachedStates));
  const there = firstTimes(ordered, isStaffIn(new Set(['there'])));
  const homes = firstTimes(ordered, ({ kind }) => kind === 'home' || kind === 'confirmed');
  const minutes = (at: number | null): number | null =>
    at === null ? null : Math.round(((at - startedAt) / msPerMinute) * 10) / 10;
  const notReached = listed.filter((id) => !reached.has(id));
  const unaccounted = homeIds.filter((id) => !roll.homes.has(id)).length;
  const standings = [...roll.staff.values(), ...roll.homes.values()];
  const contested = standings.filter((standing) => standing.contested !== null).map(({ subjectId }) => subjectId);
  return {
    firstReachedMin: minutes(nth(reached, listed, Math.min(1, listed.length))),
    halfReachedMin: minutes(nth(reached, listed, Math.ceil(listed.length / 2))),
    allReachedMin: minutes(nth(reached, listed, listed.length)),
    firstThereMin: minutes(nth(there, listed, Math.min(1, listed.length))),
    allAccountedMin: minutes(nth(homes, homeIds, homeIds.length)),
    notReached,
    owed: [
      ...owedReports(reports, now),
      ...(notReached.length === 0 ? [] : [{ kind: 'notReached', cadreIds: notReached } as const]),
      ...(unaccounted === 0 ? [] : [{ kind: 'notAccounted', households: unaccounted } as const]),
      ...(contested.length === 0 ? [] : [{ kind: 'contested', subjectIds: contested } as const]),
    ],
  };
};
