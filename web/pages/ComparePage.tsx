import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined';
import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined';
import SwapOutlined from '@ant-design/icons/es/icons/SwapOutlined';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { compareQuery } from '../api/compare.ts';
import { download } from '../api/download.ts';
import { plansQuery } from '../api/plans.ts';
import { ApiProblem } from '../api/problem.ts';
import { editionsQuery } from '../api/queries.ts';
import type { MapHandle } from '../map/mapHandle.ts';
import { ComparedList } from '../panels/boundaries/ComparedList.tsx';
import { Failed } from '../parts/states/Failed.tsx';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { boundariesCompareText } from '../text/boundariesCompare.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { shellText } from '../text/shell.ts';
import { ComparedMaps } from './boundaries/ComparedMaps.tsx';
import css from './boundaries/comparePage.module.css';
import { useCompared } from './boundaries/compareView.ts';
import { FailedQuery } from './shell/FailedQuery.tsx';
import { useMe } from './shell/MeContext.ts';

/** Two editions or plans: a map with a divide to move, and what differs as a list. */
export default function ComparePage() {
  return (
    <App component={false}>
      <Compare />
    </App>
  );
}

function Compare() {
  const w = useText(boundariesCompareText);
  const shell = useText(shellText);
  const me = useMe();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const { a, b } = useCompared();
  const [map, setMap] = useState<MapHandle | null>(null);
  const plans = useQuery(plansQuery());
  const editions = useQuery(editionsQuery());
  const compared = useQuery({ ...compareQuery(a ?? '', b ?? ''), enabled: a !== null && b !== null });
  const file = useMutation({
    mutationFn: () => download('/compare.geojson', { a, b }, 'comparison.geojson'),
    onSuccess: (name) => message.success(w.saved(name)),
    onError: (error) => message.error(error.message, 6),
  });
  const back = () => go('/boundaries');
  const show = (sides: { a: string | null; b: string | null }) =>
    go(`/boundaries/compare?a=${sides.a ?? ''}&b=${sides.b ?? ''}`, { replace: true });
  const options = [
    {
      label: w.editions,
      options: [...(editions.data?.items ?? [])]
        .reverse()
        .map(({ id, name }) => ({ value: `edition:${id}`, label: name })),
    },
    {
      label: w.plans,
      options: (plans.data?.items ?? [])
        .filter(({ state }) => state === 'draft' || state === 'review')
        .map(({ id, name }) => ({ value: `plan:${id}`, label: name })),
    },
  ];
  const isGone = compared.error instanceof ApiProblem && compared.error.status === 404;
  return (
    <section className={css.page}>
      <header className={css.head}>
        <Button icon={<ArrowLeftOutlined />} onClick={back} aria-label={w.back} title={w.back} />
        <Select
          className={css.choice ?? ''}
          aria-label={w.side.a}
          placeholder={w.side.a}
          value={a}
          options={options}
          onChange={(next) => show({ a: next, b })}
        />
        <Button icon={<SwapOutlined />} onClick={() => show({ a: b, b: a })} aria-label={w.swap} title={w.swap} />
        <Select
          className={css.choice ?? ''}
          aria-label={w.side.b}
          placeholder={w.side.b}
          value={b}
          options={options}
          onChange={(next) => show({ a, b: next })}
        />
        <span className={css.spring} />
        <Button
          icon={<DownloadOutlined />}
          disabled={!compared.data}
          loading={file.isPending}
          onClick={() => file.mutate()}
        >
          {w.file}
        </Button>
      </header>
      {(a === null || b === null) && <Failed title={w.missing} detail="" retry={w.back} onRetry={back} />}
      {isGone && <Failed title={w.gone} detail="" retry={w.back} onRetry={back} />}
      {compared.error && !isGone && <FailedQuery error={compared.error} onRetry={() => void compared.refetch()} />}
      {compared.isLoading && <Skeleton lines={[100, 100, 60, 80]} label={shell.loading} />}
      {compared.data && (
        <div className={css.stage}>
          <ComparedMaps key={`${a} ${b}`} comparison={compared.data} townBox={me.town.bbox} onMap={setMap} />
          <aside className={css.side} aria-label={w.title}>
            <ComparedList comparison={compared.data} onShow={(box) => map?.showBox(box, 16)} />
          </aside>
        </div>
      )}
    </section>
  );
}
