import { addMonths, type Day } from '#domain/time/day.ts';
import type { Plan } from '../../../server/app.ts';

export const roadSteps = ['draft', 'review', 'approve', 'publish'] as const;
export type RoadStep = (typeof roadSteps)[number];

/** How far a plan has come on its way: what is behind it, where it stands, what is to come. */
export function roadOf({
  state,
  approvedAt,
}: Plan): readonly { readonly step: RoadStep; readonly is: 'done' | 'now' | 'next' }[] {
  const at = state === 'draft' ? 0 : state === 'review' ? (approvedAt === null ? 2 : 3) : 4;
  return roadSteps.map((step, place) => ({ step, is: place < at ? 'done' : place === at ? 'now' : 'next' }));
}

/** The first day a plan may take effect: today or later, and never before the latest published edition. */
export const firstEffectiveDay = (today: Day, latestEffectiveFrom: Day | null): Day =>
  latestEffectiveFrom !== null && latestEffectiveFrom > today ? latestEffectiveFrom : today;

/** The first of the month after a day: when offices like changes to begin. */
export const firstOfNextMonth = (day: Day): Day => addMonths(`${day.slice(0, 7)}-01`, 1);

/** The day offered first: the first of next month, or the first day allowed where that is later. */
export const offeredDay = (today: Day, first: Day): Day => {
  const next = firstOfNextMonth(today);
  return next < first ? first : next;
};
