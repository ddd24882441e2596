import { queryOptions } from '@tanstack/react-query';
import type { ReportKind } from '#domain/words.ts';
import type {
  ChangeIncident,
  IncidentBrief,
  IncidentRecord,
  ReportDraft,
  RollLink,
  SentReport,
  WireKeptEntry,
} from '../../server/app.ts';
import { get, send } from './client.ts';
import { newId } from './newId.ts';

/** Keys of an open incident; the first word is the topic the server tells of. */
export const openIncidentKeys = {
  one: (id: string) => ['incidents', 'one', id] as const,
  entries: (id: string) => ['incidents', 'entries', id] as const,
  reports: (id: string) => ['incidents', 'reports', id] as const,
  record: (id: string) => ['incidents', 'record', id] as const,
};

export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: openIncidentKeys.one(id),
    queryFn: ({ signal }) => get<IncidentBrief>(`/incidents/${id}`, {}, signal),
  });

/** The log from its first line. */
export const incidentEntriesQuery = (id: string) =>
  queryOptions({
    queryKey: openIncidentKeys.entries(id),
    queryFn: ({ signal }) => get<{ items: WireKeptEntry[]; seq: number }>(`/incidents/${id}/entries`, {}, signal),
  });

export const incidentReportsQuery = (id: string) =>
  queryOptions({
    queryKey: openIncidentKeys.reports(id),
    queryFn: ({ signal }) => get<{ items: SentReport[] }>(`/incidents/${id}/reports`, {}, signal),
  });

export const incidentRecordQuery = (id: string) =>
  queryOptions({
    queryKey: openIncidentKeys.record(id),
    queryFn: ({ signal }) => get<IncidentRecord>(`/incidents/${id}/record`, {}, signal),
  });

/** @throws ApiProblem 412 when somebody changed it meanwhile */
export const changeIncident = (
  { id, version }: { readonly id: string; readonly version: number },
  body: ChangeIncident,
): Promise<IncidentBrief> => send<IncidentBrief>(`/incidents/${id}`, { method: 'PATCH', body, version });

export const draftReport = (id: string, kind: ReportKind): Promise<ReportDraft> =>
  get<ReportDraft>(`/incidents/${id}/report`, { kind });

export const sendIncidentReport = (id: string, kind: ReportKind, text: string): Promise<SentReport> =>
  send<SentReport>(`/incidents/${id}/reports`, { body: { id: newId(), kind, text } });

/** A way into the roll call for one cadre; an older one of the same cadre stops. The address is shown this once. */
export const makeRollLink = (id: string, cadreId: string): Promise<RollLink> =>
  send<RollLink>(`/incidents/${id}/links`, { body: { cadreId } });

export const revokeRollLink = (id: string, linkId: string): Promise<void> =>
  send(`/incidents/${id}/links/${linkId}`, { method: 'DELETE' });
