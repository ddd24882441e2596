import type { Store } from '../store/store.ts';

/** What the pages' caches are named by: one topic a noun, `coverage` for counts and colours, `people` for who answers. */
export const topics = [
  'divisions',
  'editions',
  'cells',
  'cadres',
  'assignments',
  'households',
  'groups',
  'excuses',
  'visits',
  'issues',
  'jobs',
  'accounts',
  'coverage',
  'people',
  'plans',
  'incidents',
  'roster',
] as const;
export type Topic = (typeof topics)[number];

/** Something changed. No ids of people or things: a listener learns that it is worth asking again, and nothing more. */
export interface Changed {
  readonly topic: Topic;
  /** Left out: whichever town. */
  readonly townId?: string;
  /** Whose ground and whose groups it concerns; left out: everyone's. */
  readonly villageIds?: readonly string[];
  readonly cadreIds?: readonly string[];
}

const topicOfTable: Readonly<Record<string, Topic>> = {
  towns: 'editions',
  divisions: 'divisions',
  editions: 'editions',
  cells: 'cells',
  cell_shapes: 'cells',
  units: 'cadres',
  cadres: 'cadres',
  cadre_units: 'cadres',
  cadre_leaves: 'cadres',
  assignments: 'assignments',
  households: 'households',
  household_places: 'households',
  household_cells: 'households',
  household_residences: 'households',
  groups: 'groups',
  group_cadres: 'groups',
  group_members: 'groups',
  excuses: 'excuses',
  visits: 'visits',
  issues: 'issues',
  jobs: 'jobs',
  plans: 'plans',
  plan_operations: 'plans',
  plan_comments: 'plans',
  plan_attachments: 'plans',
  blocks: 'plans',
  cell_names: 'cells',
  issue_cells: 'issues',
  incidents: 'incidents',
  incident_entries: 'incidents',
  roll_links: 'incidents',
  incident_reports: 'incidents',
  hook_deliveries: 'incidents',
  shifts: 'roster',
  shift_notes: 'roster',
  night_stays: 'roster',
  cadre_homes: 'roster',
  teams: 'roster',
  team_members: 'roster',
  shelters: 'roster',
  sites: 'roster',
  outside_phones: 'roster',
  transfers: 'roster',
  hooks: 'accounts',
  accounts: 'accounts',
  grants: 'accounts',
};

/** Who wants to know what changed. */
export interface Events {
  /** Tells what a route knows better than the tables do: whose ground it was. */
  readonly emit: (changed: Changed) => void;
  /** Calls `listener` after each batch that reached the disk, from whichever thread, and for each `emit`. Returns the way to stop. */
  readonly subscribe: (listener: (changed: Changed) => void) => () => void;
}

export const eventsOf = (store: Pick<Store, 'onCommit'>): Events => {
  const listeners = new Set<(changed: Changed) => void>();
  const emit = (changed: Changed): void => {
    for (const listener of listeners) listener(changed);
  };
  store.onCommit((tables) => {
    for (const topic of new Set([...tables].flatMap((table) => topicOfTable[table] ?? []))) emit({ topic });
  });
  return {
    emit,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
