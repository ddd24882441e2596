import { addDays } from '#domain/time/day.ts';
import { mondayOf, owesNights } from '#domain/roster/nightsShort.ts';
import type { Row } from '../rows.ts';
import type { Person, Telling } from '../story.ts';

const weeksBefore = 3;

/** Who stayed overnight: most cadres of the town one or two nights a week, in the town or in the village where they hold groups; a few forget. This week up to tonight, some planned. */
export const nightStaysOf = (telling: Telling, people: readonly Person[]): Row<'nightStays'>[] => {
  const { townId, span, villageIds } = telling;
  const random = telling.random.fork('nights');
  const monday = mondayOf(span.today);
  const staff = people.filter(({ rank, to }) => owesNights(rank) && to === null);
  const stays: Row<'nightStays'>[] = [];
  for (let week = -weeksBefore; week <= 0; week++) {
    for (const { id: cadreId, village, diligence } of staff) {
      if (random.next() > diligence + 0.08) continue;
      const nights = random.shuffled([0, 1, 2, 3, 4, 5, 6]).slice(0, random.chance(0.3) ? 2 : 1);
      for (const night of nights) {
        const villageId = village >= 0 && random.chance(0.45) ? (villageIds[village] ?? null) : null;
        stays.push({ townId, cadreId, night: addDays(monday, week * 7 + night), villageId });
      }
    }
  }
  return stays;
};

/** Village officers live in their village. */
export const cadreHomesOf = (
  { townId, villageIds }: Telling,
  officers: readonly (readonly Person[])[],
): Row<'cadreHomes'>[] =>
  officers.flatMap((own, village) =>
    own.map((person) => ({
      townId,
      cadreId: person.id,
      villageId: villageIds[village] as string,
      from: person.from,
      to: person.to,
    })),
  );
