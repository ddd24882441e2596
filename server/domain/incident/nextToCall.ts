import type { Answering } from '../responsible/answer.ts';
import { msPerMinute } from './clocks.ts';
import type { Listed, Roll } from './roll.ts';

/** Somebody did not answer: who is offered in the place. Whether to call is a person's decision. */
export interface Offer {
  /** Who did not answer or cannot come. */
  readonly cadreId: string;
  readonly why: 'unanswered' | 'unable';
  readonly next: Answering & { readonly cadreId: string };
}

export interface Calling {
  readonly roll: Roll;
  /** Who answers for the place now, in calling order. */
  readonly chain: readonly Answering[];
  /** UTC milliseconds. */
  readonly now: number;
  /** After how many minutes an unanswered call passes on. */
  readonly unansweredMin: number;
}

const failing = ({ roll, now, unansweredMin }: Calling, { cadreId }: Listed): Offer['why'] | null => {
  const standing = roll.staff.get(cadreId);
  if (standing === undefined || standing.contested !== null) return null;
  if (standing.state === 'unable') return 'unable';
  return standing.state === 'called' && now - standing.since >= unansweredMin * msPerMinute ? 'unanswered' : null;
};

const isPerson = (answering: Answering): answering is Offer['next'] => answering.cadreId !== null;

/**
 * For everyone who was called longer ago than the town's minutes without an answer, or cannot come: the next of the chain who is
 * not on the list yet, a different one for each. Nobody where the chain is at its end or someone was listed in the place already.
 */
export const nextToCall = (calling: Calling): Offer[] => {
  const { roll, chain } = calling;
  const taken = new Set(roll.listed.map(({ cadreId }) => cadreId));
  const replaced = new Set(roll.listed.map(({ insteadOf }) => insteadOf));
  const free = chain.filter(isPerson).filter(({ cadreId }) => !taken.has(cadreId));
  const offers: Offer[] = [];
  for (const listed of roll.listed) {
    const why = failing(calling, listed);
    if (why === null || replaced.has(listed.cadreId)) continue;
    const next = free[offers.length];
    if (next === undefined) break;
    offers.push({ cadreId: listed.cadreId, why, next });
  }
  return offers;
};
