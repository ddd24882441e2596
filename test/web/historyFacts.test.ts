import { describe, expect, it } from 'vitest';
import { historyFacts } from '../../web/panels/history/historyFacts.ts';

describe('what is said of a village over time', () => {
  it('gives the rate of the day shown and the lowest up to then', () => {
    expect(historyFacts([0.9, 0.4, 0.8, 0.1], 2)).toEqual({ now: 0.8, lowest: { at: 1, rate: 0.4 } });
  });

  it('knows nothing where nobody was obligated', () => {
    expect(historyFacts([null, null], 1)).toEqual({ now: null, lowest: null });
    expect(historyFacts([], 0)).toEqual({ now: null, lowest: null });
  });
});
