import { and, eq, sql } from 'drizzle-orm';
import { oneRow } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { auditBy, type By } from '../by.ts';
import type { Enterer, EntryToKeep } from './entryRows.ts';
import { type KeptReport, reportStep } from './incidentReports.ts';
import type { IncidentRow } from './incidentRows.ts';
import { entrySteps } from './keepEntries.ts';

/** Keeps a report as it was sent, and the entry that says so, in one commit. @throws StaleRow when anything was entered meanwhile, Duplicate when it is kept */
export const sendReport = (
  store: Store,
  {
    incident,
    report,
    entries,
    enterer,
  }: {
    readonly incident: Pick<IncidentRow, 'id' | 'entries' | 'version'>;
    readonly report: Omit<KeptReport, 'by'>;
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
        .where(
          and(
            eq(i.townId, townId),
            eq(i.id, incident.id),
            eq(i.version, incident.version),
            eq(i.entries, incident.entries),
          ),
        ),
    ),
    reportStep(store, write, { ...report, townId, incidentId: incident.id, by: by.accountId }),
    ...entrySteps(store, write, { townId, incidentId: incident.id }, entries, enterer),
    auditBy(by, 'incident.report', incident.id),
  ]);
};
