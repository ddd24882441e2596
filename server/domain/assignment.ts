import type { Day } from './time/day.ts';
import type { AssignmentRole } from './words.ts';

/** Who answers for what from a day (inclusive) to a day (exclusive, null = open). */
export interface AssignmentClaim {
  readonly role: AssignmentRole;
  readonly cadreId: string | null;
  readonly unitId: string | null;
  readonly divisionId: string | null;
  readonly cellId: string | null;
  readonly siteId: string | null;
  readonly from: Day;
  readonly to: Day | null;
}

export type AssignmentFault =
  | { readonly kind: 'holder-not-one'; readonly path: 'cadreId' }
  | { readonly kind: 'place-not-one'; readonly path: 'cellId' }
  | { readonly kind: 'role-wants-unit'; readonly path: 'unitId' }
  | { readonly kind: 'role-wants-cadre'; readonly path: 'cadreId' }
  | { readonly kind: 'role-wants-cell'; readonly path: 'cellId' }
  | { readonly kind: 'role-wants-division'; readonly path: 'divisionId' }
  | { readonly kind: 'days-reversed'; readonly path: 'to' }
  | {
      readonly kind: 'lead-held';
      readonly path: 'cellId';
      readonly heldBy: string;
      readonly from: Day;
      readonly to: Day | null;
    };

const ofCell: ReadonlySet<AssignmentRole> = new Set(['lead', 'backup']);
const ofDivision: ReadonlySet<AssignmentRole> = new Set(['villageSecretary', 'residentCadre', 'contactLeader']);

/** Whether two ranges of days share a day. */
export const daysOverlap = (
  a: { readonly from: Day; readonly to: Day | null },
  b: { readonly from: Day; readonly to: Day | null },
): boolean => (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/**
 * What is wrong with a claim, given the assignments of the same place; empty means sound. A cell has at most one lead on a day.
 * Does not ask whether the people and places exist.
 */
export const assignmentFaults = (
  claim: AssignmentClaim,
  others: readonly (AssignmentClaim & { readonly id: string })[],
): readonly AssignmentFault[] => {
  const faults: AssignmentFault[] = [];
  const places = [claim.divisionId, claim.cellId, claim.siteId].filter((id) => id !== null).length;
  if ((claim.cadreId === null) === (claim.unitId === null)) faults.push({ kind: 'holder-not-one', path: 'cadreId' });
  else if (claim.role === 'unit' && claim.unitId === null) faults.push({ kind: 'role-wants-unit', path: 'unitId' });
  else if (claim.role !== 'unit' && claim.cadreId === null) faults.push({ kind: 'role-wants-cadre', path: 'cadreId' });
  if (places !== 1) faults.push({ kind: 'place-not-one', path: 'cellId' });
  else if (ofCell.has(claim.role) && claim.divisionId !== null)
    faults.push({ kind: 'role-wants-cell', path: 'cellId' });
  else if (ofDivision.has(claim.role) && claim.divisionId === null) {
    faults.push({ kind: 'role-wants-division', path: 'divisionId' });
  }
  if (claim.to !== null && claim.to <= claim.from) faults.push({ kind: 'days-reversed', path: 'to' });
  const held =
    claim.role === 'lead' && claim.cellId !== null
      ? others.find((one) => one.role === 'lead' && one.cellId === claim.cellId && daysOverlap(one, claim))
      : undefined;
  if (held) faults.push({ kind: 'lead-held', path: 'cellId', heldBy: held.id, from: held.from, to: held.to });
  return faults;
};
