import type { Context } from 'hono';
import type { PlannedShift } from '#domain/roster/shift.ts';
import { type ShiftFault, shiftFaults } from '#domain/roster/shiftFaults.ts';
import type { Env } from '../../http/env.ts';
import { problem } from '../../http/problem.ts';
import { dutyStaffAround } from '../../queries/roster/dutyStaff.ts';
import { keepShifts, shiftById, type ShiftRow } from '../../queries/roster/shifts.ts';
import { byOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import { isDuplicate } from '../refuse.ts';
import { refuseRoster } from './refuseRoster.ts';

const fields = ['startsAt', 'endsAt', 'leaderId', 'officerId'] as const;

/** The shift kept under the id of a new one, if it is the same (trust.md, row 21); null if there is none. @throws Problem 422 */
const asKept = async ({ store }: Deps, townId: string, sent: PlannedShift): Promise<ShiftRow | null> => {
  const kept = await shiftById(store, townId, sent.id);
  if (kept === null) return null;
  if (fields.some((field) => kept[field] !== sent[field])) throw problem('otherBody');
  return kept;
};

/** The faults of planned shifts among themselves and beside what is kept. */
export const faultsAmong = async (
  { store }: Deps,
  { townId, zone }: { readonly townId: string; readonly zone: string },
  planned: readonly PlannedShift[],
): Promise<ShiftFault[]> => {
  const span = {
    from: Math.min(...planned.map(({ startsAt }) => startsAt)),
    to: Math.max(...planned.map(({ endsAt }) => endsAt)),
  };
  const staff = await dutyStaffAround(store, townId, { ...span, zone });
  const ids = new Set(planned.map(({ id }) => id));
  const others = staff.shifts.filter(({ id }) => !ids.has(id));
  return planned.flatMap((shift) => shiftFaults(shift, { ...staff, shifts: [...others, ...planned] }));
};

/** Plans shifts, all or none; those kept already under their ids are the same shifts. @throws Problem 409 | 422 */
export const keepNewShifts = async (
  c: Context<Env>,
  deps: Deps,
  sent: readonly PlannedShift[],
): Promise<ShiftRow[]> => {
  const { townId, zone } = c.get('actor');
  const known = async () => Promise.all(sent.map((shift) => asKept(deps, townId, shift)));
  const before = await known();
  const fresh = sent.filter((_, at) => before[at] === null);
  if (fresh.length > 0) {
    refuseRoster(c, await faultsAmong(deps, { townId, zone }, fresh));
    try {
      await keepShifts(deps.store, fresh, byOf(c, 'roster.change'));
    } catch (error) {
      // Sent twice at once: the other one was first. Whether it was the same is seen below.
      if (!isDuplicate(error)) throw error;
    }
  }
  return (await known()).map((row) => {
    if (row === null) throw problem('duplicate');
    return row;
  });
};
