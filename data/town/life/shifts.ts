import { addDays, type Day } from '#domain/time/day.ts';
import { usualHours } from '#domain/roster/shift.ts';
import type { Row } from '../rows.ts';
import type { Person, Telling } from '../story.ts';

/** The demonstration's zone: the default of a town. */
const zone = 'Asia/Shanghai';
const [daysBefore, daysAhead] = [42, 30];
/** Next week one day is planned by nobody: the first thing the roster page says. */
const gapInDays = 6;

interface Duty {
  readonly leaders: readonly Person[];
  readonly officers: readonly Person[];
  readonly leaves: readonly { readonly cadreId: string; readonly from: Day; readonly to?: Day | null | undefined }[];
  /** The account that hands over. */
  readonly deskAccount: string;
}

/** Who is on duty, 08:30 to 08:30: the last six weeks, today, and a month ahead but for one day. */
export const shiftsOf = (
  { townId, id, span }: Telling,
  { leaders, officers, leaves, deskAccount }: Duty,
): Row<'shifts'>[] => {
  const isAway = (person: Person, day: Day): boolean =>
    leaves.some(({ cadreId, from, to }) => cadreId === person.id && from <= day && (to == null || day < to));
  const shifts: Row<'shifts'>[] = [];
  for (let k = 0; k <= daysBefore + daysAhead; k++) {
    const day = addDays(span.today, k - daysBefore);
    if (k - daysBefore === gapInDays) continue;
    const there = officers.filter((person) => person.from <= day && !isAway(person, day));
    const [leader, officer] = [leaders[k % leaders.length] as Person, there[(k * 7) % there.length] as Person];
    const hours = usualHours(day, zone);
    const isOver = k < daysBefore;
    shifts.push({
      townId,
      id: id('shift'),
      ...hours,
      leaderId: leader.id,
      officerId: officer.id,
      handedOverAt: isOver ? hours.endsAt + (k % 5) * 120_000 : null,
      handedOverBy: isOver ? deskAccount : null,
    });
  }
  return shifts;
};
