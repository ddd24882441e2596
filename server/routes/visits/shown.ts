import type { Context } from 'hono';
import { mayReadDiary } from '#domain/diary.ts';
import type { Env } from '../../http/env.ts';
import { shownPeople } from '../../queries/householdPeople.ts';
import { householdsAmong } from '../../queries/households.ts';
import { cadreNames } from '../../queries/people.ts';
import { openedDiary, type VisitRow } from '../../queries/visits.ts';
import { lookingOf } from '../asked.ts';
import type { Deps } from '../deps.ts';
import type { Visit } from '../wire/care.ts';

/** Visits as the reader sees them: the household's name as a list shows it today, the diary only for its owners. */
export const shownVisits = async (c: Context<Env>, deps: Deps, rows: readonly VisitRow[]): Promise<Visit[]> => {
  const { store } = deps;
  const looking = lookingOf(c, deps, 'visits.read');
  const { townId, cadreId } = looking.within;
  const reader = { accountId: c.get('actor').accountId, cadreId };
  const ids = [...new Set(rows.map(({ householdId }) => householdId))];
  const people = await shownPeople(store, looking, await householdsAmong(store, looking, ids));
  const cadres = await cadreNames(
    store,
    townId,
    rows.map((row) => row.cadreId),
  );
  return rows.map((row) => ({
    id: row.id,
    householdId: row.householdId,
    householdName: people.get(row.householdId)?.name ?? null,
    cadre: { id: row.cadreId, name: cadres.get(row.cadreId)?.name ?? '' },
    groupId: row.groupId,
    metAt: row.metAt,
    metOn: row.metOn,
    medium: row.medium,
    outcome: row.outcome,
    purposes: [...row.purposes],
    isLate: row.isLate,
    claimedAt: row.claimedAt,
    diary: mayReadDiary(reader, row) ? openedDiary(store, row.id, row.sealedDiary) : null,
  }));
};
