import type { Policy } from './policy.ts';

/**
 * 联网联户 务实为民 ("1+1+n"): each cadre pairs with centre households in the contact village and, through each, with five or
 * more neighbours. What the document leaves open (breaks, excuses, 21 days) is the product's, and a town may set it.
 */
export const lianhu = {
  preset: 'lianhu',
  contact: {
    centre: { window: 'month', media: ['inPerson', 'call'], serves: ['LH-12'] },
    radiating: { window: 'quarter', media: ['inPerson'], serves: ['LH-13'] },
  },
  away: { media: ['inPerson', 'call'], homeAt: 'springFestival', serves: ['LH-12', 'LH-13', 'LH-14'] },
  group: { leastRadiating: 5, serves: ['LH-5', 'LH-6', 'LH-7'] },
  breakDays: { atMost: 30, serves: ['LH-1', 'LH-13'] },
  dueSoon: { days: 7, serves: ['LH-12', 'LH-13'] },
  excuse: { windowShare: 0.5, cellShare: 0.2, tries: 3, triesInTheEvening: 1, serves: ['LH-13', 'LH-47'] },
  noVisits: { days: 21, serves: ['LH-1', 'LH-19'] },
} as const satisfies Policy;
