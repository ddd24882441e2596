import type { Context } from 'hono';
import { householdFaults } from '#domain/household.ts';
import type { Env } from '../../http/env.ts';
import type { HouseholdRow } from '../../queries/households.ts';
import { changeHousehold } from '../../queries/householdWrites.ts';
import { lookingOf } from '../asked.ts';
import { byOf } from '../by.ts';
import { householdsChanged } from '../changed.ts';
import type { Deps } from '../deps.ts';
import { refuseFaults } from '../refuse.ts';
import type { ChangeHousehold } from '../wire/people.ts';

/** Checks a clerk's correction and keeps it. @throws Problem 422, StaleRow when the version is not `version` any more */
export const correctHousehold = async (
  c: Context<Env>,
  deps: Deps,
  { row, version, body }: { readonly row: HouseholdRow; readonly version: number; readonly body: ChangeHousehold },
): Promise<void> => {
  const { within, today } = lookingOf(c, deps, 'households.change');
  const { from = today, reason = null, ...change } = body;
  const isMoved = change.residence !== undefined && change.residence !== row.residence;
  refuseFaults(c, [
    ...(Object.keys(change).length === 0 ? [{ kind: 'nothing-to-change', path: '' } as const] : []),
    ...householdFaults({
      phone: change.phone,
      address: change.address,
      from,
      today,
      knownFrom: row.from,
      lastFrom: isMoved ? row.residenceFrom : null,
    }),
    // A correction of the past says why (architecture.md, Time).
    ...(from < today && reason === null ? [{ kind: 'reason-missing', path: 'reason' } as const] : []),
  ]);
  const changeId = deps.newId();
  await changeHousehold(
    deps.store,
    { row, version, change: { ...change, from, reason }, changeId },
    byOf(c, 'households.change'),
  );
  await householdsChanged(deps, 'households', [row.id], {
    townId: within.townId,
    villageIds: [row.cellVillageId ?? row.villageId],
    cadreIds: [row.cadreId],
  });
};
