import { useEffect, useRef } from 'react';
import type { Day } from '#domain/time/day.ts';
import { shortDay, weekday } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { nightsText } from '../../text/rosterNights.ts';
import css from './nightGrid.module.css';

export interface NightRow {
  readonly cadreId: string;
  readonly name: string;
  readonly post: string | null;
  /** Village of the home; null where it is in none of the town. */
  readonly home: string | null;
  readonly isShort: boolean;
}

/** What is known of one night of one cadre. */
export interface Night {
  readonly kind: 'town' | 'village' | 'duty';
  readonly villageName: string | null;
}

interface Props {
  readonly days: readonly Day[];
  readonly today: Day;
  readonly rows: readonly NightRow[];
  readonly nightOf: (cadreId: string, day: Day) => Night | null;
  /** Where a click enters a night. */
  readonly place: string;
  readonly mayChange: boolean;
  readonly onSet: (cadreId: string, day: Day, stays: boolean) => void;
}

/** Cadres × the nights of a week, one click each. */
export function NightGrid({ days, today, rows, nightOf, place, mayChange, onSet }: Props) {
  const w = useText(nightsText);
  const frame = useRef<HTMLDivElement>(null);
  const tonight = days.indexOf(today);
  useEffect(() => {
    // A phone shows three or four nights: tonight is one of them.
    const head = frame.current?.querySelectorAll('thead th')[tonight + 1];
    if (!(head instanceof HTMLElement) || tonight < 0 || !frame.current) return;
    frame.current.scrollLeft = head.offsetLeft - frame.current.clientWidth / 2;
  }, [tonight]);
  const { language } = useLanguage();
  const square = (row: NightRow, day: Day) => {
    const night = nightOf(row.cadreId, day);
    const name = shortDay(day, language);
    const said = night === null ? '' : night.kind === 'village' ? (night.villageName ?? '') : w.stay[night.kind];
    if (night?.kind === 'duty') return <span title={w.duty(row.name, name)}>{said}</span>;
    if (!mayChange) return <span aria-label={night === null ? w.empty(row.name, name) : undefined}>{said}</span>;
    return (
      <button
        type="button"
        aria-pressed={night !== null}
        aria-label={
          night === null
            ? w.set(row.name, name, place)
            : w.clearStay(row.name, name, night.kind === 'village' ? said : w.inTown)
        }
        onClick={() => onSet(row.cadreId, day, night === null)}
        data-testid={`night-${row.cadreId}-${day}`}
      >
        {said}
      </button>
    );
  };
  return (
    <div className={css.frame} ref={frame}>
      <table className={css.grid}>
        <thead>
          <tr>
            <th scope="col">{w.cadre}</th>
            {days.map((day) => (
              <th key={day} scope="col" data-today={day === today}>
                <span>{weekday(day, language)}</span>
                <small>{Number(day.slice(8))}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.cadreId} data-short={row.isShort}>
              <th scope="row">
                <b>{row.name}</b>
                <small>{row.home === null ? row.post : `${w.home}${language === 'en' ? ' ' : ''}${row.home}`}</small>
              </th>
              {days.map((day) => (
                <td key={day} data-kind={nightOf(row.cadreId, day)?.kind} data-today={day === today}>
                  {square(row, day)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
