import { and, eq, exists, gte, not, sql } from 'drizzle-orm';
import { oneRow } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { auditBy, type By } from '../by.ts';
import type { Enterer, EntryToKeep } from './entryRows.ts';
import { type KeptReport, reportStep } from './incidentReports.ts';
import type { IncidentRow } from './incidentRows.ts';
import { entrySteps } from './keepEntries.ts';

/**
 * Keeps a report as it was sent, and the entry that says so, in one commit. `onlyOneSince`: there may be none of its kind sent since,
 * which holds inside the commit too, so that of two desks one is first.
 * @throws StaleRow when the incident was changed or such a report sent meanwhile, Duplicate when it is kept
 */
export const sendReport = (
  store: Store,
  {
    incident,
    report,
    onlyOneSince,
    entries,
    enterer,
  }: {
    readonly incident: Pick<IncidentRow, 'id' | 'version'>;
    readonly report: Omit<KeptReport, 'by'>;
    /** UTC milliseconds; null: there may be any number. */
    readonly onlyOneSince: number | null;
    readonly entries: readonly EntryToKeep[];
    readonly enterer: Enterer;
  },
  by: By,
): Promise<void> => {
  const { incidents: i, incidentReports: r } = store.t;
  const { townId } = by;
  return store.commit((write) => {
    const such = write
      .select({ id: r.id })
      .from(r)
      .where(
        and(
          eq(r.townId, townId),
          eq(r.incidentId, incident.id),
          eq(r.kind, report.kind),
          gte(r.sentAt, onlyOneSince ?? 0),
        ),
      );
    return [
      oneRow(
        write
          .update(i)
          .set({ entries: sql`${i.entries} + ${entries.length}` })
          .where(
            and(
              eq(i.townId, townId),
              eq(i.id, incident.id),
              eq(i.version, incident.version),
              onlyOneSince === null ? undefined : not(exists(such)),
            ),
          ),
      ),
      reportStep(store, write, { ...report, townId, incidentId: incident.id, by: by.accountId }),
      ...entrySteps(store, write, { townId, incidentId: incident.id }, entries, enterer),
      auditBy(by, 'incident.report', incident.id),
    ];
  });
};
