import { describe, expect, it } from 'vitest';
import { householdPoints } from '../../../web/pages/coverage/householdPoints.ts';
import { spreadPoints } from '../../../web/pages/coverage/spreadPoints.ts';
import { groupsOf } from '../../../web/panels/coverage/groupsOf.ts';
import { aMember, someGroups } from './given.ts';

const centre = aMember({ householdId: 'c1', role: 'centre', state: 'due' });

describe('the groups of a cell', () => {
  it('stand with most overdue first, the centre household before the radiating ones', () => {
    const groups = groupsOf(
      someGroups([
        [aMember({ householdId: 'a', groupId: 'g1', groupCode: 'L001' }), [107, 30]],
        [aMember({ householdId: 'b', groupId: 'g2', groupCode: 'L002' }), [107, 30.1]],
        [aMember({ householdId: 'c', groupId: 'g2', groupCode: 'L002', state: 'overdue' }), [107, 30.2]],
        [aMember({ householdId: 'd', groupId: 'g2', groupCode: 'L002', role: 'centre' }), [107, 30.3]],
      ]),
    );
    expect(groups.map(({ code, radiating, overdue }) => [code, radiating, overdue])).toEqual([
      ['L002', 2, 1],
      ['L001', 1, 0],
    ]);
    expect(groups[0]?.marks.map(({ key, mark }) => [key, mark])).toEqual([
      ['d', 'done'],
      ['c', 'overdue'],
      ['b', 'done'],
    ]);
  });
});

describe('households on the map', () => {
  it('have a spoke from the centre household of their group', () => {
    const points = householdPoints(
      someGroups([
        [centre, [107, 30]],
        [aMember({ householdId: 'r' }), [107.01, 30]],
        [aMember({ householdId: 'n' }), null],
      ]),
    );
    expect(points.map(({ id, isCentre, from }) => [id, isCentre, from])).toEqual([
      ['c1', true, null],
      ['r', false, [107, 30]],
    ]);
  });

  it('have no spoke where the centre household has no point', () => {
    const [point] = householdPoints(
      someGroups([
        [centre, null],
        [aMember({ householdId: 'r' }), [107, 30]],
      ]),
    );
    expect(point?.from).toBeNull();
  });

  it('of one house stand side by side, the same whatever order they come in', () => {
    const house = [107, 30] as const;
    const placed = spreadPoints([
      ['a', house],
      ['b', house],
      ['c', [107.1, 30]],
    ]);
    const again = spreadPoints([
      ['b', house],
      ['a', house],
    ]);
    expect(placed.get('c')).toEqual([107.1, 30]);
    expect(placed.get('a')).not.toEqual(placed.get('b'));
    expect(again.get('a')).toEqual(placed.get('a'));
    const [lon = 0, lat = 0] = placed.get('b') ?? [];
    expect(Math.hypot(lon - 107, lat - 30) * 111_320).toBeLessThan(10);
  });
});
