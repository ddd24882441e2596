import type { Household, MemberProperties } from '../../../server/app.ts';

/** What the card says of a household; `role` and `groupCode` are null while it is in no group. */
export interface HouseholdFacts {
  readonly householdId: string;
  readonly name: string | null;
  readonly role: MemberProperties['role'] | null;
  readonly groupCode: string | null;
  readonly state: MemberProperties['state'];
  readonly since: string | null;
  readonly lastMet: string | null;
  readonly residence: MemberProperties['residence'];
  readonly cadre: { readonly id: string; readonly name: string; readonly phone: string | null } | null;
}

/** A household that was searched for need not belong to a group of the cell it lies in, nor to any. */
export const factsOf = ({ id, name, group, state, since, lastMet, residence }: Household): HouseholdFacts => ({
  householdId: id,
  name,
  role: group?.role ?? null,
  groupCode: group?.code ?? null,
  state,
  since,
  lastMet,
  residence,
  cadre: group?.cadreId && group.cadreName ? { id: group.cadreId, name: group.cadreName, phone: null } : null,
});
