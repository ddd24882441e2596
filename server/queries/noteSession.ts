import { audit } from '../store/steps.ts';
import type { Store } from '../store/store.ts';
import { onlyTown } from './town.ts';

interface Noted {
  /** Null: a name that is nobody's. */
  readonly accountId: string | null;
  readonly townId: string | null;
  readonly requestId: string;
}

/** A sign-in, its refusal, or its end, in the audit (by the real clock); never the name that was typed. Nothing before set-up. */
export const noteSession = async (
  store: Store,
  action: string,
  { accountId, townId, requestId }: Noted,
): Promise<void> => {
  const town = townId ?? (await onlyTown(store))?.id;
  if (town === undefined) return;
  const entry = { townId: town, at: Date.now(), actorId: accountId, role: null, action, objectId: null, requestId };
  await store.commit(() => [audit(entry)]);
};
