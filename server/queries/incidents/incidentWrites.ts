import { and, eq, sql } from 'drizzle-orm';
import { oneRow } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { auditBy, type By } from '../by.ts';
import { hookSteps, type ToTell } from '../hooks/hookSteps.ts';
import type { Enterer, EntryToKeep } from './entryRows.ts';
import type { IncidentRow } from './incidentRows.ts';
import { entrySteps } from './keepEntries.ts';

/** An incident to open. */
export type NewIncidentRow = Omit<IncidentRow, 'townId' | 'endedAt' | 'createdBy' | 'entries' | 'version'>;

/** Opens an incident with the first entries of its log, in one commit. @throws Duplicate when its id is taken */
export const openIncident = (
  store: Store,
  {
    incident,
    entries,
    enterer,
    told,
  }: {
    readonly incident: NewIncidentRow;
    readonly entries: readonly EntryToKeep[];
    readonly enterer: Enterer;
    /** What the town's groups are told of it. */
    readonly told: readonly ToTell[];
  },
  by: By,
): Promise<void> => {
  const { townId } = by;
  return store.commit((write) => [
    write.insert(store.t.incidents).values({ ...incident, townId, createdBy: by.accountId, entries: entries.length }),
    ...entrySteps(store, write, { townId, incidentId: incident.id }, entries, enterer),
    ...told.flatMap((message) => hookSteps(write, store.t, message)),
    auditBy(by, incident.stage === 'warning' ? 'incident.warn' : 'incident.open', incident.id),
  ]);
};

/** What can be changed of an incident. */
export type IncidentChange = Partial<
  Pick<IncidentRow, 'name' | 'kind' | 'level' | 'place' | 'area' | 'stage' | 'endedAt'>
>;

/** Changes an incident, with the entries that say so, in one commit. @throws StaleRow when it was changed meanwhile */
export const changeIncident = (
  store: Store,
  {
    id,
    version,
    set,
    entries,
    enterer,
    told,
  }: {
    readonly id: string;
    readonly version: number;
    readonly set: IncidentChange;
    readonly entries: readonly EntryToKeep[];
    readonly enterer: Enterer;
    /** What the town's groups are told of it. */
    readonly told: readonly ToTell[];
  },
  by: By,
): Promise<void> => {
  const { incidents: i } = store.t;
  return store.commit((write) => [
    oneRow(
      write
        .update(i)
        .set({ ...set, version: version + 1, entries: sql`${i.entries} + ${entries.length}` })
        .where(and(eq(i.townId, by.townId), eq(i.id, id), eq(i.version, version))),
    ),
    ...entrySteps(store, write, { townId: by.townId, incidentId: id }, entries, enterer),
    ...told.flatMap((message) => hookSteps(write, store.t, message)),
    auditBy(by, 'incident.change', id),
  ]);
};
