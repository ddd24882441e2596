import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/es/icons/RightOutlined';
import { Button } from 'antd';
import { addDays } from '#domain/time/day.ts';
import { useIsPhone } from '../../parts/useIsPhone.ts';
import { coverageText } from '../../text/coverage.ts';
import { longDay, shortDay, weekday } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './dayField.module.css';

interface Props {
  readonly day: string;
  readonly from: string;
  readonly today: string;
  readonly onDay: (day: string) => void;
}

/** The day shown, in words; the browser's own calendar opens under it, which is the right one on a phone too. */
export function DayField({ day, from, today, onDay }: Props) {
  const w = useText(coverageText);
  const { language } = useLanguage();
  const isPast = day < today;
  const isPhone = useIsPhone();
  const words = isPhone && day.slice(0, 4) === today.slice(0, 4) ? shortDay(day, language) : longDay(day, language);
  const choose = (next: string): void => {
    if (next >= from && next <= today) onDay(next);
  };
  return (
    <div className={css.field} data-past={isPast} data-testid="day" data-day={day}>
      <Button
        type="text"
        size="small"
        icon={<LeftOutlined />}
        aria-label={w.previousDay}
        disabled={day <= from}
        onClick={() => choose(addDays(day, -1))}
      />
      <label className={css.day}>
        <span className={css.words} aria-hidden="true">
          {isPast ? w.asOf(words) : words}
          <small>{weekday(day, language)}</small>
        </span>
        <input
          className={css.input}
          type="date"
          aria-label={w.day}
          value={day}
          min={from}
          max={today}
          onChange={(event) => choose(event.target.value)}
          onClick={(event) => event.currentTarget.showPicker?.()}
        />
      </label>
      <Button
        type="text"
        size="small"
        icon={<RightOutlined />}
        aria-label={w.nextDay}
        disabled={!isPast}
        onClick={() => choose(addDays(day, 1))}
      />
      {isPast && (
        <Button size="small" className={css.back ?? ''} onClick={() => choose(today)}>
          {w.backToToday}
        </Button>
      )}
    </div>
  );
}
