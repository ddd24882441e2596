import { Button, Input } from 'antd';
import { useState } from 'react';
import { Choice } from '../../../parts/Choice.tsx';
import { FilteredOut } from '../../../parts/states/FilteredOut.tsx';
import { FirstUse } from '../../../parts/states/FirstUse.tsx';
import { incidentOpenLogText } from '../../../text/incidentOpenLog.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import css from './log.module.css';
import { filteredLog, type LogFilter, logFilters, type LogLine } from './logLines.ts';
import roll from './roll.module.css';

interface Props {
  readonly lines: readonly LogLine[];
  readonly filter: LogFilter;
  readonly find: string;
  readonly onFilter: (filter: LogFilter, find: string) => void;
  readonly when: (instant: number) => string;
  readonly onNote: (text: string) => void;
}

const shownAtOnce = 100;
const longest = 500;

/** The log as sentences, the newest first; anything worth keeping is written into it. */
export function LogPanel({ lines, filter, find, onFilter, when, onNote }: Props) {
  const w = useText(incidentOpenLogText).log;
  const [note, setNote] = useState('');
  const [shown, setShown] = useState(shownAtOnce);
  const fitting = filteredLog(lines, filter, find);
  return (
    <div data-testid="log">
      <form
        className={css.note}
        onSubmit={(event) => {
          event.preventDefault();
          if (note.trim() === '') return;
          onNote(note.trim());
          setNote('');
        }}
      >
        <Input.TextArea
          aria-label={w.note}
          placeholder={w.notePlaceholder}
          autoSize={{ minRows: 1, maxRows: 5 }}
          maxLength={longest}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
          }}
        />
        <Button type="primary" htmlType="submit" disabled={note.trim() === ''} title={w.noteLong}>
          {w.noteSave}
        </Button>
      </form>
      {lines.length > 0 && (
        <div className={roll.bar}>
          <Choice
            label={w.filters.label}
            name="log-filter"
            isSmall
            value={filter}
            options={logFilters.map((value) => ({ value, label: w.filters[value] }))}
            onChoose={(next) => onFilter(next, find)}
          />
          <Input
            allowClear
            size="small"
            style={{ flex: '1 1 9em' }}
            aria-label={w.find}
            placeholder={w.find}
            value={find}
            onChange={({ target }) => onFilter(filter, target.value)}
          />
        </div>
      )}
      {lines.length === 0 && <FirstUse title={w.none} detail={w.noneDo} />}
      {lines.length > 0 && fitting.length === 0 && (
        <FilteredOut sentence={w.out} clear={w.clear} onClear={() => onFilter('all', '')} />
      )}
      <ol className={css.lines}>
        {fitting.slice(0, shown).map((line) => (
          <li key={line.id} data-kind={line.group} data-testid="log-line">
            <time dateTime={new Date(line.happenedAt).toISOString()}>{when(line.happenedAt)}</time>
            <span className={css.what}>
              {line.sentence}
              <small>
                {line.by}
                {line.lateAt !== null && ` · ${w.late(when(line.lateAt))}`}
              </small>
            </span>
            {line.isWaiting && <span className={roll.waiting}>{w.waiting}</span>}
          </li>
        ))}
      </ol>
      {fitting.length > shown && (
        <div className={roll.more}>
          <Button onClick={() => setShown(shown + shownAtOnce)}>{w.more(fitting.length - shown)}</Button>
        </div>
      )}
    </div>
  );
}
