import { Swatch, type SwatchLook } from '../../parts/marks/Swatch.tsx';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './legend.module.css';

export interface LegendLine extends SwatchLook {
  readonly key: string;
  readonly label: string;
  /** Cells in this class now; null where a count makes no sense. */
  readonly cells: number | null;
}

interface Props {
  readonly title: string;
  readonly lines: readonly LegendLine[];
  readonly more?: string | undefined;
  readonly onPoint?: (key: string | null) => void;
}

/** What the colours mean and how many cells wear each: nothing is on the map that is not here. */
export function Legend({ title, lines, more, onPoint }: Props) {
  const w = useText(coverageText).legend;
  return (
    <section className={css.legend} aria-label={w.title} data-testid="legend">
      <h2 className={css.title}>{title}</h2>
      <ul className={css.lines} onPointerLeave={() => onPoint?.(null)}>
        {lines.map(({ key, label, cells, ...look }) => (
          <li
            key={key}
            className={css.line}
            data-class={key}
            data-count={cells ?? undefined}
            data-empty={cells === 0}
            onPointerEnter={() => onPoint?.(key)}
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
    </section>
  );
}
