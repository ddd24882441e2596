import { Swatch } from '../../parts/marks/Swatch.tsx';
import { heatRamp } from '../../parts/palette/heat.ts';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './legend.module.css';

/** What the heat means: days since anyone was last met. */
export function HeatLegend() {
  const w = useText(coverageText);
  const { scheme } = useAppearance();
  return (
    <section className={css.legend} aria-label={w.heatTitle} data-testid="heat-legend">
      <h2 className={css.title}>{w.heatTitle}</h2>
      <ul className={css.lines}>
        {w.heatClasses.map((label, klass) => (
          <li key={label} className={css.line}>
            <Swatch colour={heatRamp[scheme][klass] ?? null} />
            <span className={css.label}>{label}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
