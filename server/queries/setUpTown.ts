import { sql } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import { audit } from '../store/steps.ts';
import type { Store } from '../store/store.ts';
import { accountSteps, type NewAccount } from './accounts.ts';

interface FirstTown {
  readonly id: string;
  /** 9 digits. */
  readonly code: string;
  readonly name: string;
  readonly zone: string;
  readonly divisionId: string;
  readonly policyId: string;
  readonly from: Day;
}

/**
 * Makes the town of this installation, its root division, its policy and its three administrators; once and never again.
 * @throws Duplicate when it is made already, also by someone else at the same moment
 */
export const setUpTown = async (
  store: Store,
  town: FirstTown,
  administrators: readonly NewAccount[],
  { at, requestId }: { readonly at: number; readonly requestId: string },
): Promise<void> => {
  const { t } = store;
  const { id, code, name, zone, divisionId, policyId, from } = town;
  await store.commit((write) => [
    sql`insert into store_marks (name, value) values ('setUp', ${id})`,
    write.insert(t.towns).values({ id, code, name, zone }),
    write.insert(t.divisions).values({ townId: id, id: divisionId, code: `${code}000`, name, kind: 'town', from }),
    write.insert(t.policies).values({ townId: id, id: policyId, preset: 'lianhu', rules: {}, from }),
    ...administrators.flatMap((account) => accountSteps(store, write, account, at)),
    audit({ townId: id, at, actorId: null, role: null, action: 'town.setUp', objectId: id, requestId }),
  ]);
};
