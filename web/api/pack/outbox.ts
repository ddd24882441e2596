import type { TakenEntries } from '../../../server/app.ts';
import { send } from '../client.ts';
import { isServerReached, onReach } from '../reach.ts';
import { addEntries, type NewEntry, removeEntries, updateEntries } from './keptEntries.ts';
import { senderOf } from './sending.ts';

export type { NewEntry } from './keptEntries.ts';

export const deskChannel = 'desk';

/** The desk's entries on their way to the server. */
export const deskSender = senderOf(deskChannel, (incidentId, entries) =>
  send<TakenEntries>(`/incidents/${incidentId}/entries`, { body: { entries } }),
);

/** Tried again when the server returns, and now and then: a server too busy or a session renewed says nothing. */
const triedEveryMs = 15_000;

let stop: (() => void) | null = null;

/** Sends what waits from now on whenever the server is there. Once a page. */
export const startOutbox = (): void => {
  if (stop !== null) return;
  const away = onReach(() => {
    if (isServerReached()) void deskSender.send();
  });
  const timer = setInterval(() => void deskSender.send(), triedEveryMs);
  stop = () => {
    away();
    clearInterval(timer);
  };
  void deskSender.send();
};

/**
 * Enters into an incident's log, with or without a network: written down here first, shown at once by `useRoll`, sent in order.
 * Resolves when it is written down, which is all a person has to wait for.
 */
export const enterEntries = async (incidentId: string, entries: readonly NewEntry[]): Promise<void> => {
  await addEntries({ channel: deskChannel, incidentId }, entries);
  startOutbox();
  void deskSender.send();
};

/** Sends a refused entry once more, or lets go of it: only a person decides that. */
export const retryEntry = async (id: string): Promise<void> => {
  await updateEntries([id], { state: 'waiting', refusal: null });
  void deskSender.send();
};
export const discardEntry = (id: string): Promise<void> => removeEntries([id]);
