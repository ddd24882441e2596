import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { labelOf } from '#domain/labels.ts';
import type { CellProperties } from '../../../server/app.ts';
import { StateBar } from '../../parts/StateBar.tsx';
import { coverageText } from '../../text/coverage.ts';
import { count, percent } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { AnsweringList } from './Answering.tsx';
import css from './cellDrawer.module.css';
import { householdsOf, stateOrder } from './Headline.tsx';

interface Props {
  readonly cell: CellProperties;
  /** The groups and the issues, fetched apart. */
  readonly groups: ReactNode;
  readonly issues: ReactNode;
  readonly onClose: () => void;
}

/** What we know about the chosen cell. Reads props, reports intent, keeps no state. */
export function CellDrawer({ cell, groups, issues, onClose }: Props) {
  const w = useText(coverageText).drawer;
  return (
    <aside className={css.drawer} aria-label={cell.name} data-testid="cell-drawer" data-cell={cell.no}>
      <header className={css.head}>
        <div>
          <h2 className={css.name}>{cell.name}</h2>
          <p className={css.under}>
            {cell.village.name} · {cell.code} · {w.area((cell.areaM2 / 1e6).toFixed(2))}
            {cell.isDedicated && ` · ${w.dedicated}`}
          </p>
        </div>
        <Button type="text" icon={<CloseOutlined />} aria-label={w.close} onClick={onClose} />
      </header>
      <section className={css.part} aria-label={w.answering}>
        <h3 className={css.title}>{w.answering}</h3>
        <AnsweringList people={cell.cadres} />
      </section>
      {cell.counts ? <CellCounts cell={cell} counts={cell.counts} /> : <p className={css.part}>{w.onlyMap}</p>}
      {issues}
      {groups}
    </aside>
  );
}

const rates = ['onSchedule', 'visited', 'linked'] as const;

function CellCounts({ cell, counts }: { cell: CellProperties; counts: NonNullable<CellProperties['counts']> }) {
  const w = useText(coverageText);
  const { language } = useLanguage();
  const shares = stateOrder.map((state) => ({
    key: state,
    label: labelOf('householdState', state, language),
    count: counts[state],
  }));
  return (
    <section className={css.part} aria-label={w.drawer.counts}>
      <h3 className={css.title}>
        {w.drawer.counts} <small>{w.headline.households(count(householdsOf(counts), language))}</small>
      </h3>
      <dl className={css.rates}>
        {rates.map((rate) => (
          <div key={rate}>
            <dt>{w.rates[rate]}</dt>
            <dd data-testid={`cell-${rate}`}>{percent(cell[rate])}</dd>
          </div>
        ))}
      </dl>
      <StateBar shares={shares} label={shares.map((share) => `${share.label} ${share.count}`).join(' ')} />
      <ul className={css.counts}>
        {shares.map((share) => (
          <li key={share.key} data-state={share.key}>
            {share.label} <b>{share.count}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
