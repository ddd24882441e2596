import { and, asc, count, eq, gt, inArray, lt } from 'drizzle-orm';
import { isSectionLevel, type PlannedShift } from '#domain/roster/shift.ts';
import type { Rank } from '#domain/words.ts';
import type { Write } from '../../store/reader.ts';
import { oneRow, type Step } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { auditBy, type By, changeRow } from '../by.ts';

/** A shift as kept. */
export type ShiftRow = Store['t']['shifts']['$inferSelect'];

/** Who sits on a shift, opened: staff data. */
export interface DutyPerson {
  readonly cadreId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly post: string | null;
  readonly rank: Rank | null;
}

/** The shifts that touch a span of time (UTC milliseconds), in order. */
export const shiftsBetween = async (
  { t, read }: Store,
  townId: string,
  span: { readonly from: number; readonly to: number },
): Promise<ShiftRow[]> =>
  read
    .select()
    .from(t.shifts)
    .where(and(eq(t.shifts.townId, townId), lt(t.shifts.startsAt, span.to), gt(t.shifts.endsAt, span.from)))
    .orderBy(asc(t.shifts.startsAt));

/** One shift of the town; null if there is none. */
export const shiftById = async ({ t, read }: Store, townId: string, id: string): Promise<ShiftRow | null> => {
  const [row] = await read
    .select()
    .from(t.shifts)
    .where(and(eq(t.shifts.townId, townId), eq(t.shifts.id, id)));
  return row ?? null;
};

/** Cadres by id, opened, in service or not; ids that are nobody's are left out. */
export const dutyPeople = async (
  { t, read, secrets }: Store,
  townId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DutyPerson>> => {
  if (ids.length === 0) return new Map();
  const { cadres } = t;
  const rows = await read
    .select({ id: cadres.id, name: cadres.name, phone: cadres.phone, post: cadres.post, rank: cadres.rank })
    .from(cadres)
    .where(and(eq(cadres.townId, townId), inArray(cadres.id, [...new Set(ids)])));
  return new Map(
    rows.map(({ id, name, phone, ...rest }) => [
      id,
      {
        ...rest,
        cadreId: id,
        name: secrets.open('cadres', 'name', id, name),
        phone: phone === null ? null : secrets.open('cadres', 'phone', id, phone),
      },
    ]),
  );
};

/** Which of some cadres are of section level (RA-24). */
export const sectionLevelIds = async (
  { t, read }: Store,
  townId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set();
  const rows = await read
    .select({ id: t.cadres.id, rank: t.cadres.rank })
    .from(t.cadres)
    .where(and(eq(t.cadres.townId, townId), inArray(t.cadres.id, [...new Set(ids)])));
  return new Set(rows.filter(({ rank }) => isSectionLevel(rank)).map(({ id }) => id));
};

/** How many notes the log of each shift holds; shifts without one are left out. */
export const noteCounts = async (
  { t, read }: Store,
  townId: string,
  shiftIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (shiftIds.length === 0) return new Map();
  const rows = await read
    .select({ shiftId: t.shiftNotes.shiftId, notes: count() })
    .from(t.shiftNotes)
    .where(and(eq(t.shiftNotes.townId, townId), inArray(t.shiftNotes.shiftId, [...shiftIds])))
    .groupBy(t.shiftNotes.shiftId);
  return new Map(rows.map(({ shiftId, notes }) => [shiftId, notes]));
};

const hoursAndPeople = ({ startsAt, endsAt, leaderId, officerId }: PlannedShift) => ({
  startsAt,
  endsAt,
  leaderId,
  officerId,
});

/** Keeps new shifts, all or none. @throws Duplicate when an id is taken, Overlap when one would run over another */
export const keepShifts = ({ t, commit }: Store, shifts: readonly PlannedShift[], by: By): Promise<void> =>
  commit((write) =>
    shifts.flatMap((shift) => [
      write.insert(t.shifts).values({ townId: by.townId, id: shift.id, ...hoursAndPeople(shift) }),
      auditBy(by, 'shift.create', shift.id),
    ]),
  );

interface ShiftChange {
  readonly row: ShiftRow;
  readonly version: number;
  readonly next: PlannedShift;
  readonly reason: string;
  readonly changeId: string;
}

const changeSteps = (store: Store, write: Write, asked: ShiftChange, by: By): Step[] => {
  const { t } = store;
  const { row, version, next, reason, changeId } = asked;
  return [
    oneRow(
      write
        .update(t.shifts)
        .set({ ...hoursAndPeople(next), version: version + 1 })
        .where(and(eq(t.shifts.townId, by.townId), eq(t.shifts.id, row.id), eq(t.shifts.version, version))),
    ),
    write.insert(t.changes).values(
      changeRow(store, by, {
        id: changeId,
        noun: 'shift',
        objectId: row.id,
        reason,
        before: hoursAndPeople(row),
        after: hoursAndPeople(next),
      }),
    ),
  ];
};

/** Another person or other hours, with what was before and after. @throws StaleRow when the version is not `version` any more, Overlap */
export const changeShift = (store: Store, asked: ShiftChange, by: By): Promise<void> =>
  store.commit((write) => [...changeSteps(store, write, asked, by), auditBy(by, 'shift.change', asked.row.id)]);

/** Two shifts change hands at once, or neither. @throws StaleRow when either was changed since */
export const swapShifts = (store: Store, pair: readonly [ShiftChange, ShiftChange], by: By): Promise<void> =>
  store.commit((write) =>
    pair.flatMap((one) => [...changeSteps(store, write, one, by), auditBy(by, 'shift.swap', one.row.id)]),
  );

/** Takes a shift off the roster. @throws StaleRow when the version is not `version` any more */
export const dropShift = (
  store: Store,
  { row, version, changeId }: { readonly row: ShiftRow; readonly version: number; readonly changeId: string },
  by: By,
): Promise<void> => {
  const { t } = store;
  return store.commit((write) => [
    oneRow(
      write
        .delete(t.shifts)
        .where(and(eq(t.shifts.townId, by.townId), eq(t.shifts.id, row.id), eq(t.shifts.version, version))),
    ),
    write.insert(t.changes).values(
      changeRow(store, by, {
        id: changeId,
        noun: 'shift',
        objectId: row.id,
        reason: null,
        before: hoursAndPeople(row),
        after: {},
      }),
    ),
    auditBy(by, 'shift.delete', row.id),
  ]);
};
