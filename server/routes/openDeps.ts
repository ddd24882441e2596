import type { Day } from '#domain/time/day.ts';
import { authOf } from '../http/auth.ts';
import { eventsOf } from '../http/events.ts';
import type { Log } from '../http/onError.ts';
import { openJobs } from '../jobs/jobs.ts';
import { openLive } from '../queries/live.ts';
import type { Store } from '../store/store.ts';
import { importChanged } from './changed.ts';
import type { Deps, Settings } from './deps.ts';

/** What comes from outside: the store, the environment, the clock. */
export interface Outside {
  readonly store: Store;
  readonly settings: Settings;
  readonly log: Log;
  readonly now: () => number;
  readonly newId: () => string;
  readonly today: (zone: string) => Day;
}

/** Everything the routes need, opened: reads the towns into memory. */
export const openDeps = async (outside: Outside): Promise<Deps> => {
  const { store, settings, log, now, newId, today } = outside;
  const live = await openLive(store, today);
  const events = eventsOf(store);
  const onImported = async (townId: string): Promise<void> => {
    await live.partitionChanged();
    importChanged(events, townId);
  };
  return {
    ...outside,
    auth: authOf(store, { origin: settings.origin, newId }),
    events,
    live,
    jobs: await openJobs({ store, now, log, onImported }),
  };
};
