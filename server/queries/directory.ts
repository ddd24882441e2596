import type { Day } from '#domain/time/day.ts';
import type { Store } from '../store/store.ts';
import { cadreEntries } from './directory/cadreEntries.ts';
import type { Entry } from './directory/entry.ts';
import { cellEntries, divisionEntries, divisionTree, siteEntries } from './directory/places.ts';

export type { Entry } from './directory/entry.ts';

/** Everything in a town that has a name and is nobody's home: cadres, cells, divisions, sites. */
export interface Directory {
  /** As they stand on a day. */
  entries(townId: string, day: Day): Promise<readonly Entry[]>;
}

/** A commit to any of these makes a snapshot old. */
const sources = ['cadres', 'cadre_units', 'units', 'cells', 'cell_names', 'cell_shapes', 'divisions', 'sites'];

const entriesOf = async (store: Store, townId: string, day: Day): Promise<readonly Entry[]> => {
  const tree = await divisionTree(store, townId);
  const cells = await cellEntries(store, { townId, day }, tree);
  const sites = await siteEntries(store, townId, tree, cells);
  return [...divisionEntries(tree), ...cells, ...(await cadreEntries(store, townId)), ...sites];
};

/** A directory over a store, read once and again after a commit that touches it; make one and keep it. */
export const directoryOf = (store: Store): Directory => {
  const kept = new Map<string, Promise<readonly Entry[]>>();
  store.onCommit((tables) => {
    if (sources.some((table) => tables.has(table))) kept.clear();
  });
  return {
    entries: (townId, day) => {
      const key = `${townId} ${day}`;
      const known = kept.get(key);
      if (known !== undefined) return known;
      const made = entriesOf(store, townId, day);
      // One day at a time: the others are gone by.
      kept.clear();
      kept.set(key, made);
      // A failed reading is not kept: the next one asks again. Whoever waits hears of the failure itself.
      made.catch(() => kept.delete(key));
      return made;
    },
  };
};
