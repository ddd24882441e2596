import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useMemo } from 'react';
import type { PlannedShift } from '#domain/roster/shift.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import type { Cadre } from '../../../server/app.ts';
import { send } from '../../api/client.ts';
import { newId } from '../../api/newId.ts';
import { rosterKeys, shiftsQuery } from '../../api/roster.ts';
import { dutyChoices } from '../../panels/roster/dutyChoices.ts';
import { RotationForm } from '../../panels/roster/RotationForm.tsx';
import { useText } from '../../text/LanguageProvider.tsx';
import { shiftsText } from '../../text/rosterShifts.ts';
import { useMe } from '../shell/MeContext.ts';
import { refusalOf } from './refusalOf.ts';

/** How far ahead shifts are looked at before a rotation is planned. */
const daysAhead = 366;

interface Props {
  readonly given: { readonly from: Day; readonly lastDay: Day };
  readonly cadres: readonly Cadre[];
  readonly onClosed: () => void;
}

/** A month by turns, kept in one step. */
export function RotationSide({ given, cadres, onClosed }: Props) {
  const w = useText(shiftsText);
  const { town, today } = useMe();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { data } = useQuery(shiftsQuery(addDays(today, -2), addDays(today, daysAhead)));
  const staff = useMemo(
    () => ({
      zone: town.zone,
      cadres: new Map(cadres.map((cadre) => [cadre.id, cadre])),
      leaves: [],
      shifts: (data?.items ?? []).map(({ id, startsAt, endsAt, leader, officer }) => ({
        id,
        startsAt,
        endsAt,
        leaderId: leader.cadreId,
        officerId: officer.cadreId,
      })),
    }),
    [cadres, data, town.zone],
  );
  const plan = useMutation({
    mutationFn: (shifts: readonly PlannedShift[]) => send('/shifts/many', { body: { shifts } }),
    onSuccess: async (_, shifts) => {
      await client.invalidateQueries({ queryKey: rosterKeys.all });
      await client.invalidateQueries({ queryKey: ['me'] });
      void message.success(w.rotation.done(shifts.length));
      onClosed();
    },
  });
  return (
    <RotationForm
      given={given}
      today={today}
      zone={town.zone}
      choices={dutyChoices(cadres)}
      staff={staff}
      isBusy={plan.isPending}
      error={refusalOf(plan.error)}
      newId={newId}
      onPlan={(shifts) => plan.mutate(shifts)}
    />
  );
}
