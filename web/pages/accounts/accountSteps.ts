import { addDays, isDay } from '#domain/time/day.ts';
import { send } from '../../api/client.ts';
import { newId } from '../../api/newId.ts';
import type { GrantValues } from '../../panels/accounts/AccountFields.tsx';
import type { AccountWish } from '../../panels/accounts/AccountPanel.tsx';
import type { ShownAccount } from '../../panels/accounts/accountShown.ts';
import type { NewAccountValues } from '../../panels/accounts/NewAccountForm.tsx';
import type { accountsText } from '../../text/accounts.ts';
import type { TextOf } from '../../text/text.ts';

export interface AccountStep {
  readonly do: () => Promise<unknown>;
  /** What is said when it is done. */
  readonly said: string;
  readonly closes?: boolean;
}

const administrators = new Set<string>(['sysadmin', 'secadmin', 'auditor']);

/** A grant as the server takes it: the last day turned into the first day it no longer holds. */
export const grantBody = ({ role, divisionId, from, lastDay }: GrantValues, id: string) => ({
  id,
  role,
  divisionId: divisionId === '' || administrators.has(role) ? null : divisionId,
  from,
  ...(lastDay !== undefined && isDay(lastDay) ? { to: addDays(lastDay, 1) } : {}),
});

/** What the accounts page asks of the server, with the words that confirm it. */
export const accountSteps = (w: TextOf<typeof accountsText>) => ({
  made: (values: NewAccountValues): AccountStep => ({
    do: () => {
      const { name, username, password, cadreId } = values;
      const body = {
        id: newId(),
        name,
        username,
        password,
        cadreId: cadreId || null,
        grants: [grantBody(values, newId())],
      };
      return send('/accounts', { body });
    },
    said: w.created(values.name),
    closes: true,
  }),
  wished: ({ id, version }: ShownAccount, wish: AccountWish): AccountStep => {
    switch (wish.kind) {
      case 'change': {
        const body = { name: wish.name, cadreId: wish.cadreId || null };
        return { do: () => send(`/accounts/${id}`, { method: 'PATCH', body, version }), said: w.saved };
      }
      case 'disable': {
        const body = { isDisabled: wish.isDisabled };
        return {
          do: () => send(`/accounts/${id}`, { method: 'PATCH', body, version }),
          said: wish.isDisabled ? w.disabledNow : w.enabledNow,
        };
      }
      case 'give':
        return {
          do: () => send(`/accounts/${id}/grants`, { body: grantBody(wish.grant, newId()), version }),
          said: w.given,
        };
      case 'take':
        return {
          do: () => send(`/accounts/${id}/grants/${wish.grantId}`, { method: 'DELETE', version }),
          said: w.taken,
        };
      case 'password':
        return {
          do: () => send(`/accounts/${id}/password`, { body: { password: wish.password }, version }),
          said: w.resetDone,
        };
    }
  },
});
