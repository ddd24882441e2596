import type { HelpNeed } from '../words.ts';
import { helpRank } from './helpNeeds.ts';

/** What decides when a household moves. */
export interface Moving {
  readonly needs: readonly HelpNeed[];
  /** 'home' 常住、租住 · 'away' 整户外出 · 'empty' 空挂、空置 */
  readonly presence: 'home' | 'away' | 'empty';
  /** Metres to the nearest hazard, the river, the slope; null where nobody knows. */
  readonly hazardM: number | null;
}

/**
 * Who moves first: those at home before those away and the empty homes; by the help they need, who must be carried first;
 * then the nearest to the hazard. Households alike in all of it keep their order.
 */
export const movingOrder = <H extends Moving>(homes: readonly H[]): H[] =>
  homes
    .map((home, place) => ({ home, place }))
    .sort(
      (a, b) =>
        presenceRank[a.home.presence] - presenceRank[b.home.presence] ||
        helpRank(a.home.needs) - helpRank(b.home.needs) ||
        byHazard(a.home.hazardM, b.home.hazardM) ||
        a.place - b.place,
    )
    .map(({ home }) => home);

const presenceRank = { home: 0, away: 1, empty: 2 } as const;

const byHazard = (a: number | null, b: number | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a - b;
