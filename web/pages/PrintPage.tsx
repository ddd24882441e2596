import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined';
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { labelOf } from '#domain/labels.ts';
import type { Gap } from '../../server/app.ts';
import { cellsQuery, gapsQuery } from '../api/queries.ts';
import { PaperLegend } from '../panels/print/PaperLegend.tsx';
import { PaperMap } from '../panels/print/PaperMap.tsx';
import { PaperTable } from '../panels/print/PaperTable.tsx';
import paper from '../panels/print/paper.module.css';
import { FirstUse } from '../parts/states/FirstUse.tsx';
import { FilteredOut } from '../parts/states/FilteredOut.tsx';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { useView } from './routing/useView.ts';
import { longDay } from '../text/formats.ts';
import { gapSentence } from '../text/gapSentence.ts';
import { useLanguage, useText } from '../text/LanguageProvider.tsx';
import { localeOf } from '../text/language.ts';
import { printText } from '../text/print.ts';
import { shellText } from '../text/shell.ts';
import { roundDistance } from './coverage/roundDistance.ts';
import { paperLegend } from './print/paperLegend.ts';
import { paperCell, paperVillages } from './print/paperOf.ts';
import './print/page.css';
import css from './print/print.module.css';
import { FailedQuery } from './shell/FailedQuery.tsx';
import { useMe } from './shell/MeContext.ts';

const listedGaps = 12;

/** What is on screen, on A4 in black and white: map in patterns, legend, gaps to tick off, and every cell's numbers. */
export default function PrintPage() {
  const w = useText(printText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  const me = useMe();
  const [view, change] = useView();
  const [, go] = useLocation();
  const [printedAt] = useState(() => Date.now());
  const day = view.day ?? me.today;
  const cells = useQuery(cellsQuery(day));
  const gaps = useQuery(gapsQuery(day, view.village));

  const error = cells.error ?? gaps.error;
  if (error)
    return (
      <FailedQuery
        error={error}
        onRetry={() => {
          void cells.refetch();
          void gaps.refetch();
        }}
      />
    );
  if (!cells.data || !gaps.data) return <Skeleton lines={[60, 100, 100, 100]} height="120px" label={shell.loading} />;
  const features = cells.data.features.filter(
    ({ properties }) => view.village === null || properties.village.id === view.village,
  );
  if (cells.data.features.length === 0)
    return <FirstUse title={w.none} detail={w.noneDo} action={<Button onClick={() => go('/')}>{w.back}</Button>} />;
  if (features.length === 0)
    return <FilteredOut sentence={w.noneIn} clear={w.wholeTown} onClear={() => change({ village: null })} />;

  const drawn = features.map((feature) => paperCell(feature, view.metric));
  const legend = paperLegend(drawn, view.metric, w);
  const villages = paperVillages(features);
  const [only] = view.village === null ? [] : features;
  const place = `${me.town.name}${only ? ` ${only.properties.village.name}` : ''}`;
  const time = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: me.town.zone,
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(printedAt);
  return (
    <div className={css.desk} data-testid="print" data-ready="yes">
      <div className={css.tools}>
        <Button icon={<ArrowLeftOutlined />} onClick={() => go(`/${location.search}`)}>
          {w.back}
        </Button>
        <span>{w.howTo}</span>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => print()}>
          {w.print}
        </Button>
      </div>
      <article className={css.sheet}>
        <header className={css.head}>
          <h1>
            {place} {w.title[view.metric]}
          </h1>
          <p>
            <strong>{w.asOf(longDay(day, language))}</strong>
            <span>{w.printed(me.account.name, time)}</span>
          </p>
        </header>
        <PaperMap label={w.map} cells={drawn} north={w.north} scale={roundDistance} />
        <PaperLegend {...legend} />
        <footer className={css.source}>
          {w.source}
          {me.town.isDemo && ` · ${w.demo}`}
        </footer>
        {gaps.data.items.length > 0 && (
          <section className={css.part}>
            <h2>
              {w.gaps}
              {gaps.data.total > listedGaps && <small>{w.gapsMore(gaps.data.total)}</small>}
              <small className={css.returned}>{w.returned}</small>
            </h2>
            <ol className={paper.gaps}>
              {gaps.data.items.slice(0, listedGaps).map((gap) => (
                <GapLine key={gap.id} gap={gap} />
              ))}
            </ol>
          </section>
        )}
        {villages.length > 0 && (
          <section className={css.part}>
            <h2>{w.table}</h2>
            <PaperTable villages={villages} />
          </section>
        )}
      </article>
    </div>
  );
}

function GapLine({ gap }: { gap: Gap }) {
  const w = useText(printText);
  const { language } = useLanguage();
  const { place, what } = gapSentence(gap, language);
  const ask =
    gap.ask === null
      ? w.nobodyToAsk
      : w.ask(`${labelOf('askReason', gap.ask.why, language)} ${gap.ask.name} ${gap.ask.phone ?? ''}`);
  return (
    <li>
      {place} {what}
      {language === 'zh' ? '，' : '; '}
      {ask}
    </li>
  );
}
