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

const lookOf = ({ colour, hatch, edge, isDotted }: LegendLine): SwatchLook => ({
  colour,
  ...(hatch === undefined ? {} : { hatch }),
  ...(edge === undefined ? {} : { edge }),
  ...(isDotted === undefined ? {} : { isDotted }),
});

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
          {lines.map((line) => (
            <span key={line.key} className={css.chip}>
              <Swatch {...lookOf(line)} />
              {line.cells}
            </span>
          ))}
        </span>
      </summary>
      <ul className={css.lines}>
        {lines.map((line) => (
          <li
            key={line.key}
            className={css.line}
            data-class={line.key}
            data-count={line.cells ?? undefined}
            data-empty={line.cells === 0}
            title={line.meaning}
          >
            <Swatch {...lookOf(line)} />
            <span className={css.label}>{line.label}</span>
            {line.cells !== null && (
              <span className={css.cells} aria-label={w.cells(line.cells)}>
                {line.cells}
              </span>
            )}
          </li>
        ))}
      </ul>
      {more && <p className={css.more}>{more}</p>}
    </details>
  );
}
