import { and, eq, sql } from 'drizzle-orm';
import type { Write } from '../../store/reader.ts';
import { oneRow, type Step } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { auditBy, type By } from '../by.ts';
import { type Enterer, entryRow, type EntryToKeep } from './entryRows.ts';

interface Log {
  readonly townId: string;
  readonly incidentId: string;
}

/**
 * Entries at the end of a log, as a step that follows the one which counted them: the numbers are given inside the commit, so that
 * of two desks at once neither waits for the other and no number is left out.
 */
export const entrySteps = (
  store: Store,
  write: Write,
  log: Log,
  entries: readonly EntryToKeep[],
  enterer: Enterer,
): Step[] => {
  const { incidents: i, incidentEntries: e } = store.t;
  return entries.map((entry, place) =>
    write.insert(e).values({
      ...entryRow(store, log, entry, enterer),
      seq: sql<number>`(select ${i.entries} from ${i} where ${i.townId} = ${log.townId} and ${i.id} = ${log.incidentId}) - ${entries.length - 1 - place}`,
    }),
  );
};

/**
 * Adds entries to a log. On disk when it resolves.
 * @throws StaleRow when the incident itself was changed meanwhile, Duplicate when one of them is there already
 */
export const keepEntries = (
  store: Store,
  {
    incidentId,
    version,
    entries,
    enterer,
  }: {
    readonly incidentId: string;
    /** Of the incident as the entries were judged by. */
    readonly version: number;
    readonly entries: readonly EntryToKeep[];
    readonly enterer: Enterer;
  },
  by: By,
): Promise<void> => {
  const { incidents: i } = store.t;
  const { townId } = by;
  return store.commit((write) => [
    oneRow(
      write
        .update(i)
        .set({ entries: sql`${i.entries} + ${entries.length}` })
        .where(and(eq(i.townId, townId), eq(i.id, incidentId), eq(i.version, version))),
    ),
    ...entrySteps(store, write, { townId, incidentId }, entries, enterer),
    auditBy(by, 'incident.entries', incidentId),
  ]);
};
