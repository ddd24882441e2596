import { countedExcuses, type HouseholdHistory, packedVisits } from '#domain/coverage/history.ts';
import type { HouseholdState } from '#domain/coverage/state.ts';
import { stateOn } from '#domain/coverage/stateOn.ts';
import { always } from '#domain/policies/policyOn.ts';
import { policyOf } from '#domain/policies/policyOf.ts';
import { type Day, dayNumber } from '#domain/time/day.ts';
import type { TownRows } from '../../data/town/rows.ts';

const stretch = ({ from, to }: { readonly from: Day; readonly to?: Day | null | undefined }) => ({
  from: dayNumber(from),
  to: to ? dayNumber(to) : null,
});

const gathered = <T extends { readonly householdId: string }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const list = map.get(row.householdId);
    if (list === undefined) map.set(row.householdId, [row]);
    else list.push(row);
  }
  return map;
};

/** The state of every household of a made town on a day, by the definition. */
export const statesOfTown = (rows: TownRows, day: Day): ReadonlyMap<string, HouseholdState> => {
  const members = gathered(rows.groupMembers);
  const residences = gathered(rows.householdResidences);
  const excuses = gathered(rows.excuses);
  const visits = gathered(rows.visits);
  const policies = always(policyOf('lianhu'));
  const states = new Map<string, HouseholdState>();
  for (const { id, from, to } of rows.households) {
    if (from > day) continue;
    const history: HouseholdHistory = {
      ...stretch({ from, to: to ?? null }),
      memberships: (members.get(id) ?? []).map((row) => ({ ...stretch(row), groupId: row.groupId, role: row.role })),
      residences: (residences.get(id) ?? []).map((row) => ({ ...stretch(row), residence: row.residence })),
      excused: countedExcuses(
        (excuses.get(id) ?? []).map(({ from: start, to: end, askedBy, approvedBy }) => ({
          from: start,
          to: end,
          askedBy: askedBy ?? null,
          approvedBy: approvedBy ?? null,
        })),
      ),
      visits: packedVisits(visits.get(id) ?? []),
    };
    states.set(id, stateOn(history, policies, dayNumber(day)).state);
  }
  return states;
};

/** onSchedule by cell id on a day, null where nobody is obligated. */
export const onScheduleByCell = (rows: TownRows, day: Day): ReadonlyMap<string, number | null> => {
  const states = statesOfTown(rows, day);
  const cellOf = new Map(
    rows.householdCells
      .filter(({ from, to }) => from <= day && (!to || day < to))
      .map(({ householdId, cellId }) => [householdId, cellId] as const),
  );
  const counts = new Map(rows.cells.map(({ id }) => [id, { well: 0, all: 0 }]));
  for (const [householdId, state] of states) {
    const count = counts.get(cellOf.get(householdId) ?? '');
    if (count === undefined || !['done', 'due', 'overdue'].includes(state)) continue;
    count.all += 1;
    if (state !== 'overdue') count.well += 1;
  }
  return new Map([...counts].map(([id, { well, all }]) => [id, all === 0 ? null : well / all] as const));
};
