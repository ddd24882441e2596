import type { AccountRole } from './words.ts';

/** 三员: three people, so that nobody can do something and hide it. */
export const adminRoles = ['sysadmin', 'secadmin', 'auditor'] as const satisfies readonly AccountRole[];

/** Whether these roles, held by one account, join two of the three administrators. */
export const joinsAdminRoles = (roles: readonly AccountRole[]): boolean =>
  adminRoles.filter((role) => roles.includes(role)).length > 1;

export interface AskedGrant {
  readonly role: AccountRole;
  /** Null: the whole town. */
  readonly divisionId: string | null;
}

export type GrantFault = { readonly kind: 'townWideOnly' } | { readonly kind: 'cadreNeeded' };

/** What is wrong with a grant: an administrator's is for the whole town, and a cadre's sign-in must say which cadre it is. */
export const grantFaults = ({ role, divisionId }: AskedGrant, cadreId: string | null): readonly GrantFault[] => {
  const isAdmin = adminRoles.some((one) => one === role);
  return [
    ...(isAdmin && divisionId !== null ? [{ kind: 'townWideOnly' as const }] : []),
    ...(role === 'cadre' && cadreId === null ? [{ kind: 'cadreNeeded' as const }] : []),
  ];
};
