import { classOfRate, coverageRamp } from '../../parts/palette/coverage.ts';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { percent, points } from '../../text/formats.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { tableText } from '../../text/table.ts';
import css from './table.module.css';

interface Props {
  readonly rate: number | null;
  readonly before: number | null;
  /** Colours the swatch as on the map; left out for rates the map does not class. */
  readonly linked?: number | null;
}

/** A rate, its class as a swatch, and what it was against a month ago. */
export function RateCell({ rate, before, linked }: Props) {
  const w = useText(tableText);
  const { scheme } = useAppearance();
  const change = points(rate, before);
  const found = linked === undefined ? null : classOfRate(rate, linked);
  const direction = change === null || change === '0.0' ? 'same' : change.startsWith('+') ? 'up' : 'down';
  return (
    <span className={css.rate}>
      {linked !== undefined && (
        <span
          className={css.swatch}
          data-none={found === null}
          style={found === null ? undefined : { background: coverageRamp[scheme][found] }}
        />
      )}
      <span title={rate === null ? w.noRate : undefined}>{percent(rate)}</span>
      <span className={css.change} data-direction={direction} title={change === null ? undefined : w.change(change)}>
        {change ?? ''}
      </span>
    </span>
  );
}
