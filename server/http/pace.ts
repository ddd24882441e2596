import { problem } from './problem.ts';

/** How often somebody may ask for something. */
export interface Pace {
  /** Counts one more for `key` at `now` (milliseconds). @throws Problem 429 with Retry-After once there are too many */
  count(key: string, now: number): void;
}

/** At most `most` within any `withinMs`, by key; in memory, for what is cheap to begin again after a restart. */
export const newPace = ({ most, withinMs }: { readonly most: number; readonly withinMs: number }): Pace => {
  const times = new Map<string, number[]>();
  return {
    count: (key, now) => {
      const recent = (times.get(key) ?? []).filter((time) => time > now - withinMs);
      if (recent.length >= most) {
        const waitMs = (recent[0] ?? now) + withinMs - now;
        throw problem('tooMany', { headers: { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1000))) } });
      }
      times.set(key, [...recent, now]);
      // Keys of those who have gone are let go from time to time.
      if (times.size > 10_000) times.delete(times.keys().next().value ?? '');
    },
  };
};
