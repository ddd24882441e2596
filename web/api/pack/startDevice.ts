import type { QueryClient } from '@tanstack/react-query';
import type { Me } from '../../../server/app.ts';
import { keys } from '../keys.ts';
import { installApp } from './installApp.ts';
import { tidyHomes } from './keptHomes.ts';
import { rememberMe } from './knownMe.ts';
import { startOutbox } from './outbox.ts';
import { readPack } from './usePack.ts';

const packLastsMs = 3_600_000;

/**
 * Makes this browser ready for doing without the server: remembers who is signed in, keeps the pages and the pack, sends what
 * waits. After everything else: nothing here is needed in the first seconds.
 */
export const startDevice = async (client: QueryClient, me: Me): Promise<void> => {
  await rememberMe(me);
  await tidyHomes(Date.now());
  startOutbox();
  if (!me.may.includes('responsible.read')) return;
  await installApp();
  const known = client.getQueryState(keys.pack)?.dataUpdatedAt ?? 0;
  if (Date.now() - known > packLastsMs) {
    await client.prefetchQuery({ queryKey: keys.pack, queryFn: ({ signal }) => readPack(signal) });
  }
};
