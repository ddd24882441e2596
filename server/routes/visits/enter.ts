import type { Context } from 'hono';
import { hasIdentityNumber } from '#domain/identityNumber.ts';
import { addDays, dayAt, startOfDay } from '#domain/time/day.ts';
import { isLateEntry, visitFaults, visitTiming } from '#domain/visit.ts';
import type { Env } from '../../http/env.ts';
import { problem } from '../../http/problem.ts';
import { scopeOf } from '../../http/scope.ts';
import { type HouseholdRow, householdsAmong, keptHousehold } from '../../queries/households.ts';
import { cadreNames } from '../../queries/people.ts';
import { type Diary, groupOn, keepVisit, type VisitToKeep } from '../../queries/visits.ts';
import { lookingOf } from '../asked.ts';
import { byOf } from '../by.ts';
import { householdsChanged } from '../changed.ts';
import type { Deps } from '../deps.ts';
import { refuseFaults, unreachable } from '../refuse.ts';
import type { NewVisit } from '../wire/care.ts';

/** Who visited: the reader's own cadre, or another one whom a clerk enters for (代录). @throws Problem 403 | 422 */
export const visitorOf = (
  c: Context<Env>,
  body: NewVisit,
): { readonly cadreId: string; readonly isOnBehalf: boolean } => {
  const { whole, divisionIds, cadreId: own } = scopeOf(c, 'visits.create');
  const cadreId = body.cadreId ?? own;
  if (cadreId === null) refuseFaults(c, [{ kind: 'cadre-missing', path: 'cadreId' }]);
  if (cadreId === null || (cadreId !== own && !whole && divisionIds.length === 0)) throw problem('forbidden');
  return { cadreId, isOnBehalf: cadreId !== own };
};

/** A diary with no word in it is none. */
export const diaryOf = ({ diary }: NewVisit): Diary | null =>
  diary !== undefined && Object.values(diary).some((words) => words.trim() !== '') ? diary : null;

/**
 * The household, where the reader may enter a visit to it: in scope today, or on the day of the visit, so that a visit made
 * before a hand-over is not lost when it is sent after it. @throws Problem 404
 */
const reachedHousehold = async (c: Context<Env>, deps: Deps, id: string, metOn: string): Promise<HouseholdRow> => {
  const looking = lookingOf(c, deps, 'visits.create');
  const [now] = await householdsAmong(deps.store, looking, [id]);
  if (now !== undefined) return now;
  const [then] = await householdsAmong(deps.store, { ...looking, asOf: metOn }, [id]);
  if (then !== undefined) return then;
  const isThere = (await keptHousehold(deps.store, looking.within.townId, id)) !== null;
  throw await unreachable(c, deps, { permission: 'visits.create', id, isThere });
};

/** Checks a visit and keeps it: the server's clock rules, the group of that day is filled in, late entries are marked. */
export const enterVisit = async (c: Context<Env>, deps: Deps, body: NewVisit): Promise<void> => {
  const { store } = deps;
  const { townId, zone } = c.get('actor');
  const { cadreId, isOnBehalf } = visitorOf(c, body);
  const today = deps.today(zone);
  // A demonstration kept on a day of its own has not seen anything later than that day.
  const now = Math.min(deps.now(), startOfDay(addDays(today, 1), zone) - 1);
  const timing = visitTiming({ metAt: body.metAt, clockAt: body.clockAt, now });
  const metOn = dayAt(timing.metAt, zone);
  const household = await reachedHousehold(c, deps, body.householdId, metOn);
  const cadre = (await cadreNames(store, townId, [cadreId])).get(cadreId);
  const diary = diaryOf(body);
  refuseFaults(c, [
    ...(cadre === undefined
      ? [{ kind: 'no-such-cadre', path: 'cadreId' } as const]
      : visitFaults({ metOn, toldOn: dayAt(body.metAt, zone), today, isOnBehalf, household, cadre })),
    ...(diary !== null && Object.values(diary).some(hasIdentityNumber)
      ? [{ kind: 'identity-number', path: 'diary' } as const]
      : []),
  ]);
  const group = await groupOn(store, townId, household.id, metOn);
  const visit: VisitToKeep = {
    id: body.id,
    householdId: household.id,
    cadreId,
    groupId: group.groupId,
    ...timing,
    metOn,
    medium: body.medium,
    outcome: body.outcome,
    purposes: body.purposes,
    diary,
    isLate: isLateEntry(metOn, today),
    enteredAt: deps.now(),
  };
  await keepVisit(store, visit, byOf(c, 'visits.create'));
  await householdsChanged(deps, 'visits', [household.id], {
    townId,
    villageIds: [household.cellVillageId ?? household.villageId],
    cadreIds: [cadreId, group.cadreId, household.cadreId],
  });
};
