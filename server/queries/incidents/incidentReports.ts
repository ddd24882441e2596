import { and, asc, eq } from 'drizzle-orm';
import type { ReportKind } from '#domain/words.ts';
import type { Write } from '../../store/reader.ts';
import type { Step } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { accountNames } from '../plans/planRows.ts';

/** A report as it was sent. Instants in UTC milliseconds. */
export interface KeptReport {
  readonly id: string;
  readonly kind: ReportKind;
  readonly text: string;
  readonly dueAt: number;
  readonly sentAt: number;
  /** By name. */
  readonly by: string;
}

/** The reports of an incident in the order they were sent, opened. */
export const reportsSent = async (store: Store, townId: string, incidentId: string): Promise<KeptReport[]> => {
  const { incidentReports: r } = store.t;
  const rows = await store.read
    .select()
    .from(r)
    .where(and(eq(r.townId, townId), eq(r.incidentId, incidentId)))
    .orderBy(asc(r.sentAt), asc(r.id));
  const names = await accountNames(store, townId);
  return rows.map(({ id, kind, text, dueAt, sentAt, by }) => ({
    id,
    kind,
    text: store.secrets.open('incident_reports', 'text', id, text),
    dueAt,
    sentAt,
    by: names.get(by) ?? '',
  }));
};

/** A report to be kept, as a step of the commit that says so in the log. */
export const reportStep = (
  { t, secrets }: Store,
  write: Write,
  {
    text,
    ...report
  }: Omit<KeptReport, 'by'> & {
    readonly townId: string;
    readonly incidentId: string;
    readonly by: string;
  },
): Step =>
  write
    .insert(t.incidentReports)
    .values({ ...report, text: secrets.seal('incident_reports', 'text', report.id, text) });
