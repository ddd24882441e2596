import { useMemo } from 'react';
import { addDays, type Day } from '#domain/time/day.ts';
import { monthName } from '../../text/formats.ts';
import { useLanguage } from '../../text/LanguageProvider.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import css from './history.module.css';

interface Props {
  readonly from: Day;
  /** One line a village, one rate a day from `from`. */
  readonly lines: readonly { readonly id: string; readonly name: string; readonly rates: readonly (number | null)[] }[];
  /** The day shown, within the lines. */
  readonly day: Day;
  readonly picked: string | null;
  readonly onPick: (id: string) => void;
}

/** Small multiples: the same rate, the same axes, one chart a village. */
export default function HistoryPanel({ from, lines, day, picked, onPick }: Props) {
  const { language } = useLanguage();
  const count = lines[0]?.rates.length ?? 0;
  const days = useMemo(() => Array.from({ length: count }, (_, at) => addDays(from, at)), [from, count]);
  const ticks = useMemo(
    () =>
      days.map((each) => {
        const [year = '', month = '', date = ''] = each.split('-');
        if (date !== '01' || !['01', '04', '07', '10'].includes(month)) return '';
        return month === '01' ? year : monthName(each, language);
      }),
    [days, language],
  );
  const at = Math.max(0, days.indexOf(day));
  return (
    <ul className={css.grid}>
      {lines.map(({ id, name, rates }) => (
        <HistoryCard
          key={id}
          name={name}
          rates={rates}
          days={days}
          ticks={ticks}
          at={at}
          isPicked={picked === id}
          onPick={() => onPick(id)}
        />
      ))}
    </ul>
  );
}
