import { labelOf } from '#domain/labels.ts';
import type { CoverageItem } from '../../../server/app.ts';
import { classOfRate, coverageRamp } from '../../parts/palette/coverage.ts';
import { StateBar } from '../../parts/StateBar.tsx';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { coverageText } from '../../text/coverage.ts';
import { count, percent, points } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { wallText } from '../../text/wall.ts';
import { stateOrder } from '../table/coverageRow.ts';
import css from './wall.module.css';
import { isTold } from './wallCount.ts';

const rates = ['onSchedule', 'visited', 'linked'] as const;

/** Three rates with their change, and the counts they come from, large enough to be read across a room. */
export function WallFigures({ item }: { item: CoverageItem }) {
  const w = useText(wallText);
  const names = useText(coverageText).rates;
  const { language } = useLanguage();
  const { scheme } = useAppearance();
  const told = (n: number): string => (isTold(n) ? count(n, language) : w.few);
  const colour = classOfRate(item.onSchedule, item.linked);
  return (
    <section className={css.figures}>
      <dl className={css.rates}>
        {rates.map((rate) => {
          const change = points(item[rate], item.monthAgo[rate]);
          return (
            <div key={rate}>
              <dt>{names[rate]}</dt>
              <dd>
                {percent(item[rate])}
                {rate === 'onSchedule' && colour !== null && (
                  <i className={css.swatch} style={{ background: coverageRamp[scheme][colour] }} />
                )}
              </dd>
              <dd className={css.change}>{change === null ? '' : w.monthAgo(change)}</dd>
            </div>
          );
        })}
      </dl>
      <StateBar
        shares={stateOrder.map((state) => ({
          key: state,
          label: labelOf('householdState', state, language),
          count: item.counts[state],
        }))}
        label={stateOrder
          .map((state) => `${labelOf('householdState', state, language)} ${told(item.counts[state])}`)
          .join(' · ')}
      />
      <ul className={css.counts}>
        {stateOrder.map((state) => (
          <li key={state} data-state={state}>
            {labelOf('householdState', state, language)} <b>{told(item.counts[state])}</b>
          </li>
        ))}
        <li>
          {w.openIssues} <b>{told(item.openIssues)}</b>
        </li>
        <li>
          {w.openConflicts} <b>{told(item.openConflicts)}</b>
        </li>
      </ul>
    </section>
  );
}
