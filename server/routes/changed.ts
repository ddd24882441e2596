import type { Events, Topic } from '../http/events.ts';
import type { Publication } from '../queries/plans/publish/publishPlan.ts';
import type { Deps } from './deps.ts';

/** Ground and cadres a change touches: who is told of it. */
interface Touched {
  readonly townId: string;
  readonly villageIds: readonly (string | null)[];
  readonly cadreIds: readonly (string | null)[];
}

const known = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

const tell = ({ events }: Deps, topics: readonly Topic[], { townId, villageIds, cadreIds }: Touched): void => {
  for (const topic of topics) {
    events.emit({ topic, townId, villageIds: known(villageIds), cadreIds: known(cadreIds) });
  }
};

/** After a commit that changed visits, residence or excuses of households: counts are right for the next reader, and told. */
export const householdsChanged = async (
  deps: Deps,
  noun: 'households' | 'visits' | 'excuses',
  householdIds: readonly string[],
  touched: Touched,
): Promise<void> => {
  await deps.live.householdsChanged(householdIds);
  tell(deps, [noun, 'coverage'], touched);
};

/** After a commit that opened or closed issues. */
export const issuesChanged = async (deps: Deps, touched: Touched): Promise<void> => {
  await deps.live.issuesChanged();
  tell(deps, ['issues'], touched);
};

/** After a commit that changed cadres or who answers for what: staff data, told to the whole town. */
export const peopleChanged = async ({ live, events }: Deps, townId: string): Promise<void> => {
  await live.peopleChanged();
  events.emit({ topic: 'people', townId });
};

/** After a plan was published: the town in memory takes in what it changed, and every screen of the town is told. */
export const editionPublished = async (
  { live, events }: Deps,
  townId: string,
  { redrawn, moved }: Publication,
): Promise<void> => {
  const { settled, shapes } = redrawn;
  const renamed = settled.renamed.map(({ id }) => id);
  const retired = settled.retired.map(({ id }) => id);
  await live.editionPublished({
    townId,
    cellIds: [...new Set([...shapes.keys(), ...renamed, ...retired])],
    householdIds: [
      ...new Set([...moved.households.map(({ id }) => id), ...moved.members.map(({ householdId }) => householdId)]),
    ],
    hasPeople: moved.groups.length > 0 || settled.leads.length > 0 || settled.retired.length > 0,
    hasIssues: moved.issues.length > 0,
  });
  for (const topic of ['editions', 'cells', 'plans'] as const) events.emit({ topic, townId });
  importChanged(events, townId);
};

/** After an import has been taken in: anything may have changed, anywhere in the town. */
export const importChanged = (events: Events, townId: string): void => {
  for (const topic of ['households', 'groups', 'visits', 'issues', 'coverage', 'people'] as const) {
    events.emit({ topic, townId });
  }
};
