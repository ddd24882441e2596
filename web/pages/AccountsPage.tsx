import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import type { Account } from '../../server/app.ts';
import { get } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import { divisionsQuery } from '../api/queries.ts';
import { AccountList } from '../panels/accounts/AccountList.tsx';
import { AccountPanel, type AccountWish } from '../panels/accounts/AccountPanel.tsx';
import { accountsWith } from '../panels/accounts/accountShown.ts';
import { NewAccountForm } from '../panels/accounts/NewAccountForm.tsx';
import { FilteredOut } from '../parts/states/FilteredOut.tsx';
import { FirstUse } from '../parts/states/FirstUse.tsx';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { accountsText } from '../text/accounts.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { shellText } from '../text/shell.ts';
import { accountSteps } from './accounts/accountSteps.ts';
import css from './accounts/accountsPage.module.css';
import { useCadreChoices } from './accounts/useCadreChoices.ts';
import { FailedQuery } from './shell/FailedQuery.tsx';
import { useMay, useMe } from './shell/MeContext.ts';

export default function AccountsPage() {
  return (
    <App component={false}>
      <Accounts />
    </App>
  );
}

/** The sign-ins of the town: list, make, change, give and take roles. */
function Accounts() {
  const w = useText(accountsText);
  const shell = useText(shellText);
  const me = useMe();
  const mayChange = useMay('accounts.change');
  const client = useQueryClient();
  const { message } = App.useApp();
  const [find, setFind] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const accounts = useQuery({
    queryKey: keys.accounts,
    queryFn: ({ signal }) => get<{ items: Account[] }>('/accounts', {}, signal),
  });
  const divisions = (useQuery(divisionsQuery(me.today)).data?.items ?? [])
    .filter(({ kind }) => kind !== 'residentsGroup' && kind !== 'natural' && kind !== 'town' && kind !== 'county')
    .map(({ id, name }) => ({ value: id, label: name }));
  const cadres = useCadreChoices(me.today, open !== null);
  const steps = accountSteps(w);
  const save = useMutation({
    mutationFn: (step: { readonly do: () => Promise<unknown>; readonly said: string; readonly closes?: boolean }) =>
      step.do(),
    onSuccess: async (_, { said, closes }) => {
      await client.invalidateQueries({ queryKey: keys.accounts });
      if (closes) setOpen(null);
      void message.success(said);
    },
    onError: (error) => message.error(error.message, 6),
  });

  if (accounts.error) return <FailedQuery error={accounts.error} onRetry={() => void accounts.refetch()} />;
  const all = accounts.data?.items;
  const shown = accountsWith(all ?? [], find);
  const chosen = all?.find(({ id }) => id === open);
  const wish = (asked: AccountWish) => chosen && save.mutate(steps.wished(chosen, asked));
  return (
    <section className={css.page}>
      <header className={css.head}>
        <div>
          <h1>{w.title}</h1>
          <p>{w.intro}</p>
        </div>
        <Input
          type="search"
          allowClear
          className={css.find ?? ''}
          placeholder={w.find}
          aria-label={w.find}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        {mayChange && (
          <Button type="primary" onClick={() => setOpen('new')} data-testid="add-account">
            {w.add}
          </Button>
        )}
      </header>
      {!all && <Skeleton lines={[100, 100, 100, 100, 100]} height="44px" label={shell.loading} />}
      {all?.length === 0 && <FirstUse title={w.none} detail={w.noneDo} />}
      {all && all.length > 0 && shown.length === 0 && (
        <FilteredOut sentence={w.filteredOut(find)} clear={w.clear} onClear={() => setFind('')} />
      )}
      {shown.length > 0 && (
        <>
          <AccountList accounts={shown} today={me.today} onOpen={({ id }) => setOpen(id)} />
          <p className={css.count}>{w.count(shown.length)}</p>
        </>
      )}
      <Drawer
        open={open !== null && (open === 'new' || chosen !== undefined)}
        title={open === 'new' ? w.add : chosen && `${chosen.name} · ${chosen.username}`}
        size={440}
        destroyOnHidden
        onClose={() => setOpen(null)}
      >
        {open === 'new' && (
          <NewAccountForm
            today={me.today}
            divisions={divisions}
            cadres={cadres}
            isSending={save.isPending}
            onSubmit={(values) => save.mutate(steps.made(values))}
          />
        )}
        {chosen && (
          <AccountPanel
            account={chosen}
            today={me.today}
            divisions={divisions}
            cadres={cadres}
            isOwn={chosen.id === me.account.id}
            mayChange={mayChange}
            isSending={save.isPending}
            onWish={wish}
          />
        )}
      </Drawer>
    </section>
  );
}
