import { eq } from 'drizzle-orm';
import type { PlannedShift } from '#domain/roster/shift.ts';
import { type DutyStaff, type ShiftFault, shiftFaults } from '#domain/roster/shiftFaults.ts';
import { addDays } from '#domain/time/day.ts';
import { localClock } from '#domain/time/localClock.ts';
import { shiftColumns } from '../../files/columns/shifts.ts';
import type { Facts, FaultKind } from '../../files/faultKinds.ts';
import { instantOf } from '../../files/kinds/time.ts';
import { dutyStaffAround } from '../../queries/roster/dutyStaff.ts';
import type { ShiftRow } from '../../queries/roster/shifts.ts';
import { duplicateGuard, type GoodRow, type ImportContext, type NounImport } from './context.ts';
import { putCorrection } from './correction.ts';
import { namedCadres } from './namedCadres.ts';

interface Planned {
  readonly row: number;
  readonly shift: PlannedShift;
  /** The kept shift of the same start. */
  readonly before: ShiftRow | undefined;
}

const seatColumn = { leaderId: 'leader', officerId: 'officer', startsAt: 'startsAt', endsAt: 'endsAt' } as const;

/** A fault of the roster as one of the row. */
const rowFault = (fault: ShiftFault, shift: PlannedShift, zone: string): { kind: FaultKind; facts: Facts } => {
  switch (fault.kind) {
    case 'shift-reversed':
      return { kind: 'dayOrder', facts: { after: localClock(shift.startsAt, zone).day } };
    case 'shift-too-long':
      return { kind: 'dutyTooLong', facts: { hours: fault.hours } };
    case 'shift-overlaps': {
      const { day, time } = localClock(fault.startsAt, zone);
      return { kind: 'dutyOverlaps', facts: { start: `${day} ${time}` } };
    }
    case 'same-person-twice':
      return { kind: 'samePerson', facts: {} };
    case 'no-such-person':
      return { kind: 'unknownCode', facts: { nounZh: '干部', nounEn: 'cadre' } };
    case 'person-not-in-service':
      return { kind: 'notInService', facts: { day: fault.day } };
    case 'person-on-leave':
      return { kind: 'onLeave', facts: { from: fault.from } };
  }
};

const people = ({ startsAt, endsAt, leaderId, officerId }: PlannedShift) => ({ startsAt, endsAt, leaderId, officerId });

/** Every shift of the town and its staff: some hundreds of small rows a year. */
const wholeRoster = async ({ store, townId, zone }: ImportContext): Promise<{ staff: DutyStaff; kept: ShiftRow[] }> => {
  const { t, read } = store;
  const staff = await dutyStaffAround(store, townId, { from: 0, to: 0, zone });
  const kept = await read.select().from(t.shifts).where(eq(t.shifts.townId, townId));
  return { staff: { ...staff, shifts: [] }, kept };
};

/** 值班表: a shift is known by its start. What the file says of one that is kept replaces its people and its end. */
export const shiftImport: NounImport<typeof shiftColumns> = {
  columns: shiftColumns,
  start: async (context) => {
    const [cadres, { staff, kept }] = await Promise.all([namedCadres(context), wholeRoster(context)]);
    const byStart = new Map(kept.map((row) => [row.startsAt, row]));
    const isFirst = duplicateGuard(context, 'startsAt');
    const planned: Planned[] = [];
    const soundOf = ({ row, values }: GoodRow<typeof shiftColumns>): Planned[] => {
      const { day, minutes } = values.startsAt;
      const startsAt = instantOf(values.startsAt, context.zone);
      const endsAt = instantOf(values.endsAt ?? { day: addDays(day, 1), minutes }, context.zone);
      const leader = cadres.find(context, { row, column: 'leader' }, values.leader);
      const officer = cadres.find(context, { row, column: 'officer' }, values.officer);
      if (!isFirst(row, localText(startsAt, context.zone)) || leader === null || officer === null) return [];
      const before = byStart.get(startsAt);
      const id = before?.id ?? context.newId();
      return [{ row, before, shift: { id, startsAt, endsAt, leaderId: leader.id, officerId: officer.id } }];
    };
    return {
      take: async (given) => {
        planned.push(...given.flatMap(soundOf));
      },
      end: async () => {
        const replaced = new Set(planned.map(({ shift }) => shift.id));
        const shifts = [...kept.filter(({ id }) => !replaced.has(id)), ...planned.map(({ shift }) => shift)];
        // A shift that gives up hours makes room before another takes them: the database refuses overlaps row by row.
        const grows = ({ shift, before }: Planned): number => (before === undefined ? 1 : shift.endsAt - before.endsAt);
        for (const one of planned.toSorted((a, b) => grows(a) - grows(b))) takeIn(context, one, { ...staff, shifts });
      },
    };
  },
};

const localText = (instant: number, zone: string): string => {
  const { day, time } = localClock(instant, zone);
  return `${day} ${time}`;
};

function takeIn(context: ImportContext, { row, shift, before }: Planned, staff: DutyStaff): void {
  const { store, townId, zone, changes } = context;
  const faults = shiftFaults(shift, staff);
  for (const fault of faults) {
    const { kind, facts } = rowFault(fault, shift, zone);
    context.fault(row, seatColumn[fault.path], kind, null, facts);
  }
  if (faults.length > 0) return;
  if (before === undefined) {
    context.effect(row, 'added');
    changes.put(store.t.shifts, () => ({ townId, ...shift }));
    return;
  }
  const isSame = JSON.stringify(people(before)) === JSON.stringify(people(shift));
  context.effect(row, isSame ? 'unchanged' : 'changed');
  if (isSame) return;
  changes.put(store.t.shifts, () => ({ ...before, ...shift, version: before.version + 1 }));
  putCorrection(context, { noun: 'shift', objectId: before.id, before: people(before), after: people(shift) });
}
