import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import type { Deliveries, Hook, HookTest } from '../../../server/app.ts';
import { get, send } from '../../api/client.ts';
import { newId } from '../../api/newId.ts';
import { DeliveryList } from '../../panels/hooks/DeliveryList.tsx';
import { hookAnswer } from '../../panels/hooks/hookAnswer.ts';
import { HookForm, type HookValues } from '../../panels/hooks/HookForm.tsx';
import css from '../../panels/hooks/hooks.module.css';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { hooksText } from '../../text/hooks.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { refusalOf } from '../roster/refusalOf.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { useMe } from '../shell/MeContext.ts';
import { hookKeys } from './hookKeys.ts';

interface Props {
  /** Null for a new one. */
  readonly hook: Hook | null;
  readonly onOpen: (id: string | null) => void;
}

interface Step {
  readonly do: () => Promise<unknown>;
  readonly said: string;
  readonly open: string | null;
}

/** What is sent of a form: an address or secret left empty stays as it is. */
const bodyOf = ({ name, format, url, secret, removesSecret, isOn }: HookValues) => ({
  name,
  format,
  isOn,
  ...(url?.trim() ? { url: url.trim() } : {}),
  ...(secret ? { secret } : removesSecret === true ? { secret: null } : {}),
});

/** One hook: its address, a test message, and the last that were sent. */
export function HookSide({ hook, onOpen }: Props) {
  const w = useText(hooksText);
  const { message } = App.useApp();
  const client = useQueryClient();
  const read = () => client.invalidateQueries({ queryKey: hookKeys.all });
  const save = useMutation({
    mutationFn: (step: Step) => step.do(),
    onSuccess: async (_, { said, open }) => {
      await read();
      onOpen(open);
      void message.success(said);
    },
    onError: read,
  });
  const test = useMutation({
    mutationFn: (id: string) => send<HookTest>(`/hooks/${id}/test`),
    onSuccess: async ({ isTaken, answer }) => {
      await read();
      if (isTaken) void message.success(w.taken);
      else void message.error(w.notTaken(hookAnswer(answer, w)), 8);
    },
    onError: (error) => message.error(error.message, 6),
  });
  const keep = (values: HookValues): void => {
    if (hook === null) {
      const id = newId();
      save.mutate({
        do: () => send('/hooks', { body: { id, secret: null, ...bodyOf(values) } }),
        said: w.saved,
        open: id,
      });
    } else {
      const { id, version } = hook;
      save.mutate({
        do: () => send(`/hooks/${id}`, { method: 'PATCH', body: bodyOf(values), version }),
        said: w.saved,
        open: id,
      });
    }
  };
  return (
    <div className={css.side}>
      <HookForm
        key={hook?.version ?? 0}
        hook={hook}
        isBusy={save.isPending}
        error={refusalOf(save.error)}
        onSave={keep}
      />
      {hook !== null && (
        <>
          <div className={css.actions}>
            <Button loading={test.isPending} onClick={() => test.mutate(hook.id)} data-testid="test-hook">
              {test.isPending ? w.testing : w.test}
            </Button>
            <Popconfirm
              title={w.removeSure(hook.name)}
              okText={w.remove}
              cancelText={w.cancel}
              onConfirm={() =>
                save.mutate({
                  do: () => send(`/hooks/${hook.id}`, { method: 'DELETE', version: hook.version }),
                  said: w.removed,
                  open: null,
                })
              }
            >
              <Button danger>{w.remove}</Button>
            </Popconfirm>
          </div>
          <LastMessages hookId={hook.id} />
        </>
      )}
    </div>
  );
}

function LastMessages({ hookId }: { hookId: string }) {
  const w = useText(hooksText);
  const shell = useText(shellText);
  const { town } = useMe();
  const deliveries = useQuery({
    queryKey: hookKeys.deliveries(hookId),
    queryFn: ({ signal }) => get<Deliveries>(`/hooks/${hookId}/deliveries`, {}, signal),
    refetchInterval: 15_000,
  });
  return (
    <section>
      <h3>{w.deliveries}</h3>
      {deliveries.error && <FailedQuery error={deliveries.error} onRetry={() => void deliveries.refetch()} />}
      {!deliveries.data && !deliveries.error && <Skeleton lines={[90, 70, 90]} label={shell.loading} />}
      {deliveries.data && <DeliveryList deliveries={deliveries.data} zone={town.zone} />}
    </section>
  );
}
