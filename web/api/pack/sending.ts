import type { SentEntry } from '#domain/incident/entry.ts';
import { ApiProblem, isSignedOut } from '../problem.ts';
import { isServerReached } from '../reach.ts';
import { ageBetween } from './age.ts';
import { entriesOf, removeEntries, stampNow, updateEntries } from './keptEntries.ts';
import type { KeptRow } from './shelf.ts';

/** What became of entries: the seq of the log after them, and those the server did not keep. */
export interface Delivered {
  readonly seq: number;
  readonly refused: readonly { readonly id: string; readonly faults: readonly { readonly message: string }[] }[];
}

/** Takes entries of one incident to the server. */
export type Deliver = (incidentId: string, entries: readonly SentEntry[]) => Promise<Delivered>;

const parcel = 100;

/** The server understood and said no: the same entry sent again would be refused again. */
const isRefusal = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem &&
  error.status >= 400 &&
  error.status < 500 &&
  ![401, 408, 425, 429].includes(error.status);

const sentOf = (row: KeptRow): SentEntry => ({
  id: row.id,
  entry: row.entry,
  seen: row.seen,
  ageMs: ageBetween({ at: row.enteredAt, ticks: row.ticks, page: row.page }, stampNow()),
});

/** The first entries that wait, all of one incident. */
const nextParcel = async (channel: string, size: number): Promise<readonly KeptRow[]> => {
  const waiting = (await entriesOf(channel)).filter(({ state }) => state === 'waiting');
  const [first] = waiting;
  const other = waiting.findIndex(({ incidentId }) => incidentId !== first?.incidentId);
  return waiting.slice(0, Math.min(size, other === -1 ? waiting.length : other));
};

const reasonOf = ({ problem }: ApiProblem): string => problem.faults?.[0]?.message || problem.detail || problem.title;

/**
 * Sends what waits in a channel, in order. A parcel that is refused is sent entry by entry, so that one bad entry holds up no
 * other; the one refused is kept with the reason. @throws Unreachable, ApiProblem 401, 408, 425, 429, 5xx: to be tried again later
 */
export const sendWaiting = async (channel: string, deliver: Deliver): Promise<void> => {
  let size = parcel;
  for (;;) {
    const rows = await nextParcel(channel, size);
    const [first] = rows;
    if (first === undefined) return;
    const ids = rows.map(({ id }) => id);
    try {
      const { seq, refused } = await deliver(first.incidentId, rows.map(sentOf));
      for (const { id, faults } of refused) {
        await updateEntries([id], { state: 'refused', refusal: faults[0]?.message ?? '' });
      }
      const left = new Set(refused.map(({ id }) => id));
      await updateEntries(
        ids.filter((id) => !left.has(id)),
        { state: 'sent', seq },
      );
      size = size === 1 ? 1 : parcel;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (rows.length === 1) await updateEntries(ids, { state: 'refused', refusal: reasonOf(error) });
      else size = 1;
    }
  }
};

/** Lets go of sent entries that the roll on the screen holds by now. */
export const settleSent = async (channel: string, incidentId: string, seq: number): Promise<void> => {
  const held = (await entriesOf(channel)).filter(
    (row) => row.state === 'sent' && row.incidentId === incidentId && (row.seq ?? 0) <= seq,
  );
  if (held.length > 0) await removeEntries(held.map(({ id }) => id));
};

/** One sender at a time over all tabs of this browser, where it knows locks; ids make a double send harmless where it does not. */
const alone = async (name: string, work: () => Promise<void>): Promise<void> => {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) return work();
  await navigator.locks.request(name, work);
};

export interface Sender {
  /** Sends what waits now, unless the server is known to be gone. */
  readonly send: () => Promise<void>;
  readonly isSending: () => boolean;
  /** Whether the server wants somebody to sign in before it takes them. */
  readonly needsSignIn: () => boolean;
  readonly onChange: (listener: () => void) => () => void;
}

export const senderOf = (channel: string, deliver: Deliver): Sender => {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  let needsSignIn = false;
  const listeners = new Set<() => void>();
  const told = (): void => {
    for (const listener of listeners) listener();
  };
  const run = async (): Promise<void> => {
    try {
      do {
        isAskedAgain = false;
        await alone(`lianhu-outbox ${channel}`, () => sendWaiting(channel, deliver));
        needsSignIn = false;
      } while (isAskedAgain);
    } catch (error) {
      needsSignIn = isSignedOut(error);
      console.debug('entries wait for the server', error);
    } finally {
      running = null;
      told();
    }
  };
  return {
    send: async () => {
      isAskedAgain = true;
      if (!isServerReached()) return;
      if (running === null) {
        running = run();
        told();
      }
      await running;
    },
    isSending: () => running !== null,
    needsSignIn: () => needsSignIn,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
