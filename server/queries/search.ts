import { matchOf } from '#domain/matchOf.ts';
import type { Day } from '#domain/time/day.ts';
import { wordsToFind } from '../store/searchWords.ts';
import type { Store } from '../store/store.ts';
import type { Directory, Entry } from './directory.ts';
import { householdPage } from './householdPage.ts';
import type { HouseholdRow } from './households.ts';
import type { Looking } from './within.ts';

/**
 * Cadres, cells, divisions and sites that answer what was typed, best first. `villageIds` null: of the whole town.
 * Cadres are found by everyone; the rest inside the villages given.
 */
export const entriesFound = async (
  directory: Directory,
  asked: {
    readonly townId: string;
    readonly villageIds: ReadonlySet<string> | null;
    readonly typed: string;
    readonly day: Day;
  },
  limit: number,
): Promise<readonly Entry[]> => {
  const { townId, villageIds, typed, day } = asked;
  const entries = await directory.entries(townId, day);
  return entries
    .filter((entry) => villageIds === null || entry.villageId === null || villageIds.has(entry.villageId))
    .flatMap((entry) => {
      const match = matchOf(entry, typed);
      return match === null ? [] : [{ entry, match }];
    })
    .sort((a, b) => a.match - b.match || (a.entry.code < b.entry.code ? -1 : 1))
    .slice(0, limit)
    .map(({ entry }) => entry);
};

/**
 * Households found by the tokens of what was typed, inside the reader's scope today: by name, two characters of it, initials,
 * last four of a phone, or code. A reader who sees no names finds households of others by code alone: to find one by name
 * would be to name it.
 */
export const householdsFound = async (
  store: Store,
  looking: Looking,
  typed: string,
  limit: number,
): Promise<readonly HouseholdRow[]> => {
  const { within } = looking;
  const tokens = store.secrets.tokensToFind(within.townId, typed);
  if (tokens.length === 0) return [];
  const isByCode = wordsToFind(typed).every((word) => word.startsWith('code:'));
  const seesNames = within.detail === 'masked' || isByCode;
  const seen = seesNames ? looking : { ...looking, within: { ...within, whole: false, divisionIds: [] } };
  const page = await householdPage(store, seen, { filter: {}, tokens, sort: 'code', after: null, limit });
  return page.items;
};
