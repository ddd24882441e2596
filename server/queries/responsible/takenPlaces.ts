import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { KeptEntry } from '#domain/incident/entry.ts';
import { foldedRoll } from '#domain/incident/foldedRoll.ts';
import type { Store } from '../../store/store.ts';
import { openedEntry } from '../incidents/entryRows.ts';

/** By shelter: how many people were moved there in incidents that are not over; a drill takes nobody's place. */
export const takenPlaces = async (store: Store, townId: string): Promise<ReadonlyMap<string, number>> => {
  const { t, read } = store;
  const rows = await read
    .select({
      incidentId: t.incidentEntries.incidentId,
      seq: t.incidentEntries.seq,
      id: t.incidentEntries.id,
      kind: t.incidentEntries.kind,
      subjectId: t.incidentEntries.subjectId,
      state: t.incidentEntries.state,
      details: t.incidentEntries.details,
      at: t.incidentEntries.at,
      happenedAt: t.incidentEntries.happenedAt,
      via: t.incidentEntries.via,
      seen: t.incidentEntries.seen,
    })
    .from(t.incidentEntries)
    .innerJoin(
      t.incidents,
      and(eq(t.incidents.townId, t.incidentEntries.townId), eq(t.incidents.id, t.incidentEntries.incidentId)),
    )
    .where(
      and(
        eq(t.incidents.townId, townId),
        ne(t.incidents.stage, 'ended'),
        eq(t.incidents.isDrill, false),
        inArray(t.incidentEntries.kind, ['home', 'confirmed']),
      ),
    )
    .orderBy(asc(t.incidentEntries.seq));
  const logs = new Map<string, KeptEntry[]>();
  for (const row of rows) {
    const log = logs.get(row.incidentId) ?? [];
    log.push({ ...row, ...openedEntry(store, row), by: '' });
    logs.set(row.incidentId, log);
  }
  const moved = [...logs.values()].flatMap((log) => [...foldedRoll(log).homes.values()]);
  const people = await peopleOf(
    store,
    townId,
    moved.map(({ subjectId }) => subjectId),
  );
  const taken = new Map<string, number>();
  for (const { state, shelterId, subjectId, people: said } of moved)
    if (state === 'moved' && shelterId !== null)
      taken.set(shelterId, (taken.get(shelterId) ?? 0) + (said ?? people.get(subjectId) ?? 1));
  return taken;
};

const peopleOf = async ({ t, read }: Store, townId: string, ids: readonly string[]): Promise<Map<string, number>> => {
  const known = new Map<string, number>();
  for (let first = 0; first < ids.length; first += 500) {
    const rows = await read
      .select({ id: t.households.id, people: t.households.people })
      .from(t.households)
      .where(and(eq(t.households.townId, townId), inArray(t.households.id, ids.slice(first, first + 500))));
    for (const { id, people } of rows) known.set(id, people);
  }
  return known;
};
