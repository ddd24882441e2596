import { isSectionLevel } from '#domain/roster/shift.ts';
import { dutyPeople, noteCounts, type ShiftRow } from '../../queries/roster/shifts.ts';
import type { Store } from '../../store/store.ts';
import type { Shift } from '../wire/roster.ts';

/** Shifts with the names and phones of who is on them: staff data. */
export const shownShifts = async (store: Store, townId: string, rows: readonly ShiftRow[]): Promise<Shift[]> => {
  const [people, notes] = await Promise.all([
    dutyPeople(
      store,
      townId,
      rows.flatMap(({ leaderId, officerId }) => [leaderId, officerId]),
    ),
    noteCounts(
      store,
      townId,
      rows.map(({ id }) => id),
    ),
  ]);
  const personOf = (cadreId: string) => {
    const { name = '', phone = null, post = null } = people.get(cadreId) ?? {};
    return { cadreId, name, phone, post };
  };
  return rows.map(({ id, startsAt, endsAt, leaderId, officerId, handedOverAt, version }) => {
    const rank = people.get(leaderId)?.rank ?? null;
    return {
      id,
      startsAt,
      endsAt,
      leader: { ...personOf(leaderId), isSectionLeader: rank !== null && isSectionLevel(rank) },
      officer: personOf(officerId),
      handedOverAt,
      notes: notes.get(id) ?? 0,
      version,
    };
  });
};
