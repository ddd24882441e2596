import { addDays, dayNumber } from '#domain/time/day.ts';
import type { ExcuseReason } from '#domain/words.ts';
import type { Row } from '../rows.ts';
import type { Circle, Telling } from '../story.ts';

/** Households that need not be visited for a time; in one cell, behind a closed road, a good quarter of them. */
export const excusesOf = (telling: Telling, circles: readonly Circle[], avoid: readonly number[]): Row<'excuses'>[] => {
  const { townId, id, span, accounts } = telling;
  const random = telling.random.fork('excuses');
  const cutOff = random.pick(
    [...new Set(circles.map((c) => c.members[c.centre]?.cell ?? 0))].filter((cell) => !avoid.includes(cell)),
  );
  const rows: Row<'excuses'>[] = [];
  for (const circle of circles) {
    const asker = circle.held.at(-1)?.by;
    for (const household of circle.members) {
      const isCutOff = household.cell === cutOff && random.chance(0.27);
      if (!isCutOff && !random.chance(0.013)) continue;
      if (household.residence === 'away' || household.from > span.began) continue;
      const reason: ExcuseReason = isCutOff
        ? 'cutOff'
        : random.weighted([
            ['declined', 30],
            ['notFound', 28],
            ['hospital', 22],
            ['bereaved', 10],
            ['other', 10],
          ]);
      const from = addDays(span.today, -(isCutOff ? random.whole(30, 44) : random.whole(4, 260)));
      const to = addDays(from, isCutOff ? 90 : reason === 'bereaved' ? 30 : random.whole(45, 170));
      const isWaiting = !isCutOff && dayNumber(span.today) - dayNumber(from) < 9 && random.chance(0.6);
      rows.push({
        townId,
        id: id('excuse'),
        householdId: household.id,
        reason,
        askedBy: asker?.id ?? null,
        approvedBy: isWaiting ? null : accounts.grid,
        approvedAt: isWaiting ? null : dayNumber(from) * 86_400_000 + 2 * 3_600_000,
        from,
        to,
      });
    }
  }
  return rows;
};
