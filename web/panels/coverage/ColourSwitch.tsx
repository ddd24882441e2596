import type { CellMetric } from '#domain/words.ts';
import { Choice } from '../../parts/Choice.tsx';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { type Colouring, colouringOf, colourings, coverageRates } from './colourings.ts';
import css from './colourSwitch.module.css';

const bys = ['cadre', 'contactLeader', 'unit'] as const;

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
  const ways = colourings.filter((one) => allowed.includes(one));
  return (
    <div className={css.switch}>
      <Choice
        name="colour"
        label={w.colouring}
        value={colouring}
        options={ways.map((value) => ({ value, label: w.colourings[value], hint: `${colourings.indexOf(value) + 1}` }))}
        onChoose={(next) => onMetric(next === 'coverage' ? 'onSchedule' : next)}
      />
      {colouring === 'coverage' && (
        <Choice
          isSmall
          name="metric"
          label={w.rateLabel}
          value={coverageRates.find((rate) => rate === metric) ?? 'onSchedule'}
          options={coverageRates.map((value) => ({ value, label: w.rates[value], hint: w.rateMeanings[value] }))}
          onChoose={onMetric}
        />
      )}
      {colouring === 'cadre' && (
        <Choice
          isSmall
          name="by"
          label={w.byLabel}
          value={by}
          options={bys.map((value) => ({ value, label: w.bys[value] }))}
          onChoose={onBy}
        />
      )}
    </div>
  );
}
