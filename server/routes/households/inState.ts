import {
  type HouseholdFilter,
  householdPage,
  type HouseholdRow,
  type HouseholdSort,
} from '../../queries/households.ts';
import type { TownLive } from '../../queries/live/townLive.ts';
import type { Page, PageAsked } from '../../queries/page.ts';
import type { Looking } from '../../queries/within.ts';
import type { Deps } from '../deps.ts';
import type { Household } from '../wire/people.ts';
import { standingOn } from './shown.ts';

/** Households read at once, and at most, for one page. */
const atOnce = 500;
const batchesAtMost = 40;

/**
 * A page of the households in one state on a day. States are computed and not stored, so the list is walked and the others are
 * left out; a page may be shorter than asked and still lead on.
 */
export const householdsInState = async (
  { store }: Deps,
  town: TownLive,
  looking: Looking,
  filter: HouseholdFilter,
  asked: PageAsked & { readonly sort: HouseholdSort; readonly state: Household['state'] },
): Promise<Page<HouseholdRow>> => {
  const found: HouseholdRow[] = [];
  let after = asked.after;
  for (let batch = 0; batch < batchesAtMost; batch += 1) {
    const page = await householdPage(store, looking, filter, { sort: asked.sort, after, limit: atOnce });
    for (const row of page.items) {
      if (standingOn(town, row.id, looking.asOf).state === asked.state) found.push(row);
      if (found.length > asked.limit) break;
    }
    const items = found.slice(0, asked.limit);
    const last = items.at(-1);
    if (found.length > asked.limit && last !== undefined) {
      const value = asked.sort.endsWith('people') ? last.people : last.code;
      return { items, next: { sort: asked.sort, value, id: last.id } };
    }
    if (page.next === null) return { items, next: null };
    after = page.next;
  }
  return { items: found, next: after };
};
