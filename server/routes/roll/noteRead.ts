import type { By } from '../../queries/by.ts';
import { noteRollOpened } from '../../queries/incidents/rollLinks.ts';
import type { Store } from '../../store/store.ts';

/** A page that stays open reads again every minute: its reading is one row of the audit in so long a time. */
const onceInMs = 15 * 60_000;

/** Notes in the audit that a link's households were read, on disk before they are answered. */
export const noteRead = (store: Store): ((linkId: string, by: By) => Promise<void>) => {
  const last = new Map<string, number>();
  return async (linkId, by) => {
    if (by.at - (last.get(linkId) ?? 0) < onceInMs) return;
    await noteRollOpened(store, linkId, by);
    last.set(linkId, by.at);
    if (last.size > 10_000) last.delete(last.keys().next().value ?? '');
  };
};
