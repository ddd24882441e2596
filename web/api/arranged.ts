import { queryOptions } from '@tanstack/react-query';
import type { OutsidePhone, ProposedTransfers, RosterSite, Team, Transfers } from '../../server/app.ts';
import { get, type Params } from './client.ts';

/** Cache keys of what is arranged beforehand: the server's events name the topic `roster`. */
export const arrangedKeys = {
  all: ['roster'] as const,
  teams: ['roster', 'teams'] as const,
  sites: ['roster', 'sites'] as const,
  phones: ['roster', 'phones'] as const,
  transfers: (filter: Params) => ['roster', 'transfers', filter] as const,
  proposed: (village: string | null) => ['roster', 'proposed', village] as const,
};

export const teamsQuery = () =>
  queryOptions({
    queryKey: arrangedKeys.teams,
    queryFn: ({ signal }) => get<{ items: Team[] }>('/teams', {}, signal),
  });

export const rosterSitesQuery = () =>
  queryOptions({
    queryKey: arrangedKeys.sites,
    queryFn: ({ signal }) => get<{ items: RosterSite[] }>('/roster-sites', {}, signal),
  });

export const outsidePhonesQuery = () =>
  queryOptions({
    queryKey: arrangedKeys.phones,
    queryFn: ({ signal }) => get<{ items: OutsidePhone[] }>('/outside-phones', {}, signal),
  });

/** A page of those who need help to leave; `next` leads on. */
export const transfersPage = (filter: Params, cursor: string | null, signal?: AbortSignal) =>
  get<Transfers>('/transfers', { ...filter, cursor, limit: 100 }, signal);

export const proposedTransfersQuery = (village: string | null) =>
  queryOptions({
    queryKey: arrangedKeys.proposed(village),
    queryFn: ({ signal }) => get<ProposedTransfers>('/transfers/proposed', { village }, signal),
    staleTime: 0,
  });
