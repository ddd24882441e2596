import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, Segmented } from 'antd';
import { useState } from 'react';
import { dayAt } from '#domain/time/day.ts';
import type { Shift } from '../../../server/app.ts';
import { send } from '../../api/client.ts';
import { newId } from '../../api/newId.ts';
import { rosterKeys, shiftNotesQuery } from '../../api/roster.ts';
import { DutyPair } from '../../panels/roster/DutyPair.tsx';
import type { DutyChoice } from '../../panels/roster/dutyChoices.ts';
import { ShiftForm } from '../../panels/roster/ShiftForm.tsx';
import { ShiftLog } from '../../panels/roster/ShiftLog.tsx';
import { SwapForm } from '../../panels/roster/SwapForm.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { shortDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { rosterText } from '../../text/roster.ts';
import { shiftsText } from '../../text/rosterShifts.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { useMay, useMe } from '../shell/MeContext.ts';
import { refusalOf } from './refusalOf.ts';
import css from './shifts.module.css';
import { townNow } from './townNow.ts';

interface Props {
  readonly shift: Shift;
  /** The shifts it could be swapped with. */
  readonly others: readonly Shift[];
  readonly choices: readonly DutyChoice[];
  readonly onClosed: () => void;
}

interface Step {
  readonly do: () => Promise<unknown>;
  readonly said: string;
  readonly after?: () => void;
}

/** One shift: who is on it, its log, cover, swap, and taking it off the roster. */
export function ShiftSide({ shift, others, choices, onClosed }: Props) {
  const w = useText(shiftsText);
  const r = useText(rosterText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  const me = useMe();
  const { zone } = me.town;
  const mayChange = useMay('roster.change');
  const client = useQueryClient();
  const { message } = App.useApp();
  const [way, setWay] = useState<'log' | 'cover' | 'swap'>('log');
  const notes = useQuery({ ...shiftNotesQuery(shift.id), enabled: mayChange });
  const now = townNow(me);
  const day = shortDay(dayAt(shift.startsAt, zone), language);
  const save = useMutation({
    mutationFn: (step: Step) => step.do(),
    onSuccess: async (_, { said, after }) => {
      await client.invalidateQueries({ queryKey: rosterKeys.all });
      // Who is on duty may be the reader: what the desk's role opens follows at once.
      await client.invalidateQueries({ queryKey: ['me'] });
      after?.();
      void message.success(said);
    },
  });
  const { id, version } = shift;
  const error = refusalOf(save.error);
  const label = (one: Shift): string =>
    `${shortDay(dayAt(one.startsAt, zone), language)} ${one.leader.name} / ${one.officer.name}`;
  const turn = (next: typeof way): void => {
    save.reset();
    setWay(next);
  };
  if (!mayChange) {
    return (
      <div className={css.side}>
        <DutyPair shift={shift} />
        <p className={css.faint}>{r.readOnly}</p>
      </div>
    );
  }
  return (
    <div className={css.side}>
      <DutyPair shift={shift} />
      <Segmented
        block
        value={way}
        options={[
          { value: 'log', label: w.log },
          { value: 'cover', label: w.cover },
          { value: 'swap', label: w.swap },
        ]}
        onChange={turn}
      />
      {way === 'log' && notes.error && <FailedQuery error={notes.error} onRetry={() => void notes.refetch()} />}
      {way === 'log' && !notes.data && !notes.error && <Skeleton lines={[80, 100, 60]} label={shell.loading} />}
      {way === 'log' && notes.data && (
        <ShiftLog
          shift={shift}
          notes={notes.data.items}
          now={now}
          zone={zone}
          isBusy={save.isPending}
          error={error}
          onNote={(text, written) =>
            save.mutate({
              do: () => send(`/shifts/${id}/notes`, { body: { id: newId(), text } }),
              said: w.logAdded,
              after: written,
            })
          }
          onHandOver={() =>
            save.mutate({ do: () => send(`/shifts/${id}/hand-over`, { body: {}, version }), said: w.handedOverNow })
          }
        />
      )}
      {way === 'cover' && (
        <>
          <ShiftForm
            key={version}
            given={{ ...shift, leaderId: shift.leader.cadreId, officerId: shift.officer.cadreId }}
            isChange
            choices={choices}
            zone={zone}
            isBusy={save.isPending}
            error={error}
            onSave={(entry) =>
              save.mutate({
                do: () => send(`/shifts/${id}`, { method: 'PATCH', body: entry, version }),
                said: w.changed,
              })
            }
          />
          <Popconfirm
            title={w.deleteSure(day)}
            okText={w.delete}
            cancelText={r.cancel}
            disabled={shift.startsAt <= now}
            onConfirm={() =>
              save.mutate({
                do: () => send(`/shifts/${id}`, { method: 'DELETE', version }),
                said: w.deleted,
                after: onClosed,
              })
            }
          >
            <Button danger disabled={shift.startsAt <= now} title={shift.startsAt <= now ? w.deleteWhyNot : undefined}>
              {w.delete}
            </Button>
          </Popconfirm>
          {shift.startsAt <= now && <p className={css.faint}>{w.deleteWhyNot}</p>}
        </>
      )}
      {way === 'swap' && (
        <SwapForm
          others={others.filter((one) => one.id !== id).map((one) => ({ value: one.id, label: label(one) }))}
          isBusy={save.isPending}
          error={error}
          onSwap={({ otherId, who, reason }) => {
            const other = others.find((one) => one.id === otherId);
            if (other === undefined) return;
            save.mutate({
              do: () =>
                send('/shifts/swap', {
                  body: { a: { id, version }, b: { id: other.id, version: other.version }, who, reason },
                }),
              said: w.swapped,
              after: () => setWay('log'),
            });
          }}
        />
      )}
    </div>
  );
}
