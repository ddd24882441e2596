import { clocksOf, type IncidentClocks } from '#domain/incident/clocks.ts';
import type { KeptEntry } from '#domain/incident/entry.ts';
import { openedAt } from '#domain/incident/openedAt.ts';
import { type DueReport, reportsDue } from '#domain/incident/reportsDue.ts';
import type { IncidentRow } from '../../queries/incidents/incidentRows.ts';
import { reportsSent } from '../../queries/incidents/incidentReports.ts';
import { townById } from '../../queries/town.ts';
import type { Deps } from '../deps.ts';

/** The reports of an incident: those sent, then those owed by the county's clocks. */
export const reportsOf = async (
  { store }: Pick<Deps, 'store'>,
  row: IncidentRow,
  entries: readonly KeptEntry[],
  clocks: IncidentClocks,
): Promise<DueReport[]> => {
  const sent = await reportsSent(store, row.townId, row.id);
  const { stage, endedAt } = row;
  return reportsDue({
    stage,
    endedAt,
    openedAt: openedAt(row, entries),
    sent: sent.map(({ id, kind, dueAt, sentAt }) => ({ id, kind, dueAt, sentAt })),
    clocks,
  });
};

/** The clocks the county has set for a town. */
export const clocksOfTown = async ({ store }: Pick<Deps, 'store'>, townId: string): Promise<IncidentClocks> =>
  clocksOf((await townById(store, townId))?.settings.incidentClocks);
