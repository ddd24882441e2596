import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';
import { isSignedOut, isWorthRetrying } from './problem.ts';

/** One cache for all server data. A 401 anywhere means the session ended: `me` is asked again and the sign-in page shows. */
export const makeQueryClient = (): QueryClient => {
  const onError = (error: unknown): void => {
    if (isSignedOut(error) && client.getQueryState(keys.me)?.status === 'success') {
      void client.resetQueries({ queryKey: keys.me });
    }
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: isWorthRetrying, retryDelay: 600, refetchOnWindowFocus: false, staleTime: 30_000 },
      mutations: { retry: false },
    },
  });
  return client;
};
