import { describe, expect, it } from 'vitest';
import type { RepairDispute } from '../../../server/app.ts';
import { acceptedGroup, nextOpen, shownOf } from '../../../web/panels/repair/decisions.ts';

const dispute = (no: number, kind: 'overlap' | 'gap', isThin: boolean): RepairDispute => ({
  no,
  kind,
  isThin,
  areaM2: 10,
  widthM: 1,
  at: [102, 25],
  rings: [],
  candidates: [
    { owner: 1, borderM: 2, areaM2: 5 },
    { owner: 2, borderM: 1, areaM2: 9 },
  ],
  proposed: { longestBorder: 1, largestArea: 2 },
});

const disputes = [
  dispute(1, 'overlap', false),
  dispute(2, 'overlap', true),
  dispute(3, 'overlap', true),
  dispute(4, 'gap', true),
];

describe('deciding who gets disputed ground', () => {
  it('accepts all of a kind as the rule proposes, and leaves what was decided by hand', () => {
    const owners = { 2: 2 };
    expect(acceptedGroup(disputes, owners, { group: 'overlapThin', rule: 'longestBorder' })).toEqual({ 2: 2, 3: 1 });
    expect(acceptedGroup(disputes, owners, { group: 'overlapThin', rule: 'largestArea' })).toEqual({ 2: 2, 3: 2 });
  });

  it('lists what is open, or of one kind', () => {
    const nos = (show: 'all' | 'open' | 'thin' | 'field') =>
      shownOf(disputes, { 1: 1, 4: 0 }, show).map(({ no }) => no);
    expect([nos('all'), nos('open'), nos('thin'), nos('field')]).toEqual([[1, 2, 3, 4], [2, 3], [2, 3, 4], [1]]);
  });

  it('goes on to the next open one, round the end of the list; ground left outside the town counts as decided', () => {
    expect(nextOpen(disputes, {}, null)).toBe(1);
    expect(nextOpen(disputes, { 4: 0 }, 3)).toBe(1);
    expect(nextOpen(disputes, { 1: 1, 2: 1, 3: 1, 4: 0 }, 2)).toBeNull();
  });
});
