import type { AssignmentRole } from '../words.ts';

/** Why it is this person who is asked. */
export type AskedAs = 'groupCadre' | 'successor' | 'cover' | Exclude<AssignmentRole, 'unit'>;

/** Those who answer for a place once its group's cadre cannot be asked, the nearest first. */
export const answeringOrder = [
  'lead',
  'backup',
  'villageSecretary',
  'residentCadre',
  'contactLeader',
] as const satisfies readonly AskedAs[];

/** A cadre on the day asked. */
export type Standing =
  | { readonly is: 'here' }
  | { readonly is: 'left' }
  /** On leave, with who covers (临时代管), if anybody does. */
  | { readonly is: 'onLeave'; readonly coverId: string | null };

export interface Responsible {
  /** Who held the gap's group on the day, in service or not; null for a gap of a place. */
  readonly groupCadreId: string | null;
  /** Who held the group next, as known now; null if nobody did. */
  readonly successorId: string | null;
  /** Those assigned to the cell and its village on the day, in any order. */
  readonly answering: readonly { readonly cadreId: string; readonly role: (typeof answeringOrder)[number] }[];
}

export interface Asked {
  readonly cadreId: string;
  readonly why: AskedAs;
}

/**
 * The one to ask about a gap, and the lead who gets a copy: the group's cadre; if he or she left, the successor; if on leave, the cover; else
 * whoever answers for the place, the nearest first. `ask` is null when nobody is left to ask; `copy` is null where the lead is asked or missing.
 */
export const whomToAsk = (
  { groupCadreId, successorId, answering }: Responsible,
  standingOf: (cadreId: string) => Standing,
): { readonly ask: Asked | null; readonly copy: string | null } => {
  const candidates: Asked[] = [
    ...(groupCadreId === null ? [] : [{ cadreId: groupCadreId, why: 'groupCadre' as const }]),
    ...(successorId === null ? [] : [{ cadreId: successorId, why: 'successor' as const }]),
    ...answeringOrder.flatMap((role) =>
      answering.filter((one) => one.role === role).map(({ cadreId }) => ({ cadreId, why: role })),
    ),
  ];
  const isHere = (cadreId: string): boolean => standingOf(cadreId).is === 'here';
  const reached = (candidate: Asked): Asked | null => {
    const standing = standingOf(candidate.cadreId);
    if (standing.is === 'here') return candidate;
    if (standing.is === 'left' || standing.coverId === null || !isHere(standing.coverId)) return null;
    return { cadreId: standing.coverId, why: 'cover' };
  };
  const ask = candidates.map(reached).find((one) => one !== null) ?? null;
  const lead = answering.find(({ role, cadreId }) => role === 'lead' && isHere(cadreId))?.cadreId ?? null;
  return { ask, copy: lead === ask?.cadreId ? null : lead };
};
