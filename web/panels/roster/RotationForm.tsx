import { Button, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { rotatedShifts } from '#domain/roster/rotatedShifts.ts';
import type { PlannedShift } from '#domain/roster/shift.ts';
import { type DutyStaff, shiftFaults } from '#domain/roster/shiftFaults.ts';
import { addDays, type Day, dayAt, dayNumber } from '#domain/time/day.ts';
import { shortDay, weekday } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shiftsText } from '../../text/rosterShifts.ts';
import type { DutyChoice } from './dutyChoices.ts';
import css from './rosterForms.module.css';

const mostDays = 62;

interface Props {
  readonly given: { readonly from: Day; readonly lastDay: Day };
  readonly today: Day;
  readonly zone: string;
  readonly choices: readonly DutyChoice[];
  /** Days of service of those to choose from, and the shifts kept from `today` on. */
  readonly staff: DutyStaff;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly newId: () => string;
  readonly onPlan: (shifts: readonly PlannedShift[]) => void;
}

/** A month by turns: from a list of leaders and one of officers, looked at before it is planned. */
export function RotationForm({ given, today, zone, choices, staff, isBusy, error, newId, onPlan }: Props) {
  const w = useText(shiftsText);
  const t = w.rotation;
  const { language } = useLanguage();
  const [from, setFrom] = useState(given.from);
  const [lastDay, setLast] = useState(given.lastDay);
  const [leaderIds, setLeaders] = useState<string[]>([]);
  const [officerIds, setOfficers] = useState<string[]>([]);
  const isRange = from >= today && lastDay >= from && dayNumber(lastDay) - dayNumber(from) < mostDays;
  const planned = useMemo(
    () =>
      isRange && leaderIds.length > 0 && officerIds.length > 0
        ? rotatedShifts({ from, to: addDays(lastDay, 1), zone, leaderIds, officerIds, shifts: staff.shifts }, newId)
        : [],
    [isRange, from, lastDay, zone, leaderIds, officerIds, staff, newId],
  );
  const nameOf = new Map(choices.map(({ value, label }) => [value, label]));
  const faultOf = (shift: PlannedShift): string | null => {
    const [fault] = shiftFaults(shift, staff);
    if (fault === undefined) return null;
    const said = w.person;
    return fault.kind in said ? said[fault.kind as keyof typeof said] : said.other;
  };
  const faulty = planned.filter((shift) => faultOf(shift) !== null).length;
  const options = choices.map(({ value, label }) => ({ value, label }));
  const sectionIds = choices.filter((one) => one.isSectionLevel).map(({ value }) => value);
  const whyNot = !isRange
    ? t.daysRange
    : leaderIds.length === 0
      ? t.leadersNeeded
      : officerIds.length === 0
        ? t.officersNeeded
        : planned.length === 0
          ? t.nothing
          : undefined;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (whyNot === undefined && faulty === 0) onPlan(planned);
      }}
    >
      <div className={css.pair}>
        <label className={css.field}>
          <span>{t.from}</span>
          <Input type="date" min={today} value={from} onChange={({ target }) => setFrom(target.value)} />
        </label>
        <label className={css.field}>
          <span>{t.lastDay}</span>
          <Input type="date" min={from} value={lastDay} onChange={({ target }) => setLast(target.value)} />
        </label>
      </div>
      <div className={css.field}>
        <span>{t.leaders}</span>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t.leaders}
          value={leaderIds}
          options={options}
          onChange={setLeaders}
          data-testid="turn-leaders"
        />
        <div>
          <Button size="small" type="link" onClick={() => setLeaders(sectionIds)} data-testid="all-section">
            {t.sectionAll}
          </Button>
        </div>
      </div>
      <div className={css.field}>
        <span>{t.officers}</span>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t.officers}
          value={officerIds}
          options={options}
          onChange={setOfficers}
          data-testid="turn-officers"
        />
      </div>
      {planned.length > 0 && (
        <>
          <p>{t.preview(planned.length)}</p>
          <div className={css.preview} data-testid="turns">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.day}</th>
                  <th scope="col">{w.leader}</th>
                  <th scope="col">{w.officer}</th>
                </tr>
              </thead>
              <tbody>
                {planned.map((shift) => {
                  const day = dayAt(shift.startsAt, zone);
                  const fault = faultOf(shift);
                  return (
                    <tr key={day} data-faulty={fault !== null}>
                      <td>
                        {shortDay(day, language)} {weekday(day, language)}
                        {fault !== null && ` · ${fault}`}
                      </td>
                      <td>{nameOf.get(shift.leaderId)}</td>
                      <td>{nameOf.get(shift.officerId)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
      {error && (
        <p role="alert" className={css.error}>
          {error}
        </p>
      )}
      <Button
        type="primary"
        htmlType="submit"
        loading={isBusy}
        disabled={whyNot !== undefined || faulty > 0}
        title={whyNot}
        data-testid="plan-turns"
      >
        {planned.length === 0 ? w.rotate : t.do(planned.length)}
      </Button>
      {whyNot && <p className={css.why}>{whyNot}</p>}
    </form>
  );
}
