import type { Auth } from '../http/auth.ts';
import type { Events } from '../http/events.ts';
import type { BodyLimits } from '../http/limits.ts';
import type { Log } from '../http/onError.ts';
import type { Day } from '#domain/time/day.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Live } from '../queries/live.ts';
import type { Store } from '../store/store.ts';

/** What the environment decides. */
export interface Settings {
  /** LIANHU_ORIGIN: the public address; null where people come to whatever address the server listens at. */
  readonly origin: string | null;
  /** Where the built pages lie; null where there are none (tests of the API). */
  readonly webFolder: string | null;
  /** LIANHU_BASEMAP: a style or tile address in place of our own base map. */
  readonly basemap: string | null;
  readonly limits: BodyLimits;
  /** Ends the server so that the start script makes the demonstration anew; null where nobody would. */
  readonly remakeTown: (() => void) | null;
}

/** Everything the routes need from outside: the app is a pure function of this. */
export interface Deps {
  readonly store: Store;
  readonly auth: Auth;
  /** The towns in memory; whoever commits says what changed. */
  readonly live: Live;
  /** Slow work in worker threads. */
  readonly jobs: Jobs;
  readonly events: Events;
  readonly settings: Settings;
  readonly log: Log;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** A UUIDv7: ids sort by when they were made. */
  readonly newId: () => string;
  /** Today in a town's zone (LIANHU_TODAY in the demonstration). */
  readonly today: (zone: string) => Day;
}
