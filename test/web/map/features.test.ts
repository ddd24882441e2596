import { describe, expect, it } from 'vitest';
import { householdFeatures, spokeCount, spokeFeatures } from '../../../web/map/layers/features.ts';
import type { HouseholdPoint } from '../../../web/map/model.ts';

const centre: HouseholdPoint = { id: 'c', at: [100, 30], mark: 'done', isCentre: true, groupId: 'g', from: null };
const radiating: HouseholdPoint = {
  id: 'r',
  at: [100.2, 30.1],
  mark: 'overdue',
  isCentre: false,
  groupId: 'g',
  from: [100, 30],
};
const elsewhere: HouseholdPoint = { ...radiating, id: 'x', groupId: 'h' };

describe('spokes', () => {
  it('lead from the centre household to each radiating one, in the state of the radiating one', () => {
    const { features } = spokeFeatures([centre, radiating], null);
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual([
      [
        [100, 30],
        [100.2, 30.1],
      ],
    ]);
    expect(features[0]?.properties?.mark).toBe('overdue');
    expect(spokeCount([centre, radiating])).toBe(1);
  });

  it('are drawn outward from the centre', () => {
    const [spoke] = spokeFeatures([radiating], null, 0.5).features;
    expect(spoke?.geometry.coordinates[1]).toEqual([100.1, 30.05]);
  });

  it('of other groups fade when a group is chosen', () => {
    const faint = spokeFeatures([radiating, elsewhere], 'g').features.map(({ properties }) => properties?.isFaint);
    expect(faint).toEqual([false, true]);
    const households = householdFeatures([centre, elsewhere], 'g').features;
    expect(households.map(({ properties }) => [properties?.image, properties?.isFaint])).toEqual([
      ['household-done-centre', false],
      ['household-overdue-radiating', true],
    ]);
  });
});
