import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Entry, KeptEntry } from '#domain/incident/entry.ts';
import type { EntryVia } from '#domain/words.ts';
import type { Store } from '../../store/store.ts';
import { accountNames } from '../plans/planRows.ts';
import { cadreNames } from '../people.ts';

type EntryRow = Store['t']['incidentEntries']['$inferSelect'];

/** Who entered something: an account at the desk, a cadre by a link, or the server by an account's doing. */
export interface Enterer {
  readonly via: EntryVia;
  readonly accountId: string | null;
  readonly cadreId: string | null;
  /** A word for the desk or phone, the same for as long as it is signed in. */
  readonly author: string;
}

/** Cadre or household an entry is about. */
export const subjectOf = (entry: Entry): string | null => ('subjectId' in entry ? entry.subjectId : null);

/** The state an entry gives its subject. */
export const stateOf = (entry: Entry): string | null =>
  entry.kind === 'staff' || entry.kind === 'home' || entry.kind === 'confirmed' ? entry.state : null;

/** An entry to be kept; its number is given by the commit. */
export interface EntryToKeep {
  readonly id: string;
  readonly entry: Entry;
  readonly at: number;
  readonly happenedAt: number;
  readonly seen: number;
}

/** What is sealed: all of an entry that has no column of its own, and where it was entered. */
export const sealedText = (entry: Entry, author: string): string =>
  JSON.stringify({ ...entry, kind: undefined, subjectId: undefined, state: undefined, author });

/** The row of an entry, all but its number. */
export const entryRow = (
  { secrets }: Store,
  { townId, incidentId }: { readonly townId: string; readonly incidentId: string },
  { entry, ...kept }: EntryToKeep,
  { via, accountId, cadreId, author }: Enterer,
): Omit<EntryRow, 'seq'> => ({
  townId,
  incidentId,
  ...kept,
  kind: entry.kind,
  subjectId: subjectOf(entry),
  state: stateOf(entry),
  details: secrets.seal('incident_entries', 'details', kept.id, sealedText(entry, author)),
  // Told by a centre household on the phone, it came by relay.
  via: via === 'desk' && entry.kind === 'home' && entry.relayId !== undefined ? 'relay' : via,
  byAccountId: accountId,
  byCadreId: cadreId,
});

type Opened = Pick<KeptEntry, 'entry' | 'author'>;

/** A row's entry, opened. */
export const openedEntry = (
  { secrets }: Store,
  { id, kind, subjectId, state, details }: Pick<EntryRow, 'id' | 'kind' | 'subjectId' | 'state' | 'details'>,
): Opened => {
  const sealed = details === null ? '{}' : secrets.open('incident_entries', 'details', id, details);
  const { author = '', ...rest } = JSON.parse(sealed) as { readonly author?: string };
  // Only what the strict schema let through was ever sealed there.
  const entry = { ...rest, kind, ...(subjectId === null ? {} : { subjectId }), ...(state === null ? {} : { state }) };
  return { entry: entry as Entry, author };
};

const keptOf = async (store: Store, townId: string, rows: readonly EntryRow[]): Promise<KeptEntry[]> => {
  const accounts = await accountNames(store, townId);
  const cadres = await cadreNames(
    store,
    townId,
    rows.map(({ byCadreId }) => byCadreId),
  );
  return rows.map((row) => {
    const { seq, id, at, happenedAt, via, seen } = row;
    const by = (row.byCadreId === null ? accounts.get(row.byAccountId ?? '') : cadres.get(row.byCadreId)?.name) ?? '';
    return { seq, id, ...openedEntry(store, row), at, happenedAt, via, by, seen };
  });
};

/** The log of an incident after a number, opened, as it was kept. */
export const entriesAfter = async (
  store: Store,
  townId: string,
  incidentId: string,
  after = 0,
): Promise<KeptEntry[]> => {
  const { incidentEntries: e } = store.t;
  const rows = await store.read
    .select()
    .from(e)
    .where(and(eq(e.townId, townId), eq(e.incidentId, incidentId), gt(e.seq, after)))
    .orderBy(asc(e.seq));
  return keptOf(store, townId, rows);
};

/** Entries by id, in whichever incident of the town they are: what was sent before. */
export const entriesOfIds = async (
  store: Store,
  townId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptEntry & { readonly incidentId: string }>> => {
  const { incidentEntries: e } = store.t;
  const rows = await store.read
    .select()
    .from(e)
    .where(and(eq(e.townId, townId), inArray(e.id, [...ids])));
  const kept = await keptOf(store, townId, rows);
  return new Map(kept.map((entry, place) => [entry.id, { ...entry, incidentId: rows[place]?.incidentId ?? '' }]));
};
