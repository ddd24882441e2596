import { Button, Input } from 'antd';
import { useState } from 'react';
import { localClock } from '#domain/time/localClock.ts';
import type { Shift, ShiftNote } from '../../../server/app.ts';
import { shortDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shiftsText } from '../../text/rosterShifts.ts';
import css from './shiftLog.module.css';

interface Props {
  readonly shift: Shift;
  readonly notes: readonly ShiftNote[];
  readonly now: number;
  readonly zone: string;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onNote: (text: string, written: () => void) => void;
  readonly onHandOver: () => void;
}

/** The log of a shift: lines in order, a line to add, and the hand-over to the next. */
export function ShiftLog({ shift, notes, now, zone, isBusy, error, onNote, onHandOver }: Props) {
  const w = useText(shiftsText);
  const { language } = useLanguage();
  const [text, setText] = useState('');
  const clock = (at: number): string => {
    const { day, time } = localClock(at, zone);
    return `${shortDay(day, language)} ${time}`;
  };
  const whyNot =
    shift.handedOverAt !== null
      ? w.handOverWhyNot.done(clock(shift.handedOverAt))
      : shift.startsAt > now
        ? w.handOverWhyNot.begun
        : undefined;
  return (
    <section className={css.log} aria-label={w.log}>
      <h3>{w.log}</h3>
      {notes.length === 0 && <p className={css.none}>{w.logNone}</p>}
      <ol>
        {notes.map(({ id, at, by, text: line }) => (
          <li key={id}>
            <p>{line}</p>
            <small>
              {clock(at)} {by}
            </small>
          </li>
        ))}
      </ol>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onNote(text.trim(), () => setText(''));
        }}
      >
        <Input.TextArea
          rows={2}
          maxLength={1000}
          aria-label={w.log}
          placeholder={w.logHint}
          value={text}
          onChange={({ target }) => setText(target.value)}
          data-testid="note-text"
        />
        <div className={css.actions}>
          <Button
            htmlType="submit"
            loading={isBusy}
            disabled={text.trim() === ''}
            title={text.trim() === '' ? w.logHint : undefined}
            data-testid="add-note"
          >
            {w.logAdd}
          </Button>
          <Button
            type="primary"
            disabled={whyNot !== undefined}
            title={whyNot ?? w.handOverHint}
            loading={isBusy}
            onClick={onHandOver}
            data-testid="hand-over"
          >
            {w.handOver}
          </Button>
        </div>
        {whyNot && <p className={css.none}>{whyNot}</p>}
        {error && (
          <p role="alert" className={css.error}>
            {error}
          </p>
        )}
      </form>
    </section>
  );
}
