import { audit, type Step } from '../store/steps.ts';
import type { Store } from '../store/store.ts';

/** Who changes something, when (UTC milliseconds), and in which request: what the audit keeps. */
export interface By {
  readonly townId: string;
  readonly at: number;
  readonly accountId: string;
  readonly role: string | null;
  readonly requestId: string | null;
}

/** The audit row of an action, as a step of the commit that does it. No personal data in any of its words. */
export const auditBy = (by: By, action: string, objectId: string | null, purpose: string | null = null): Step =>
  audit({
    townId: by.townId,
    at: by.at,
    actorId: by.accountId,
    role: by.role,
    action,
    objectId,
    purpose,
    requestId: by.requestId,
  });

/** What a thing was before and after a change, sealed: the answer to "who changed this". */
export interface Change {
  readonly id: string;
  readonly noun: string;
  readonly objectId: string;
  readonly reason: string | null;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** The row of `changes` for a change. */
export const changeRow = ({ secrets }: Store, by: By, change: Change): Store['t']['changes']['$inferInsert'] => ({
  townId: by.townId,
  id: change.id,
  noun: change.noun,
  objectId: change.objectId,
  at: by.at,
  accountId: by.accountId,
  reason: change.reason,
  before: secrets.seal('changes', 'before', change.id, JSON.stringify(change.before)),
  after: secrets.seal('changes', 'after', change.id, JSON.stringify(change.after)),
});

/** Notes a try to reach something out of the scope. `id` is ours: it was found in the town. */
export const noteOutOfScope = (store: Store, by: By, permission: string, id: string): Promise<void> =>
  store.commit(() => [auditBy(by, 'scope.refused', id, permission)]);
