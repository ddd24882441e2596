import type { Day } from '#domain/time/day.ts';
import type { RosterFault } from '../../http/text/rosterFaults.ts';
import { cadreNames } from '../../queries/people.ts';
import { isVillageOn } from '../../queries/roster/villageOn.ts';
import type { Store } from '../../store/store.ts';

/** What speaks against noting something of a cadre on a day: nobody's id, or not in service. */
export const cadreFaults = async (store: Store, townId: string, cadreId: string, day: Day): Promise<RosterFault[]> => {
  const cadre = (await cadreNames(store, townId, [cadreId])).get(cadreId);
  if (cadre === undefined) return [{ kind: 'no-such-cadre', path: 'cadreId' }];
  const isServing = cadre.from <= day && (cadre.to === null || day < cadre.to);
  return isServing ? [] : [{ kind: 'cadre-not-serving', path: 'cadreId' }];
};

/** What speaks against a village somebody stays or lives in; none named is fine. */
export const villageFaults = async (
  store: Store,
  townId: string,
  villageId: string | null,
  day: Day,
): Promise<RosterFault[]> =>
  villageId === null || (await isVillageOn(store, townId, villageId, day))
    ? []
    : [{ kind: 'no-such-village', path: 'villageId' }];
