import { Segmented, Tooltip } from 'antd';
import type { CellMetric } from '#domain/words.ts';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './colourSwitch.module.css';

export const colourings = ['coverage', 'conflicts', 'cadre'] as const;
export type Colouring = (typeof colourings)[number];
export const coverageRates = ['onSchedule', 'visited', 'linked'] as const;
const bys = ['cadre', 'contactLeader', 'unit'] as const;

export const colouringOf = (metric: CellMetric): Colouring =>
  metric === 'conflicts' || metric === 'cadre' ? metric : 'coverage';

interface Props {
  readonly metric: CellMetric;
  readonly by: (typeof bys)[number];
  readonly allowed: readonly Colouring[];
  readonly onMetric: (metric: CellMetric) => void;
  readonly onBy: (by: (typeof bys)[number]) => void;
}

/** What colours the map: three ways, one key each; coverage and cadre have a choice of their own. */
export function ColourSwitch({ metric, by, allowed, onMetric, onBy }: Props) {
  const w = useText(coverageText);
  const colouring = colouringOf(metric);
  const option = (value: Colouring, key: number) => ({
    value,
    label: (
      <Tooltip title={`${w.colourings[value]} · ${key}`}>
        <span data-testid={`colour-${value}`}>{w.colourings[value]}</span>
      </Tooltip>
    ),
  });
  return (
    <div className={css.switch}>
      <Segmented<Colouring>
        aria-label={w.colouring}
        value={colouring}
        options={colourings
          .filter((one) => allowed.includes(one))
          .map((one) => option(one, colourings.indexOf(one) + 1))}
        onChange={(next) => onMetric(next === 'coverage' ? 'onSchedule' : next)}
      />
      {colouring === 'coverage' && (
        <Segmented
          size="small"
          aria-label={w.rateLabel}
          value={metric}
          options={coverageRates.map((rate) => ({
            value: rate as CellMetric,
            label: <span data-testid={`metric-${rate}`}>{w.rates[rate]}</span>,
          }))}
          onChange={onMetric}
        />
      )}
      {colouring === 'cadre' && (
        <Segmented
          size="small"
          aria-label={w.byLabel}
          value={by}
          options={bys.map((one) => ({ value: one, label: <span data-testid={`by-${one}`}>{w.bys[one]}</span> }))}
          onChange={onBy}
        />
      )}
    </div>
  );
}
