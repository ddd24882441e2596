import { queryOptions } from '@tanstack/react-query';
import type { AreaFile, AskArea, IncidentBrief, NewIncident, WireAreaAnswer } from '../../server/app.ts';
import { get, send } from './client.ts';
import type { Page } from './queries.ts';

/** Those under way, and those that ended lately. */
export const incidentsQuery = () =>
  queryOptions({
    queryKey: ['incidents', 'list'],
    queryFn: ({ signal }) => get<Page<IncidentBrief>>('/incidents', {}, signal),
    staleTime: 10_000,
  });

/** What an area holds, counted household by household. It is asked by POST because an area may be long; it changes nothing. */
export const areaAnswerQuery = (asked: AskArea) =>
  queryOptions({
    queryKey: ['incidents', 'area', asked],
    queryFn: ({ signal }) => send<WireAreaAnswer>('/responsible/area', { body: asked, signal }),
    staleTime: 30_000,
  });

/** Reads an area out of a file somebody sent. */
export const readAreaFile = (file: File): Promise<AreaFile> => {
  const form = new FormData();
  form.set('file', file);
  return send<AreaFile>('/responsible/area-file', { body: form });
};

/** Opens an incident or a warning; sent twice with one id it is one. */
export const openIncident = (incident: NewIncident): Promise<IncidentBrief> =>
  send<IncidentBrief>('/incidents', { body: incident });
