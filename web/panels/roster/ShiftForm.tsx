import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { clockOn } from '#domain/time/clockOn.ts';
import { localClock } from '#domain/time/localClock.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { shiftsText } from '../../text/rosterShifts.ts';
import type { DutyChoice } from './dutyChoices.ts';
import css from './rosterForms.module.css';

export interface ShiftEntry {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly leaderId: string;
  readonly officerId: string;
  /** Empty for a new shift. */
  readonly reason: string;
}

interface Props {
  readonly given: {
    readonly startsAt: number;
    readonly endsAt: number;
    readonly leaderId?: string;
    readonly officerId?: string;
  };
  /** A kept shift is changed with a reason; a new one is planned. */
  readonly isChange: boolean;
  readonly choices: readonly DutyChoice[];
  readonly zone: string;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onSave: (entry: ShiftEntry) => void;
}

const localText = (instant: number, zone: string): string => {
  const { day, time } = localClock(instant, zone);
  return `${day}T${time}`;
};

/** Null where the field is empty or half written. */
const instantOf = (local: string, zone: string): number | null => {
  const [day, time] = local.split('T');
  return day && time ? clockOn(day, time.slice(0, 5), zone) : null;
};

/** Who is on duty, and from when to when; the usual hours stay folded away. */
export function ShiftForm({ given, isChange, choices, zone, isBusy, error, onSave }: Props) {
  const w = useText(shiftsText);
  const r = useText(rosterText);
  const [leaderId, setLeader] = useState(given.leaderId);
  const [officerId, setOfficer] = useState(given.officerId);
  const [reason, setReason] = useState('');
  const [hours, setHours] = useState({ starts: localText(given.startsAt, zone), ends: localText(given.endsAt, zone) });
  const [startsAt, endsAt] = [instantOf(hours.starts, zone), instantOf(hours.ends, zone)];
  const whyNot =
    !leaderId || !officerId ? w.personNeeded : isChange && reason.trim().length < 2 ? r.reasonNeeded : undefined;
  const options = choices.map(({ value, label }) => ({ value, label }));
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!leaderId || !officerId || startsAt === null || endsAt === null || whyNot) return;
        onSave({ startsAt, endsAt, leaderId, officerId, reason: reason.trim() });
      }}
    >
      <label className={css.field}>
        <span>{w.leader}</span>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={w.leader}
          placeholder={w.choosePerson}
          {...(leaderId === undefined ? {} : { value: leaderId })}
          options={options}
          onChange={setLeader}
          data-testid="leader"
        />
      </label>
      <label className={css.field}>
        <span>{w.officer}</span>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={w.officer}
          placeholder={w.choosePerson}
          {...(officerId === undefined ? {} : { value: officerId })}
          options={options}
          onChange={setOfficer}
          data-testid="officer"
        />
      </label>
      <details className={css.more}>
        <summary>{w.otherHours}</summary>
        <div className={css.pair}>
          <label className={css.field}>
            <span>{w.starts}</span>
            <Input
              type="datetime-local"
              value={hours.starts}
              onChange={({ target }) => setHours({ ...hours, starts: target.value })}
            />
          </label>
          <label className={css.field}>
            <span>{w.ends}</span>
            <Input
              type="datetime-local"
              value={hours.ends}
              onChange={({ target }) => setHours({ ...hours, ends: target.value })}
            />
          </label>
        </div>
      </details>
      {isChange && (
        <label className={css.field}>
          <span>{r.reason}</span>
          <Input
            maxLength={200}
            placeholder={w.reasonHint}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            data-testid="reason"
          />
        </label>
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
        disabled={whyNot !== undefined}
        title={whyNot}
        data-testid="save-shift"
      >
        {isChange ? w.saveChange : w.save}
      </Button>
      {whyNot && <p className={css.why}>{whyNot}</p>}
    </form>
  );
}
