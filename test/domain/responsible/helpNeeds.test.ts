import { describe, expect, it } from 'vitest';
import { helpNeeds, helpRank } from '#domain/responsible/helpNeeds.ts';
import { entitlementKinds } from '#domain/words.ts';

describe('the help a household needs', () => {
  it('is told each once, who must be carried first', () => {
    expect(helpNeeds(['livingAlone', 'orphan', 'disability', 'limitedMobility', 'livingAlone'])).toEqual([
      'carry',
      'assist',
      'accompany',
      'fetch',
    ]);
  });

  it('is none for benefits alone', () => {
    expect(helpNeeds(['subsistence', 'extremePoverty', 'monitored', 'temporaryAid'])).toEqual([]);
  });

  it('never lets an entitlement be read back from the words', () => {
    const words = entitlementKinds.flatMap((kind) => helpNeeds([kind]));
    expect(words.filter((word) => (entitlementKinds as readonly string[]).includes(word))).toEqual([]);
  });

  it('ranks a household by the heaviest help, those without after all others', () => {
    expect(([['fetch', 'carry'], ['assist'], ['accompany'], ['fetch'], []] as const).map(helpRank)).toEqual([
      0, 1, 2, 3, 4,
    ]);
  });
});
