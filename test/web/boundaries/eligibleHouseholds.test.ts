import { describe, expect, it } from 'vitest';
import { eligibleHouseholds } from '../../../web/panels/boundaries/eligibleHouseholds.ts';
import { askedBody, type SuggestionWish } from '../../../web/panels/boundaries/suggestionWish.ts';

const households = { ids: ['a', 'b', 'c'], codes: ['H0001', 'H0002', 'H0003'] };

describe('households whose head leads a residents’ or party group', () => {
  it('are found by code, however the codes are parted', () => {
    expect(eligibleHouseholds(' H0001，h0002、H0003\nH0001 ', households)).toEqual({
      ids: ['a', 'b', 'c'],
      unknown: [],
    });
  });

  it('are named when there is no such household', () => {
    expect(eligibleHouseholds('H0002, X9；H0004', households)).toEqual({ ids: ['b'], unknown: ['X9', 'H0004'] });
  });

  it('are none when nothing is written', () => {
    expect(eligibleHouseholds(' \n', households)).toEqual({ ids: [], unknown: [] });
  });

  it('are sent for groups, and never for balancing', () => {
    const wish: SuggestionWish = {
      kind: 'groups',
      villageId: 'v',
      tolerance: 0.1,
      least: 5,
      most: 8,
      who: 'all',
      groupsPerCadre: 3,
      eligibleIds: ['a'],
    };
    expect(askedBody(wish)).toMatchObject({ eligibleIds: ['a'] });
    expect(askedBody({ ...wish, kind: 'balance' })).not.toHaveProperty('eligibleIds');
  });
});
