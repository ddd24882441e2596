import { queryOptions } from '@tanstack/react-query';
import type { AskSuggestion, Suggestion } from '../../server/app.ts';
import { get, send } from './client.ts';

type Asked = Partial<AskSuggestion> & Pick<AskSuggestion, 'kind'>;

export const askSuggestion = (planId: string, body: Asked): Promise<Suggestion> =>
  send<Suggestion>(`/plans/${planId}/suggestions`, { body });

const isWorking = (state: Suggestion['state'] | undefined): boolean =>
  state === 'checking' || state === 'waiting' || state === 'running';

/** A suggestion; asked again twice a second while it is worked out. */
export const suggestionQuery = (planId: string, jobId: string) =>
  queryOptions({
    queryKey: ['jobs', 'suggestion', planId, jobId],
    queryFn: ({ signal }) => get<Suggestion>(`/plans/${planId}/suggestions/${jobId}`, {}, signal),
    refetchInterval: ({ state }) => (isWorking(state.data?.state) ? 500 : false),
    staleTime: 0,
  });
