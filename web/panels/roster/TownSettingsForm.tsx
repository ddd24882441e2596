import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { TownSettings } from '../../../server/app.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { rosterSettingsText } from '../../text/rosterSettings.ts';
import css from './rosterForms.module.css';
import own from './townSettings.module.css';

const clocks = ['first', 'follow', 'final', 'unanswered'] as const;

export type SettingsEntry = Omit<TownSettings, 'version'>;

interface Props {
  readonly settings: TownSettings;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onSave: (entry: SettingsEntry) => void;
}

/** The duty room's number, the office's hours, and the clocks of incidents. */
export function TownSettingsForm({ settings, isBusy, error, onSave }: Props) {
  const w = useText(rosterSettingsText);
  const { version: _version, ...given } = settings;
  const [entry, setEntry] = useState<SettingsEntry>(given);
  const isSame = JSON.stringify(entry) === JSON.stringify(given);
  const hours = (part: Partial<SettingsEntry['officeHours']>): void =>
    setEntry({ ...entry, officeHours: { ...entry.officeHours, ...part } });
  return (
    <form
      className={`${css.form} ${own.settings}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSame) onSave(entry);
      }}
    >
      <p className={own.intro}>{w.intro}</p>
      <label className={css.field}>
        <span>{w.dutyPhone}</span>
        <Input
          type="tel"
          value={entry.dutyPhone ?? ''}
          placeholder={w.dutyPhoneHint}
          onChange={({ target }) => setEntry({ ...entry, dutyPhone: target.value.trim() || null })}
          data-testid="duty-phone"
        />
      </label>
      <fieldset className={own.group}>
        <legend>{w.officeHours}</legend>
        <div className={css.pair}>
          <label className={css.field}>
            <span>{w.opens}</span>
            <Input
              type="time"
              value={entry.officeHours.from}
              onChange={({ target }) => hours({ from: target.value })}
            />
          </label>
          <label className={css.field}>
            <span>{w.closes}</span>
            <Input type="time" value={entry.officeHours.to} onChange={({ target }) => hours({ to: target.value })} />
          </label>
        </div>
      </fieldset>
      <fieldset className={own.group}>
        <legend>{w.clocks}</legend>
        <div className={css.pair}>
          {clocks.map((clock) => (
            <label key={clock} className={css.field}>
              <span>{w[clock]}</span>
              <InputNumber
                min={1}
                max={10_080}
                precision={0}
                suffix={w.minutes}
                value={entry.incidentClocks[clock]}
                onChange={(minutes) =>
                  minutes !== null &&
                  setEntry({ ...entry, incidentClocks: { ...entry.incidentClocks, [clock]: minutes } })
                }
                style={{ width: '100%' }}
              />
            </label>
          ))}
        </div>
      </fieldset>
      {error && (
        <p role="alert" className={css.error}>
          {error}
        </p>
      )}
      <Button
        type="primary"
        htmlType="submit"
        loading={isBusy}
        disabled={isSame}
        title={isSame ? w.unchanged : undefined}
        data-testid="save-settings"
      >
        {w.save}
      </Button>
    </form>
  );
}
