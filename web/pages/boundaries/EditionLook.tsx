import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { editionsQuery } from '../../api/queries.ts';
import { Failed } from '../../parts/states/Failed.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { boundariesText } from '../../text/boundaries.ts';
import { longDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { useBoundariesView } from './boundariesView.ts';
import css from './editionLook.module.css';
import { PartitionMap } from './PartitionMap.tsx';

/** One edition on the map, whether past, in force or to come. */
export function EditionLook({ id }: { readonly id: string }) {
  const w = useText(boundariesText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  const [, change] = useBoundariesView();
  const editions = useQuery(editionsQuery());
  const back = () => change({ edition: null });
  if (editions.error) return <FailedQuery error={editions.error} onRetry={() => void editions.refetch()} />;
  if (!editions.data) return <Skeleton lines={[40, 100, 100]} label={shell.loading} />;
  const edition = editions.data.items.find((one) => one.id === id);
  if (!edition) return <Failed title={w.editions.gone} detail="" retry={w.editions.back} onRetry={back} />;
  return (
    <section className={css.look}>
      <header className={css.head}>
        <Button icon={<ArrowLeftOutlined />} onClick={back} aria-label={w.editions.back} title={w.editions.back} />
        <h1>{edition.name}</h1>
        <span>{w.editions.from(longDay(edition.effectiveFrom, language))}</span>
        <span>{w.editions.cells(edition.cells)}</span>
        {edition.documentNo && <span>{w.document(edition.documentNo)}</span>}
      </header>
      <div className={css.map}>
        <PartitionMap edition={edition} label={w.editions.mapOf(edition.name)} />
      </div>
    </section>
  );
}
