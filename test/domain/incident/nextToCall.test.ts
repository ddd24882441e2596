import { describe, expect, it } from 'vitest';
import { foldedRoll } from '../../../server/domain/incident/foldedRoll.ts';
import { nextToCall } from '../../../server/domain/incident/nextToCall.ts';
import type { Answering } from '../../../server/domain/responsible/answer.ts';
import type { KeptEntry } from '../../../server/domain/incident/entry.ts';
import { kept, listed, staff } from './givenLog.ts';

const minute = 60_000;
const answering = (cadreId: string | null): Answering => ({
  cadreId,
  unitId: null,
  name: cadreId ?? '值班室',
  post: null,
  phone: null,
  role: cadreId === null ? 'dutyRoom' : 'backup',
  reasons: [],
  isParallel: false,
  isInVillage: false,
});
const chain = [answering(null), answering('wang'), answering('zhao'), answering('li'), answering('chen')];

const offered = (entries: readonly KeptEntry[], now: number) =>
  nextToCall({ roll: foldedRoll(entries), chain, now, unansweredMin: 5 }).map(({ cadreId, why, next }) => [
    cadreId,
    why,
    next.cadreId,
  ]);

const called = [kept(listed('wang', 1), { seq: 1, happenedAt: 0 }), kept(staff('called'), { seq: 2, happenedAt: 0 })];

describe('whom to call next', () => {
  it('is the next of the chain who is not on the list, once nobody has answered for the town’s minutes', () => {
    expect(offered(called, 5 * minute - 1)).toEqual([]);
    expect(offered(called, 5 * minute)).toEqual([['wang', 'unanswered', 'zhao']]);
  });

  it('is offered at once where somebody cannot come', () => {
    const entries = [...called, kept(staff('unable'), { seq: 3, seen: 2, happenedAt: 10 })];
    expect(offered(entries, 20)).toEqual([['wang', 'unable', 'zhao']]);
  });

  it('is another person for each who did not answer', () => {
    const entries = [
      ...called,
      kept(listed('zhao', 2), { seq: 3, happenedAt: 0 }),
      kept(staff('called', 'zhao'), { seq: 4, happenedAt: 0 }),
    ];
    expect(offered(entries, 6 * minute)).toEqual([
      ['wang', 'unanswered', 'li'],
      ['zhao', 'unanswered', 'chen'],
    ]);
  });

  it('is nobody once someone was listed in the place, or the answer came', () => {
    expect(offered([...called, kept(listed('li', 2, 'wang'), { seq: 3 })], 6 * minute)).toEqual([]);
    expect(offered([...called, kept(staff('reached'), { seq: 3, seen: 2, happenedAt: 10 })], 6 * minute)).toEqual([]);
  });
});
