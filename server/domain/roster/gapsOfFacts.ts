import type { AnswerFacts } from '../responsible/facts.ts';
import type { Day } from '../time/day.ts';
import { isSectionLevel } from './shift.ts';
import { type ShiftGap, shiftGaps } from './shiftGaps.ts';

/** The gaps of the days `from` (inclusive) to `to` (exclusive) by what a pack knows, so that they are told without the server too. */
export const gapsOfFacts = (
  { shifts, cadres, zone }: Pick<AnswerFacts, 'shifts' | 'cadres' | 'zone'>,
  { from, to }: { readonly from: Day; readonly to: Day },
): ShiftGap[] => {
  const leading = new Set(cadres.filter(({ rank }) => isSectionLevel(rank)).map(({ id }) => id));
  return shiftGaps(
    { from, to, zone },
    shifts.map(({ startsAt, endsAt, leaderId }) => ({ startsAt, endsAt, isSectionLed: leading.has(leaderId) })),
  );
};
