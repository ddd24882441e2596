import { addDays, dayNumber } from '#domain/time/day.ts';
import type { Row } from '../rows.ts';
import type { Person, Telling } from '../story.ts';

const hourMs = 3_600_000;

/** Who was on duty: 08:30 to 08:30 in the town's zone, the last six weeks up to the shift of today. */
export const shiftsOf = (
  { townId, id, span }: Telling,
  leaders: readonly Person[],
  officers: readonly Person[],
): Row<'shifts'>[] =>
  Array.from({ length: 43 }, (_, k) => {
    const startsAt = dayNumber(addDays(span.today, k - 42)) * 24 * hourMs + 0.5 * hourMs;
    const [leader, officer] = [leaders[k % leaders.length] as Person, officers[(k * 7) % officers.length] as Person];
    return {
      townId,
      id: id('shift'),
      startsAt,
      endsAt: startsAt + 24 * hourMs,
      leaderId: leader.id,
      officerId: officer.id,
    };
  });
