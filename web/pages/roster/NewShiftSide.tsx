import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { send } from '../../api/client.ts';
import { newId } from '../../api/newId.ts';
import { rosterKeys } from '../../api/roster.ts';
import type { DutyChoice } from '../../panels/roster/dutyChoices.ts';
import { ShiftForm } from '../../panels/roster/ShiftForm.tsx';
import { useText } from '../../text/LanguageProvider.tsx';
import { shiftsText } from '../../text/rosterShifts.ts';
import { useMe } from '../shell/MeContext.ts';
import { refusalOf } from './refusalOf.ts';

interface Props {
  readonly hours: { readonly startsAt: number; readonly endsAt: number };
  readonly day: string;
  readonly choices: readonly DutyChoice[];
  readonly onClosed: () => void;
}

/** A shift for hours that nobody covers. */
export function NewShiftSide({ hours, day, choices, onClosed }: Props) {
  const w = useText(shiftsText);
  const { town } = useMe();
  const client = useQueryClient();
  const { message } = App.useApp();
  // Sent again after a failed answer, it is the same shift.
  const [id] = useState(newId);
  const plan = useMutation({
    mutationFn: (body: object) => send('/shifts', { body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: rosterKeys.all });
      await client.invalidateQueries({ queryKey: ['me'] });
      void message.success(w.planned(day));
      onClosed();
    },
  });
  return (
    <ShiftForm
      given={hours}
      isChange={false}
      choices={choices}
      zone={town.zone}
      isBusy={plan.isPending}
      error={refusalOf(plan.error)}
      onSave={({ startsAt, endsAt, leaderId, officerId }) => plan.mutate({ id, startsAt, endsAt, leaderId, officerId })}
    />
  );
}
