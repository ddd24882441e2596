import type { Gap } from '../../../server/app.ts';
import { count } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { wallText } from '../../text/wall.ts';
import css from './wall.module.css';
import { isTold } from './wallCount.ts';

interface Props {
  readonly gaps: readonly Gap[];
  /** The one the map points at. */
  readonly focus: string | null;
}

/** The gaps that stand on the wall now: where, what, how long; never who. */
export function WallGaps({ gaps, focus }: Props) {
  const w = useText(wallText);
  const { language } = useLanguage();
  return (
    <ol className={css.gaps} data-testid="wall-gaps">
      {gaps.map(({ id, kind, cell, village, households, days }) => (
        <li key={id} data-focus={id === focus}>
          <span className={css.place}>
            {village.name}
            {cell && ` ${cell.name.replace(village.name, '')}`}
          </span>
          <span>{w.gap[kind](days, isTold(households) ? count(households, language) : w.few)}</span>
        </li>
      ))}
    </ol>
  );
}
