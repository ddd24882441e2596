import type { Context } from 'hono';
import { lastMetOn, stateOn } from '#domain/coverage/stateOn.ts';
import { type Day, dayNumber, dayOf } from '#domain/time/day.ts';
import type { Env } from '../../http/env.ts';
import { problem } from '../../http/problem.ts';
import { noteReadInFull } from '../../queries/householdWrites.ts';
import { shownPeople } from '../../queries/householdPeople.ts';
import type { HouseholdRow } from '../../queries/households.ts';
import type { TownLive } from '../../queries/live/townLive.ts';
import { cadreNames, divisionNames } from '../../queries/people.ts';
import type { Looking } from '../../queries/within.ts';
import { pointOf } from '../asked.ts';
import { byOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import type { Household } from '../wire/people.ts';

/** The town in memory. @throws Problem 404 where there is none */
export const townOf = async ({ live }: Deps, townId: string): Promise<TownLive> => {
  const town = await live.town(townId);
  if (town === null) throw problem('notFound');
  return town;
};

/** How a household stands on a day, as the wire says it. */
export const standingOn = (
  town: TownLive,
  householdId: string,
  asOf: Day,
): Pick<Household, 'state' | 'since' | 'lastMet' | 'isDueSoon'> => {
  const household = town.households.get(householdId);
  if (household === undefined) return { state: 'unlinked', since: null, lastMet: null, isDueSoon: false };
  const day = dayNumber(asOf);
  const { state, since, isDueSoon } = stateOn(household.history, town.partition.policies, day);
  const lastMet = lastMetOn(household.history, day);
  return {
    state,
    isDueSoon,
    since: since === null ? null : dayOf(since),
    lastMet: lastMet === null ? null : dayOf(lastMet),
  };
};

/** Leaves in households that are in one state on a day: states are computed and not stored. */
export const isInState =
  (town: TownLive, state: Household['state'], asOf: Day) =>
  ({ id }: HouseholdRow): boolean =>
    standingOn(town, id, asOf).state === state;

/** Households as the reader sees them on a day. A cadre who reads the people of own groups whole is noted in the audit. */
export const shownHouseholds = async (
  c: Context<Env>,
  deps: Deps,
  looking: Looking,
  rows: readonly HouseholdRow[],
): Promise<Household[]> => {
  const { store } = deps;
  const { within, asOf } = looking;
  const town = await townOf(deps, within.townId);
  const people = await shownPeople(store, looking, rows);
  const cadres = await cadreNames(
    store,
    within.townId,
    rows.map(({ cadreId }) => cadreId),
  );
  const villages = await divisionNames(
    store,
    within.townId,
    rows.map(({ villageId }) => villageId),
  );
  const isInFull = [...people.values()].some(({ detail }) => detail === 'full');
  if (isInFull && within.cadreId !== null) {
    await noteReadInFull(store, byOf(c, 'households.read'), rows.length === 1 ? (rows[0]?.id ?? '') : within.cadreId);
  }
  return rows.map((row) => {
    const person = people.get(row.id);
    return {
      id: row.id,
      code: row.code,
      name: person?.name ?? null,
      phone: person?.phone ?? null,
      address: person?.address ?? null,
      people: row.people,
      village: { id: row.villageId, name: villages.get(row.villageId) ?? '' },
      cell:
        row.cellId === null || row.cellNo === null
          ? null
          : { id: row.cellId, no: row.cellNo, name: row.cellName ?? '' },
      placedBy: row.placedBy,
      point: pointOf(row.x, row.y),
      residence: row.residence ?? 'resident',
      group:
        row.groupId === null || row.role === null
          ? null
          : {
              id: row.groupId,
              code: row.groupCode ?? '',
              role: row.role,
              cadreId: row.cadreId,
              cadreName: row.cadreId === null ? null : (cadres.get(row.cadreId)?.name ?? null),
            },
      ...standingOn(town, row.id, asOf),
      version: row.version,
    };
  });
};
