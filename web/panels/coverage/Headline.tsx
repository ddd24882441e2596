import { labelOf } from '#domain/labels.ts';
import type { CoverageItem } from '../../../server/app.ts';
import { StateBar } from '../../parts/StateBar.tsx';
import { coverageText } from '../../text/coverage.ts';
import { count, percent, points } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './headline.module.css';

export const stateOrder = ['done', 'due', 'new', 'overdue', 'excused', 'unlinked', 'notOwed'] as const;
const rateOrder = ['onSchedule', 'visited', 'linked'] as const;

export const householdsOf = (counts: CoverageItem['counts']): number =>
  stateOrder.reduce((sum, state) => sum + counts[state], 0);

/** Three rates, never without their counts; the seven counts add up to the households. */
export function Headline({ item }: { item: CoverageItem }) {
  const w = useText(coverageText);
  const { language } = useLanguage();
  const shares = stateOrder.map((state) => ({
    key: state,
    label: labelOf('householdState', state, language),
    count: item.counts[state],
  }));
  const spoken = shares.map((share) => `${share.label} ${share.count}`).join(language === 'zh' ? '，' : ', ');
  return (
    <section className={css.headline} aria-label={item.name} data-testid="headline">
      <dl className={css.rates}>
        {rateOrder.map((rate) => {
          const change = points(item[rate], item.monthAgo[rate]);
          return (
            <div key={rate} className={css.rate} title={w.rateMeanings[rate]}>
              <dt>{w.rates[rate]}</dt>
              <dd className={css.number} data-testid={`rate-${rate}`}>
                {percent(item[rate])}
              </dd>
              <dd className={css.change} title={w.headline.changeMeaning} data-falling={change?.startsWith('−')}>
                {change === null ? w.headline.noChange : w.headline.change(change)}
              </dd>
            </div>
          );
        })}
      </dl>
      <StateBar shares={shares} label={spoken} />
      <StateCounts item={item} />
    </section>
  );
}

function StateCounts({ item }: { item: CoverageItem }) {
  const w = useText(coverageText);
  const { language } = useLanguage();
  const notes = [
    w.headline.households(count(householdsOf(item.counts), language)),
    ...(item.dueSoon > 0 ? [w.headline.dueSoon(item.dueSoon)] : []),
    ...(item.tried > 0 ? [w.headline.tried(item.tried)] : []),
  ];
  return (
    <>
      <ul className={css.counts}>
        {stateOrder.map((state) => (
          <li key={state} data-state={state} data-testid={`count-${state}`} data-count={item.counts[state]}>
            <span className={css.dot} data-state={state} />
            {labelOf('householdState', state, language)} <b>{count(item.counts[state], language)}</b>
          </li>
        ))}
      </ul>
      <p className={css.notes} data-households={householdsOf(item.counts)}>
        {notes.join(' · ')}
      </p>
    </>
  );
}
