import { addDays, type Day } from '#domain/time/day.ts';
import type { Shift, ShiftGap } from '../../../server/app.ts';
import { longDay, weekday } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shiftsText } from '../../text/rosterShifts.ts';
import { DutyPair } from './DutyPair.tsx';
import { isInForce, shiftsByDay } from './dutyDays.ts';
import { monthRange } from './monthDays.ts';
import css from './shiftList.module.css';

interface Props {
  readonly month: string;
  readonly shifts: readonly Shift[];
  readonly gaps: readonly ShiftGap[];
  readonly today: Day;
  readonly now: number;
  readonly zone: string;
  readonly mayPlan: boolean;
  readonly onOpen: (shift: Shift) => void;
  readonly onPlan: (day: Day) => void;
}

/** The month on a phone: today first, then the days to come, then those gone by. */
export function ShiftList({ month, shifts, gaps, today, now, zone, mayPlan, onOpen, onPlan }: Props) {
  const w = useText(shiftsText);
  const { language } = useLanguage();
  const byDay = shiftsByDay(shifts, zone);
  const gapOn = new Map(gaps.map((gap) => [gap.day, gap]));
  const { from, to } = monthRange(month);
  const days: Day[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  const ordered = [...days.filter((day) => day >= today), ...days.filter((day) => day < today).reverse()];
  return (
    <ol className={css.list}>
      {ordered.map((day) => {
        const gap = gapOn.get(day);
        const name = longDay(day, language);
        return (
          <li key={day} data-today={day === today} data-past={day < today} data-gap={gap?.kind}>
            <div className={css.date}>
              <b>{name}</b> {weekday(day, language)}
              {(byDay.get(day) ?? []).some((shift) => isInForce(shift, now)) && <em>{w.onDuty}</em>}
            </div>
            {(byDay.get(day) ?? []).map((shift) => (
              <div key={shift.id} className={css.shift}>
                <button
                  type="button"
                  data-testid={`shift-${day}`}
                  aria-label={w.open(name, shift.leader.name, shift.officer.name)}
                  onClick={() => onOpen(shift)}
                />
                <DutyPair shift={shift} />
              </div>
            ))}
            {gap !== undefined && gap.kind !== 'noSectionLeader' && (
              <div className={css.gap}>
                {w.noShift}
                {mayPlan && day >= today && (
                  <button type="button" aria-label={w.planOn(name)} onClick={() => onPlan(day)}>
                    {w.plan}
                  </button>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
