import { addDays, type Day, dayAt } from '../time/day.ts';
import type { PlannedShift } from './shift.ts';

/** Longer than this nobody is on duty. */
export const longestShiftHours = 48;

type Seat = 'leaderId' | 'officerId';

/** What is wrong with a planned shift. */
export type ShiftFault =
  | { readonly kind: 'shift-reversed'; readonly path: 'endsAt' }
  | { readonly kind: 'shift-too-long'; readonly path: 'endsAt'; readonly hours: number }
  | { readonly kind: 'shift-overlaps'; readonly path: 'startsAt'; readonly startsAt: number; readonly endsAt: number }
  | { readonly kind: 'same-person-twice'; readonly path: 'officerId' }
  | { readonly kind: 'no-such-person'; readonly path: Seat }
  | { readonly kind: 'person-not-in-service'; readonly path: Seat; readonly day: Day }
  | { readonly kind: 'person-on-leave'; readonly path: Seat; readonly from: Day; readonly to: Day | null };

/** Holds on days `from` (inclusive) to `to` (exclusive, null = open). */
interface Dated {
  readonly from: Day;
  readonly to: Day | null;
}

/** Who could be on duty, who is away, and what is planned already. */
export interface DutyStaff {
  readonly zone: string;
  readonly cadres: ReadonlyMap<string, Dated>;
  readonly leaves: readonly (Dated & { readonly cadreId: string })[];
  /** The shifts around; one of the same id is the shift itself as it was. */
  readonly shifts: readonly PlannedShift[];
}

const holdsOn = ({ from, to }: Dated, day: Day): boolean => from <= day && (to === null || day < to);

/** The local days a shift touches; its last instant is not part of it. */
const daysOf = ({ startsAt, endsAt }: PlannedShift, zone: string): Day[] => {
  const days: Day[] = [];
  const last = dayAt(endsAt - 1, zone);
  for (let day = dayAt(startsAt, zone); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};

const personFaults = (shift: PlannedShift, path: Seat, { cadres, leaves, zone }: DutyStaff): ShiftFault[] => {
  const cadre = cadres.get(shift[path]);
  if (cadre === undefined) return [{ kind: 'no-such-person', path }];
  const days = daysOf(shift, zone);
  const outside = days.find((day) => !holdsOn(cadre, day));
  if (outside !== undefined) return [{ kind: 'person-not-in-service', path, day: outside }];
  // A leave that begins the morning after takes nobody from the night before: the day the shift begins counts.
  const first = days[0] ?? '';
  const leave = leaves.find((one) => one.cadreId === shift[path] && holdsOn(one, first));
  return leave === undefined ? [] : [{ kind: 'person-on-leave', path, from: leave.from, to: leave.to }];
};

/** What speaks against a shift; empty means sound. RA-24's section-level leader is a gap (`shiftGaps`), not a fault: somebody must be on duty. */
export const shiftFaults = (shift: PlannedShift, staff: DutyStaff): ShiftFault[] => {
  const { startsAt, endsAt } = shift;
  if (endsAt <= startsAt) return [{ kind: 'shift-reversed', path: 'endsAt' }];
  if (endsAt - startsAt > longestShiftHours * 3_600_000) {
    return [{ kind: 'shift-too-long', path: 'endsAt', hours: longestShiftHours }];
  }
  const other = staff.shifts.find((one) => one.id !== shift.id && one.startsAt < endsAt && one.endsAt > startsAt);
  return [
    ...(other === undefined
      ? []
      : [{ kind: 'shift-overlaps', path: 'startsAt', startsAt: other.startsAt, endsAt: other.endsAt } as const]),
    ...(shift.leaderId === shift.officerId ? [{ kind: 'same-person-twice', path: 'officerId' } as const] : []),
    ...personFaults(shift, 'leaderId', staff),
    ...personFaults(shift, 'officerId', staff),
  ];
};
