import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';

/** What is read of a town on a day; the same object until a commit touches one of `sources`. */
export const keptUntil = <T>(
  store: Store,
  sources: readonly string[],
  read: (townId: string, day: Day) => Promise<T>,
): ((townId: string, day: Day) => Promise<T>) => {
  const kept = new Map<string, { readonly day: Day; readonly made: Promise<T> }>();
  store.onCommit((tables) => {
    if (sources.some((table) => tables.has(table))) kept.clear();
  });
  return (townId, day) => {
    const known = kept.get(townId);
    if (known?.day === day) return known.made;
    const made = read(townId, day);
    kept.set(townId, { day, made });
    // A failed reading is not kept: the next one asks again. Whoever waits hears of the failure itself.
    made.catch(() => {
      if (kept.get(townId)?.made === made) kept.delete(townId);
    });
    return made;
  };
};
