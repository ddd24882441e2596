import type { HomeCounts } from '#domain/responsible/areaAnswer.ts';
import { homeCountsByCell } from '#domain/responsible/homeCountsByCell.ts';
import { arraysOfTopology, type TopologyArrays } from '#domain/boundary/topologyArrays.ts';
import type { Store } from '../../store/store.ts';
import { type IncidentRow, incidentsUnderWay } from '../incidents/incidentRows.ts';
import type { Live } from '../live.ts';
import { type AnsweringDeps, type AnsweringTown, answeringTown } from './answeringTown.ts';
import { type AroundTown, aroundSources, aroundTown } from './aroundTown.ts';
import { homesOf } from './homes.ts';
import { keptUntil } from './keptUntil.ts';
import { type PlacesOfTown, placesOfTown } from './namedPlaces.ts';

/** A cell's households, counted. */
export interface CellHomes {
  readonly cellId: string;
  readonly counts: HomeCounts;
}

/** Everything a desk needs without a network; a part is the same object until something of it changes. */
export interface PackParts {
  readonly town: AnsweringTown;
  readonly ground: TopologyArrays & { readonly edition: number };
  readonly places: PlacesOfTown;
  readonly counts: readonly CellHomes[];
  readonly around: AroundTown;
  readonly incidents: readonly IncidentRow[];
}

const placeSources = [
  'divisions',
  'editions',
  'cells',
  'cell_names',
  'cell_shapes',
  'sites',
  'blocks',
  'households',
  'household_places',
];

/** Reads packs; make one and keep it. Null for a town that is not there. */
export const packReader = (
  deps: AnsweringDeps & { readonly store: Store; readonly live: Live },
): ((town: { readonly townId: string; readonly zone: string }) => Promise<PackParts | null>) => {
  const { store, live, now, today } = deps;
  const placesKept = keptUntil(store, placeSources, (townId, day) => placesOfTown(store, townId, day));
  const aroundKept = keptUntil(store, aroundSources, (townId, day) => aroundTown(store, townId, day));
  const incidentsKept = keptUntil(store, ['incidents', 'incident_entries'], (townId) =>
    incidentsUnderWay(store, townId),
  );
  const grounds = new WeakMap<object, PackParts['ground']>();
  const counted = new WeakMap<object, readonly CellHomes[]>();

  const groundOf = ({ topology, edition }: AnsweringTown): PackParts['ground'] => {
    const known = grounds.get(topology) ?? { edition, ...arraysOfTopology(topology) };
    grounds.set(topology, known);
    return known;
  };
  const countsOf = async (townId: string, day: string, { facts }: AnsweringTown): Promise<readonly CellHomes[]> => {
    const homes = await homesOf({ store, live }, townId, day);
    if (homes === null) return [];
    const known = counted.get(homes.columns);
    if (known) return known;
    const byNo = homeCountsByCell(homes.columns);
    const made = facts.cells.flatMap(({ id, no }) => {
      const counts = byNo.get(no);
      return counts === undefined ? [] : [{ cellId: id, counts }];
    });
    counted.set(homes.columns, made);
    return made;
  };

  return async ({ townId, zone }) => {
    const town = await answeringTown(deps, { townId, zone }, now());
    if (town === null) return null;
    const day = today(zone);
    return {
      town,
      ground: groundOf(town),
      places: await placesKept(townId, day),
      counts: await countsOf(townId, day, town),
      around: await aroundKept(townId, day),
      incidents: await incidentsKept(townId, day),
    };
  };
};
