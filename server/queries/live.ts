import { asc, eq, min } from 'drizzle-orm';
import { addDays, type Day, dayNumber } from '#domain/time/day.ts';
import type { Window } from '#domain/time/windowAt.ts';
import type { Store } from '../store/store.ts';
import { readDirectory } from './live/directory.ts';
import { allHouseholdFacts, breathe, householdFacts } from './live/householdFacts.ts';
import { readIssues } from './live/openIssues.ts';
import { readCells, readEditions, readPartition, withEdition } from './live/partition.ts';
import { hasSameCadres, LiveTown, type TownLive } from './live/townLive.ts';

/**
 * The towns in memory. Whoever commits says what changed and awaits it, so that the next reader sees it. Readers take `town()` once
 * and use it for one answer.
 */
export interface Live {
  /** A town as known now, whatever was being taken in finished first; null if there is none. */
  readonly town: (townId: string) => Promise<TownLive | null>;
  /** Visits, excuses, residences, places, memberships, or the households themselves were written. */
  readonly householdsChanged: (ids: readonly string[]) => Promise<void>;
  /** Cadres, units, leaves, assignments, groups or who holds them were written. */
  readonly peopleChanged: () => Promise<void>;
  readonly issuesChanged: () => Promise<void>;
  /** Divisions, cells, editions, policies, or a whole import was written: reads the town anew, and answers from the old one meanwhile. */
  readonly partitionChanged: () => Promise<void>;
  /** An edition was published: takes in what it changed, and nothing else. */
  readonly editionPublished: (published: Published) => Promise<void>;
}

/** What a publication wrote, beside the edition. */
export interface Published {
  readonly townId: string;
  /** Cells that came, went, or have another shape or name. */
  readonly cellIds: readonly string[];
  /** Households that move or change their group. */
  readonly householdIds: readonly string[];
  /** Whether groups were founded or leads named. */
  readonly hasPeople: boolean;
  readonly hasIssues: boolean;
}

/** How far ahead days are counted; a town is read anew before they run out. */
const daysAhead = 62;
/** Coverage is asked for the last years; what is older is counted when asked. */
const daysBack = 3653;

const atOnce = 300;

const rangeOf = async ({ t, read }: Store, townId: string, today: Day): Promise<Window> => {
  const [first] = await read
    .select({ from: min(t.households.from) })
    .from(t.households)
    .where(eq(t.households.townId, townId));
  const now = dayNumber(today);
  const from = first?.from == null ? now : dayNumber(first.from);
  return { from: Math.max(Math.min(from, now), now - daysBack), to: now + daysAhead };
};

/** Reads a whole town; null if there is none. Never holds the event loop for more than a few hundred households. */
export const readTown = async (
  store: Store,
  townId: string,
  today: (zone: string) => Day,
): Promise<LiveTown | null> => {
  const partition = await readPartition(store, townId);
  if (!partition) return null;
  const town = new LiveTown({
    townId,
    partition,
    range: await rangeOf(store, townId, today(partition.zone)),
    directory: await readDirectory(store, townId),
    issues: await readIssues(store, townId),
  });
  for await (const households of allHouseholdFacts(store, townId)) {
    for (const household of households) town.put(household);
  }
  return town;
};

/** Reads every town into memory and keeps it current. `today`: the town's day in a zone. */
export const openLive = async (store: Store, today: (zone: string) => Day): Promise<Live> => {
  const { t } = store;
  const towns = new Map<string, LiveTown>();
  /** Small changes, taken in one after another. */
  let taken: Promise<unknown> = Promise.resolve();
  /** A whole reading under way, and the households that changed since it began. */
  let reading: Promise<void> = Promise.resolve();
  let changedMeanwhile: string[] | null = null;

  const take = (change: () => Promise<void>): Promise<void> => {
    const done = taken.then(change, change);
    taken = done.catch(() => undefined);
    return done;
  };

  const putAgain = async (town: LiveTown, ids: readonly string[]): Promise<void> => {
    for (let first = 0; first < ids.length; first += atOnce) {
      const some = ids.slice(first, first + atOnce);
      const found = householdFacts(store, town.townId, { ids: some });
      const known = new Set(found.map(({ id }) => id));
      for (const id of some) if (!known.has(id)) town.drop(id);
      for (const household of found) town.put(household);
      await breathe();
    }
  };

  const readAll = async (changed: readonly string[]): Promise<void> => {
    const ids = await store.read.select({ id: t.towns.id }).from(t.towns).orderBy(asc(t.towns.id));
    for (const { id } of ids) {
      const town = await readTown(store, id, today);
      if (!town) continue;
      // What was written while reading is read once more; then nothing awaits until the new town stands.
      for (let done = 0; done < changed.length; ) {
        const some = changed.slice(done);
        done = changed.length;
        await putAgain(town, some);
      }
      towns.set(id, town);
    }
  };

  /** One whole reading after another: one under way may have passed what was just written. */
  const readAgain = (): Promise<void> => {
    const begin = async (): Promise<void> => {
      const changed: string[] = [];
      changedMeanwhile = changed;
      await readAll(changed).finally(() => {
        changedMeanwhile = null;
      });
    };
    const done = reading.then(begin);
    reading = done.catch(() => undefined);
    return done;
  };

  const peopleChanged = () =>
    take(async () => {
      await reading;
      for (const town of towns.values()) {
        const directory = await readDirectory(store, town.townId);
        if (hasSameCadres(town.directory, directory)) town.takeDirectory(directory);
        else {
          const fresh = await readTown(store, town.townId, today);
          if (fresh) towns.set(town.townId, fresh);
        }
      }
    });

  const issuesChanged = () =>
    take(async () => {
      await reading;
      for (const town of towns.values()) town.takeIssues(await readIssues(store, town.townId));
    });

  const householdsChanged = (ids: readonly string[]) => {
    changedMeanwhile?.push(...ids);
    return take(async () => {
      for (const town of towns.values()) await putAgain(town, ids);
    });
  };

  const editionPublished = async ({ townId, cellIds, householdIds, ...published }: Published): Promise<void> => {
    changedMeanwhile?.push(...householdIds);
    let isTaken = true;
    await take(async () => {
      await reading;
      const town = towns.get(townId);
      if (!town) return;
      const [cells, editions] = [await readCells(store, townId, cellIds), await readEditions(store, townId)];
      isTaken = town.takePartition(withEdition(town.partition, cells, editions));
      if (!isTaken) return;
      if (published.hasPeople) town.takeDirectory(await readDirectory(store, townId));
      if (published.hasIssues) town.takeIssues(await readIssues(store, townId));
      await putAgain(town, householdIds);
    });
    if (!isTaken) await readAgain();
  };

  await readAgain();
  return {
    editionPublished,
    town: async (townId) => {
      await taken;
      const town = towns.get(townId);
      if (town && dayNumber(addDays(today(town.partition.zone), 1)) >= town.range.to) await readAgain();
      else if (!town) await readAgain();
      return towns.get(townId) ?? null;
    },
    householdsChanged,
    peopleChanged,
    issuesChanged,
    partitionChanged: readAgain,
  };
};
