import { useQuery } from '@tanstack/react-query';
import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Hooks as HookItems } from '../../server/app.ts';
import { get } from '../api/client.ts';
import { HookList } from '../panels/hooks/HookList.tsx';
import { FirstUse } from '../parts/states/FirstUse.tsx';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { useIsPhone } from '../parts/useIsPhone.ts';
import { hooksText } from '../text/hooks.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { shellText } from '../text/shell.ts';
import css from './accounts/accountsPage.module.css';
import { hookKeys } from './hooks/hookKeys.ts';
import { HookSide } from './hooks/HookSide.tsx';
import { FailedQuery } from './shell/FailedQuery.tsx';

export default function HooksPage() {
  return (
    <App component={false}>
      <Hooks />
    </App>
  );
}

/** Where groups are told that something happened: list, add, test, and what became of the last messages. */
function Hooks() {
  const w = useText(hooksText);
  const shell = useText(shellText);
  const isPhone = useIsPhone();
  const [open, setOpen] = useState<string | null>(null);
  const hooks = useQuery({
    queryKey: hookKeys.list,
    queryFn: ({ signal }) => get<HookItems>('/hooks', {}, signal),
  });
  if (hooks.error) return <FailedQuery error={hooks.error} onRetry={() => void hooks.refetch()} />;
  const all = hooks.data?.items;
  const chosen = all?.find(({ id }) => id === open) ?? null;
  const isOpen = open === 'new' || chosen !== null;
  const add = (
    <Button type="primary" onClick={() => setOpen('new')} data-testid="add-hook">
      {w.add}
    </Button>
  );
  return (
    <section className={css.page}>
      <header className={css.head}>
        <div>
          <h1>{w.title}</h1>
          <p>{w.intro}</p>
        </div>
        {all && all.length > 0 && add}
      </header>
      {!all && <Skeleton lines={[100, 100, 100]} height="48px" label={shell.loading} />}
      {all?.length === 0 && <FirstUse title={w.none} detail={w.noneDo} action={add} />}
      {all && all.length > 0 && <HookList hooks={all} onOpen={setOpen} />}
      <Drawer
        open={isOpen}
        title={open === 'new' ? w.add : chosen?.name}
        size={isPhone ? 390 : 460}
        destroyOnHidden
        onClose={() => setOpen(null)}
      >
        {isOpen && <HookSide key={chosen?.id ?? 'new'} hook={open === 'new' ? null : chosen} onOpen={setOpen} />}
      </Drawer>
    </section>
  );
}
