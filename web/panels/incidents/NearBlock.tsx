import { type ReactNode, useState } from 'react';
import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './answer.module.css';
import { distanceWords } from './distanceWords.ts';
import { spokenPhone, telHref } from './phoneNumbers.ts';

/** A place or a team as one line: its name, how far, and what to know. */
export interface NearLine {
  readonly id: string;
  readonly name: string;
  /** Null where it has no place. */
  readonly distanceM: number | null;
  readonly facts: readonly string[];
  readonly phone: string | null;
  /** Why one should not go there, in the danger colour. */
  readonly warning: string | null;
}

interface Props {
  readonly title: string;
  readonly lines: readonly NearLine[];
  /** Shown before the button for the rest. */
  readonly first: number;
  readonly testId: string;
  readonly children?: ReactNode;
}

/** What is near, nearest first; a few at once, the rest on demand. */
export function NearBlock({ title, lines, first, testId, children }: Props) {
  const w = useText(incidentsAnswerText);
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, first);
  return (
    <section className={css.block} data-testid={testId}>
      <h3>{title}</h3>
      {lines.length === 0 && <p className={css.far}>{w.none2}</p>}
      <ul>
        {shown.map(({ id, name, distanceM, facts, phone, warning }) => (
          <li key={id} className={css.near} data-inside={warning !== null}>
            <b>{name}</b>
            <span className={css.far}>
              {distanceM === null ? '' : distanceM < 1 ? w.here : distanceWords(distanceM, w)}
            </span>
            <small>
              {warning !== null && <span className={css.full}>{warning} </span>}
              {facts.join(' · ')}{' '}
              {phone !== null && (
                <a href={telHref(phone)} aria-label={w.callNow(name, spokenPhone(phone))}>
                  {spokenPhone(phone)}
                </a>
              )}
            </small>
          </li>
        ))}
      </ul>
      {lines.length > shown.length && (
        <button type="button" className={css.more} onClick={() => setIsWhole(true)}>
          {w.more(lines.length - shown.length)}
        </button>
      )}
      {children}
    </section>
  );
}
