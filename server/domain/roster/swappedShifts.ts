import type { PlannedShift } from './shift.ts';
import { type DutyStaff, type ShiftFault, shiftFaults } from './shiftFaults.ts';

export const swapSeats = ['leader', 'officer', 'both'] as const;
/** Who changes places: the leaders, the officers, or all four. */
export type SwapSeats = (typeof swapSeats)[number];

/** Two shifts with their people changed over; hours and ids stay. */
export const swappedShifts = <Shift extends PlannedShift>(
  a: Shift,
  b: Shift,
  who: SwapSeats,
): readonly [a: Shift, b: Shift] => {
  const taking = (own: Shift, other: Shift): Shift => ({
    ...own,
    leaderId: who === 'officer' ? own.leaderId : other.leaderId,
    officerId: who === 'leader' ? own.officerId : other.officerId,
  });
  return [taking(a, b), taking(b, a)];
};

export type SwapFault =
  | (ShiftFault & { readonly of: 'a' | 'b' })
  | { readonly kind: 'same-shift'; readonly path: 'b'; readonly of: 'b' }
  | { readonly kind: 'nothing-swapped'; readonly path: 'who'; readonly of: 'a' };

/** What speaks against swapping: a shift with itself, people who are the same already, or a shift that would not be sound afterwards. */
export const swapFaults = (a: PlannedShift, b: PlannedShift, who: SwapSeats, staff: DutyStaff): SwapFault[] => {
  if (a.id === b.id) return [{ kind: 'same-shift', path: 'b', of: 'b' }];
  const [nextA, nextB] = swappedShifts(a, b, who);
  if (nextA.leaderId === a.leaderId && nextA.officerId === a.officerId) {
    return [{ kind: 'nothing-swapped', path: 'who', of: 'a' }];
  }
  return [
    ...shiftFaults(nextA, staff).map((fault) => ({ ...fault, of: 'a' as const })),
    ...shiftFaults(nextB, staff).map((fault) => ({ ...fault, of: 'b' as const })),
  ];
};
