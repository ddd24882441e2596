import { newId } from '../newId.ts';
import type { Stamp } from './age.ts';
import { type KeptRow, type MadeEntry, orElse, shelf } from './shelf.ts';

/** An entry as whoever makes it gives it: what, and the seq of the subject's standing that was on the screen (0 none). */
export interface NewEntry {
  readonly entry: MadeEntry;
  readonly seen: number;
}

const page = newId();
export const stampNow = (): Stamp => ({ at: Date.now(), ticks: performance.now(), page });

/** Where a browser keeps nothing, entries last as long as the page. */
const unkept = new Map<string, KeptRow>();
const listeners = new Set<() => void>();
const told = (): void => {
  for (const listener of listeners) listener();
};
export const onUnkept = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

interface Adding {
  readonly channel: string;
  readonly incidentId: string;
}

/** Writes entries down, each under an id of its own: only then are they shown as entered. */
export const addEntries = async ({ channel, incidentId }: Adding, made: readonly NewEntry[]): Promise<void> => {
  const { at, ticks } = stampNow();
  const me = await orElse(() => shelf().people.get('me'), undefined);
  const rows = made.map(
    ({ entry, seen }): KeptRow => ({
      id: newId(),
      channel,
      incidentId,
      accountId: channel === 'desk' ? (me?.me.account.id ?? null) : null,
      entry,
      seen,
      enteredAt: at,
      ticks,
      page,
      state: 'waiting',
      seq: null,
      refusal: null,
    }),
  );
  try {
    await shelf().entries.bulkAdd(rows);
  } catch (reason) {
    console.warn('entries last as long as this page: the browser keeps nothing', reason);
    for (const row of rows) unkept.set(row.id, row);
    told();
  }
};

/** Those of a channel that whoever is signed in here may send, in the order they were made. */
export const entriesOf = async (channel: string): Promise<KeptRow[]> => {
  const kept = await orElse(async () => {
    const me = await shelf().people.get('me');
    const rows = await shelf().entries.where('channel').equals(channel).sortBy('order');
    return rows.filter(({ accountId }) => accountId === null || accountId === me?.me.account.id);
  }, []);
  return [...kept, ...[...unkept.values()].filter((row) => row.channel === channel)];
};

export const updateEntries = async (ids: readonly string[], change: Partial<KeptRow>): Promise<void> => {
  for (const id of ids) {
    const row = unkept.get(id);
    if (row) unkept.set(id, { ...row, ...change });
  }
  await orElse(
    () =>
      shelf()
        .entries.where('id')
        .anyOf([...ids])
        .modify(change),
    0,
  );
  told();
};

export const removeEntries = async (ids: readonly string[]): Promise<void> => {
  for (const id of ids) unkept.delete(id);
  await orElse(
    () =>
      shelf()
        .entries.where('id')
        .anyOf([...ids])
        .delete(),
    0,
  );
  told();
};
