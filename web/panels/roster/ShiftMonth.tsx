import type { Day } from '#domain/time/day.ts';
import { localClock } from '#domain/time/localClock.ts';
import type { Shift, ShiftGap } from '../../../server/app.ts';
import { shortDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shiftsText } from '../../text/rosterShifts.ts';
import { DutyPair } from './DutyPair.tsx';
import { isInForce, shiftsByDay } from './dutyDays.ts';
import { weeksOfMonth } from './monthDays.ts';
import css from './shiftMonth.module.css';

interface Props {
  readonly month: string;
  readonly shifts: readonly Shift[];
  readonly gaps: readonly ShiftGap[];
  readonly today: Day;
  /** The town's clock, UTC milliseconds. */
  readonly now: number;
  readonly zone: string;
  readonly mayPlan: boolean;
  readonly onOpen: (shift: Shift) => void;
  readonly onPlan: (day: Day) => void;
}

/** The month as the paper on the wall shows it: weeks as rows, each day with its leader and officer. */
export function ShiftMonth({ month, shifts, gaps, today, now, zone, mayPlan, onOpen, onPlan }: Props) {
  const w = useText(shiftsText);
  const { language } = useLanguage();
  const byDay = shiftsByDay(shifts, zone);
  const gapOn = new Map(gaps.map((gap) => [gap.day, gap]));
  const dayCell = (day: Day) => {
    if (!day.startsWith(month)) return <td key={day} className={css.beside} aria-hidden="true" />;
    const own = byDay.get(day) ?? [];
    const gap = gapOn.get(day);
    const name = shortDay(day, language);
    return (
      <td
        key={day}
        className={css.day}
        data-day={day}
        data-today={day === today}
        data-past={day < today}
        data-gap={gap?.kind}
      >
        <div className={css.date}>
          <span>{Number(day.slice(8))}</span>
          {own.some((shift) => isInForce(shift, now)) && <b className={css.now}>{w.onDuty}</b>}
        </div>
        {own.map((shift) => (
          <div key={shift.id} className={css.shift}>
            <button
              type="button"
              className={css.open}
              data-testid={`shift-${day}`}
              aria-label={w.open(name, shift.leader.name, shift.officer.name)}
              onClick={() => onOpen(shift)}
            />
            {own.length > 1 && (
              <small className={css.hours}>
                {localClock(shift.startsAt, zone).time}–{localClock(shift.endsAt, zone).time}
              </small>
            )}
            <DutyPair shift={shift} />
            {shift.notes > 0 && <small className={css.notes}>{w.notes(shift.notes)}</small>}
          </div>
        ))}
        {gap !== undefined && gap.kind !== 'noSectionLeader' && (
          <div className={css.gap}>
            <span>{w.noShift}</span>
            {mayPlan && day >= today && (
              <button type="button" aria-label={w.planOn(name)} onClick={() => onPlan(day)}>
                {w.plan}
              </button>
            )}
          </div>
        )}
      </td>
    );
  };
  return (
    <table className={css.month}>
      <thead>
        <tr>
          {w.weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOfMonth(month).map((week) => (
          <tr key={week[0]}>{week.map(dayCell)}</tr>
        ))}
      </tbody>
    </table>
  );
}
