import { queryOptions } from '@tanstack/react-query';
import type { CadreHomes, NightStays, ShiftNote, Shifts, TownSettings } from '../../server/app.ts';
import { get } from './client.ts';

/** Cache keys of rosters: the server's events name the topic `roster`. */
export const rosterKeys = {
  all: ['roster'] as const,
  shifts: (from: string, to: string) => ['roster', 'shifts', from, to] as const,
  notes: (shiftId: string) => ['roster', 'notes', shiftId] as const,
  nights: (from: string, to: string) => ['roster', 'nights', from, to] as const,
  homes: (asOf: string) => ['roster', 'homes', asOf] as const,
  settings: ['roster', 'settings'] as const,
};

/** Shifts of the days `from` to `to` (exclusive), with their gaps. */
export const shiftsQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: rosterKeys.shifts(from, to),
    queryFn: ({ signal }) => get<Shifts>('/shifts', { from, to }, signal),
    staleTime: 60_000,
  });

export const shiftNotesQuery = (shiftId: string) =>
  queryOptions({
    queryKey: rosterKeys.notes(shiftId),
    queryFn: ({ signal }) => get<{ items: ShiftNote[] }>(`/shifts/${shiftId}/notes`, {}, signal),
  });

export const nightStaysQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: rosterKeys.nights(from, to),
    queryFn: ({ signal }) => get<NightStays>('/night-stays', { from, to }, signal),
  });

export const cadreHomesQuery = (asOf: string) =>
  queryOptions({
    queryKey: rosterKeys.homes(asOf),
    queryFn: ({ signal }) => get<CadreHomes>('/cadre-homes', { asOf }, signal),
  });

export const townSettingsQuery = () =>
  queryOptions({
    queryKey: rosterKeys.settings,
    queryFn: ({ signal }) => get<TownSettings>('/town-settings', {}, signal),
  });
