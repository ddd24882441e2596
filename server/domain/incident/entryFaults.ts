import { hasIdentityNumber } from '../identityNumber.ts';
import type { Day } from '../time/day.ts';
import type { HomeState, IncidentStage, StaffState } from '../words.ts';
import { homeStates, staffStates } from '../words.ts';
import type { SentEntry } from './entry.ts';

/** What is wrong with an entry on its way. */
export type EntryFault =
  | { readonly kind: 'incident-ended'; readonly path: 'kind' }
  | { readonly kind: 'homes-in-warning'; readonly path: 'kind' }
  | { readonly kind: 'not-entered-by-hand'; readonly path: 'kind' }
  | { readonly kind: 'cadre-unknown'; readonly path: 'subjectId' | 'insteadOf' }
  | { readonly kind: 'cadre-gone'; readonly path: 'subjectId'; readonly on: Day }
  | { readonly kind: 'not-listed'; readonly path: 'subjectId' | 'insteadOf' }
  | { readonly kind: 'home-elsewhere'; readonly path: 'subjectId' }
  | { readonly kind: 'subject-unknown'; readonly path: 'subjectId' }
  | { readonly kind: 'state-of-other-list'; readonly path: 'state' }
  | { readonly kind: 'shelter-unknown'; readonly path: 'shelterId' }
  | { readonly kind: 'shelter-without-move'; readonly path: 'shelterId' }
  | { readonly kind: 'relay-unknown'; readonly path: 'relayId' }
  | { readonly kind: 'seen-ahead'; readonly path: 'seen' }
  | { readonly kind: 'identity-number'; readonly path: 'role' | 'text' };

/** What an entry may speak of. */
export interface EntryGround {
  readonly stage: IncidentStage;
  readonly endedAt: number | null;
  /** When the entry happened, by our clock; UTC milliseconds. */
  readonly happenedAt: number;
  /** Entries kept so far. */
  readonly seq: number;
  /** Null: nobody of this town. `on`: the day somebody left. */
  readonly cadreOf: (id: string) => { readonly leftOn: Day | null } | null;
  readonly isListed: (cadreId: string) => boolean;
  /** A household in the area, or accounted for in this incident before. */
  readonly isHome: (householdId: string) => boolean;
  readonly isShelter: (siteId: string) => boolean;
  /** A household of the town that is the centre of a group. */
  readonly isCentre: (householdId: string) => boolean;
}

const isStaffState = (state: StaffState | HomeState): boolean => (staffStates as readonly string[]).includes(state);
const isHomeState = (state: StaffState | HomeState): boolean => (homeStates as readonly string[]).includes(state);

type Said = SentEntry['entry'];

/** Entered after the end it is refused; entered before and sent later, it is kept. A note can be added to the record at any time. */
const stageFault = (entry: Said, { stage, endedAt, happenedAt }: EntryGround): EntryFault[] => {
  if (entry.kind === 'note') return [];
  if (stage === 'ended' && happenedAt > (endedAt ?? 0)) return [{ kind: 'incident-ended', path: 'kind' }];
  return stage === 'warning' && entry.kind === 'home' ? [{ kind: 'homes-in-warning', path: 'kind' }] : [];
};

const staffFault = (cadreId: string, ground: EntryGround): EntryFault[] => {
  if (ground.cadreOf(cadreId) === null) return [{ kind: 'cadre-unknown', path: 'subjectId' }];
  return ground.isListed(cadreId) ? [] : [{ kind: 'not-listed', path: 'subjectId' }];
};

const listedFault = (entry: Extract<Said, { kind: 'listed' }>, ground: EntryGround): EntryFault[] => {
  const cadre = ground.cadreOf(entry.subjectId);
  if (cadre === null) return [{ kind: 'cadre-unknown', path: 'subjectId' }];
  if (cadre.leftOn !== null) return [{ kind: 'cadre-gone', path: 'subjectId', on: cadre.leftOn }];
  const { insteadOf } = entry;
  return insteadOf === undefined || ground.isListed(insteadOf) ? [] : [{ kind: 'not-listed', path: 'insteadOf' }];
};

const shelterFault = (
  { state, shelterId }: { readonly state: StaffState | HomeState; readonly shelterId?: string | undefined },
  ground: EntryGround,
): EntryFault[] => {
  if (shelterId === undefined) return [];
  if (state !== 'moved') return [{ kind: 'shelter-without-move', path: 'shelterId' }];
  return ground.isShelter(shelterId) ? [] : [{ kind: 'shelter-unknown', path: 'shelterId' }];
};

const homeFault = (entry: Extract<Said, { kind: 'home' }>, ground: EntryGround): EntryFault[] => [
  ...(ground.isHome(entry.subjectId) ? [] : [{ kind: 'home-elsewhere', path: 'subjectId' } as const]),
  ...shelterFault(entry, ground),
  ...(entry.relayId === undefined || ground.isCentre(entry.relayId)
    ? []
    : [{ kind: 'relay-unknown', path: 'relayId' } as const]),
];

const confirmedFault = (entry: Extract<Said, { kind: 'confirmed' }>, ground: EntryGround): EntryFault[] => {
  const { subjectId, state } = entry;
  const isCadre = ground.cadreOf(subjectId) !== null;
  if (!isCadre && !ground.isHome(subjectId)) return [{ kind: 'subject-unknown', path: 'subjectId' }];
  if (!(isCadre ? isStaffState : isHomeState)(state)) return [{ kind: 'state-of-other-list', path: 'state' }];
  if (!isCadre && ground.stage === 'warning') return [{ kind: 'homes-in-warning', path: 'kind' }];
  return [...(isCadre ? staffFault(subjectId, ground) : []), ...shelterFault(entry, ground)];
};

const subjectFaults = (entry: Said, ground: EntryGround): EntryFault[] => {
  if (entry.kind === 'listed') return listedFault(entry, ground);
  if (entry.kind === 'staff') return staffFault(entry.subjectId, ground);
  if (entry.kind === 'home') return homeFault(entry, ground);
  if (entry.kind === 'confirmed') return confirmedFault(entry, ground);
  return entry.kind === 'note' ? [] : [{ kind: 'not-entered-by-hand', path: 'kind' }];
};

/** Words of one's own in an entry, and where they stand. */
const wordsOf = (entry: Said): { readonly path: 'role' | 'text'; readonly words: string } =>
  entry.kind === 'listed'
    ? { path: 'role', words: entry.role }
    : { path: 'text', words: 'text' in entry ? (entry.text ?? '') : '' };

const identityFault = (entry: Said): EntryFault[] => {
  const { path, words } = wordsOf(entry);
  return hasIdentityNumber(words) ? [{ kind: 'identity-number', path }] : [];
};

/** What speaks against keeping an entry; empty for a sound one. */
export const entryFaults = ({ entry, seen }: SentEntry, ground: EntryGround): EntryFault[] => [
  ...stageFault(entry, ground),
  ...subjectFaults(entry, ground),
  ...(seen > ground.seq ? [{ kind: 'seen-ahead', path: 'seen' } as const] : []),
  ...identityFault(entry),
];
