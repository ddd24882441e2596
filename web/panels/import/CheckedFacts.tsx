import type { Job } from '../../../server/app.ts';
import { count } from '../../text/formats.ts';
import { importText } from '../../text/imports.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './import.module.css';

const kinds = [
  'cells',
  'madeDivisions',
  'added',
  'changed',
  'unchanged',
  'notPlaced',
  'wrong',
  'overlaps',
  'gaps',
] as const;
const bad = new Set<string>(['wrong', 'overlaps', 'gaps']);
/** Said also when there are none. */
const always = new Set<string>(['added', 'changed', 'wrong']);

/** What a check found, or a run did, in numbers. */
export function CheckedFacts({ result }: { result: Job['result'] }) {
  const w = useText(importText).facts;
  const { language } = useLanguage();
  const shown = kinds.flatMap((kind) => {
    const value = result[kind];
    return value === undefined || (value === 0 && !always.has(kind)) ? [] : [{ kind, value }];
  });
  return (
    <ul className={css.facts}>
      {shown.map(({ kind, value }) => (
        <li key={kind} data-testid={`fact-${kind}`} data-count={value} data-wrong={bad.has(kind) && value > 0}>
          {w[kind](count(value, language))}
        </li>
      ))}
    </ul>
  );
}
