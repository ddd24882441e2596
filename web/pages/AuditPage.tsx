import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { startOfDay } from '#domain/time/day.ts';
import type { AuditCheck, AuditRow } from '../../server/app.ts';
import { get } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import type { Page } from '../api/queries.ts';
import { AuditTable } from '../panels/audit/AuditTable.tsx';
import { FilteredOut } from '../parts/states/FilteredOut.tsx';
import { FirstUse } from '../parts/states/FirstUse.tsx';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { auditText } from '../text/audit.ts';
import { auditActions } from '../text/auditActions.ts';
import { count } from '../text/formats.ts';
import { useLanguage, useText } from '../text/LanguageProvider.tsx';
import { shellText } from '../text/shell.ts';
import css from './audit/auditPage.module.css';
import { FailedQuery } from './shell/FailedQuery.tsx';
import { useMe } from './shell/MeContext.ts';

/** What was done and looked at, newest first, and whether the chain is whole. */
export default function AuditPage() {
  const w = useText(auditText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  const { town } = useMe();
  const [action, setAction] = useState('');
  const [since, setSince] = useState('');
  const filter = { action: action || null, since: since ? startOfDay(since, town.zone) : null };
  const rows = useInfiniteQuery({
    queryKey: keys.audit(filter),
    queryFn: ({ signal, pageParam }) =>
      get<Page<AuditRow>>('/audit', { ...filter, after: pageParam, limit: 100 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const verify = useMutation({ mutationFn: () => get<AuditCheck>('/audit/verify') });
  const clear = () => {
    setAction('');
    setSince('');
  };

  if (rows.error) return <FailedQuery error={rows.error} onRetry={() => void rows.refetch()} />;
  const items = rows.data?.pages.flatMap((page) => page.items);
  const isFiltered = action !== '' || since !== '';
  return (
    <section className={css.page}>
      <header className={css.head}>
        <div>
          <h1>{w.title}</h1>
          <p>{w.intro}</p>
        </div>
        <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate()} data-testid="verify">
          {verify.isPending ? w.verifying : w.verify}
        </Button>
      </header>
      {verify.error && <Alert className={css.found ?? ''} type="error" showIcon title={verify.error.message} />}
      {verify.data && (
        <Alert
          className={css.found ?? ''}
          type={verify.data.isWhole ? 'info' : 'error'}
          showIcon
          title={
            verify.data.isWhole
              ? w.whole(count(verify.data.rows, language))
              : w.broken(count(verify.data.brokenAt ?? 0, language))
          }
          description={
            verify.data.head === null ? undefined : <span className={css.hash}>{w.head(verify.data.head)}</span>
          }
        />
      )}
      <div className={css.filter}>
        <Select
          aria-label={w.action}
          className={css.action ?? ''}
          showSearch={{ optionFilterProp: 'label' }}
          value={action}
          options={[{ value: '', label: w.allActions }, ...auditActions(language)]}
          onChange={setAction}
        />
        <label className={css.since}>
          {w.since}
          <Input type="date" value={since} onChange={(event) => setSince(event.target.value)} />
        </label>
      </div>
      {!items && <Skeleton lines={[100, 100, 100, 100, 100, 100]} height="36px" label={shell.loading} />}
      {items?.length === 0 &&
        (isFiltered ? (
          <FilteredOut sentence={w.filteredOut} clear={w.clear} onClear={clear} />
        ) : (
          <FirstUse title={w.none} detail={w.noneDo} />
        ))}
      {items && items.length > 0 && <AuditTable rows={items} zone={town.zone} />}
      {rows.hasNextPage && (
        <div className={css.more}>
          <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
            {w.more}
          </Button>
        </div>
      )}
    </section>
  );
}
