import { Swatch, type SwatchLook } from '../../parts/marks/Swatch.tsx';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './legend.module.css';

export interface LegendLine extends SwatchLook {
  readonly key: string;
  readonly label: string;
  /** Cells in this class now; null where a count makes no sense. */
  readonly cells: number | null;
  readonly meaning?: string;
}

interface Props {
  readonly title: string;
  readonly lines: readonly LegendLine[];
  readonly more?: string | undefined;
  /** Folded it still shows every class and its number; a phone begins folded. */
  readonly isOpen?: boolean;
}

/** What the colours mean and how many cells wear each: nothing is on the map that is not here. */
export function Legend({ title, lines, more, isOpen = true }: Props) {
  const w = useText(coverageText).legend;
  return (
    <details key={String(isOpen)} className={css.legend} aria-label={w.title} data-testid="legend" open={isOpen}>
      <summary className={css.title}>
        {title}
        <span className={css.folded} aria-hidden="true">
          {lines.map(({ key, label: _, cells, meaning: __, ...look }) => (
            <span key={key} className={css.chip}>
              <Swatch {...look} />
              {cells}
            </span>
          ))}
        </span>
      </summary>
      <ul className={css.lines}>
        {lines.map(({ key, label, cells, meaning, ...look }) => (
          <li
            key={key}
            className={css.line}
            data-class={key}
            title={meaning}
            data-count={cells ?? undefined}
            data-empty={cells === 0}
          >
            <Swatch {...look} />
            <span className={css.label}>{label}</span>
            {cells !== null && (
              <span className={css.cells} aria-label={w.cells(cells)}>
                {cells}
              </span>
            )}
          </li>
        ))}
      </ul>
      {more && <p className={css.more}>{more}</p>}
    </details>
  );
}
