import type { QueryClient } from '@tanstack/react-query';
import type { Me } from '../../../server/app.ts';
import { keys } from '../keys.ts';
import { tidyHomes } from './keptHomes.ts';
import { rememberMe } from './knownMe.ts';
import { startOutbox } from './outbox.ts';
import { readPack } from './usePack.ts';

const packLastsMs = 3_600_000;

/** The service worker that opens the incident desk without the server; only a built page has one, and only over https or on this machine. */
const installApp = async (): Promise<void> => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/sw.js');
  } catch (reason) {
    console.debug('the app is not installed in this browser', reason);
  }
};

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
