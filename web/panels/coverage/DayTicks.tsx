import { memo } from 'react';
import { monthName } from '../../text/formats.ts';
import { useLanguage } from '../../text/LanguageProvider.tsx';
import css from './daySlider.module.css';
import { monthTicks } from './monthTicks.ts';

/** A tick on the first of every month; January carries the year. */
export const DayTicks = memo(function DayTicks({ from, to }: { from: string; to: string }) {
  const { language } = useLanguage();
  return (
    <div className={css.ticks} aria-hidden="true">
      {monthTicks(from, to).map(({ day, share, isYear, isQuarter }) => (
        <span
          key={day}
          className={css.tick}
          data-year={isYear}
          data-quarter={isQuarter}
          style={{ left: `${share * 100}%` }}
        >
          {isYear ? (language === 'zh' ? `${day.slice(0, 4)}年` : day.slice(0, 4)) : monthName(day, language)}
        </span>
      ))}
    </div>
  );
});
