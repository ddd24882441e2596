import { describe, expect, it } from 'vitest';
import type { PlanEffect, PlanFault, TornGroup } from '../../../server/domain/plan/planEffect.ts';
import {
  faultSentence,
  flowsInOrder,
  isWithoutEffect,
  movedSum,
  repairSentence,
  spotOfFault,
  tornInOrder,
  tornSentence,
  villageFlows,
} from '../../../web/panels/boundaries/effectFindings.ts';
import { noticesOf } from '../../../web/panels/boundaries/effectNotices.ts';
import { boundariesEffectText } from '../../../web/text/boundariesEffect.ts';
import { someNames } from './aPlan.ts';

const w = boundariesEffectText.zh;
const even = { households: 0, withNeeds: 0, spreadM: 0 };
const nothing: PlanEffect = {
  moved: [],
  groups: [],
  cells: [],
  cadres: [],
  balance: { before: even, after: even },
  issues: [],
  handovers: [],
  sizes: [],
  createdCells: [],
  retiredCells: [],
  renamedCells: [],
  unled: [],
  changedVillage: [],
  faults: [],
};
const torn = (given: Partial<TornGroup>): TornGroup => ({
  groupId: 'g',
  code: 'L-001',
  cadreId: null,
  is: 'in-two-cells',
  cells: [1, 2],
  strays: [4],
  repairs: [],
  ...given,
});

describe('what a plan does, in words', () => {
  it('says nothing changed where nothing did', () => {
    expect(isWithoutEffect(nothing)).toBe(true);
    expect(isWithoutEffect({ ...nothing, retiredCells: [{ cell: 1, code: '1', name: '一' }] })).toBe(false);
  });

  it('lists groups out of their village before those in two cells, and the most torn first', () => {
    const [first, second, third] = tornInOrder([
      torn({ code: 'A' }),
      torn({ code: 'B', strays: [1, 2] }),
      torn({ code: 'C', is: 'out-of-village' }),
    ]);
    expect([first?.code, second?.code, third?.code]).toEqual(['C', 'B', 'A']);
  });

  it('says in which cells a torn group lies and what would repair it', () => {
    expect(tornSentence(torn({}), someNames, w)).toBe('L-001 落在1号网格、2号网格，1 户不在中心户所在网格');
    expect(tornSentence(torn({ is: 'out-of-village' }), someNames, w)).toBe('L-001 有 1 户落到别的村，必须调整');
    expect(repairSentence({ kind: 'moveMember', householdId: '7', toGroupId: '3' }, someNames, w)).toBe(
      'H-7 转入小组 G-3',
    );
  });

  it('says what forbids publication and shows its place', () => {
    const fault: PlanFault = { kind: 'code-used', cell: 3, code: '511000003', at: [104, 30] };
    expect(faultSentence(fault, someNames, w)).toBe('3号网格的编码 511000003 已经用过，请换一个');
    expect(spotOfFault(fault)).toEqual({ is: 'place', at: [104, 30] });
    expect(spotOfFault({ kind: 'group-out-of-village', groupId: 'g', code: 'L', at: null })).toBeNull();
  });

  it('adds up households, people and needs over all ways', () => {
    const moved = [
      { from: 1, to: 2, households: [1], people: 3, withNeeds: 1 },
      { from: 2, to: 1, households: [2, 3], people: 4, withNeeds: 0 },
    ];
    expect(movedSum(moved)).toEqual({ households: 3, people: 7, withNeeds: 1 });
    expect(flowsInOrder(moved)[0]?.from).toBe(2);
  });

  it('counts households that change village by pair of villages', () => {
    const change = (household: number) => ({ household, id: `${household}`, fromVillageId: '东', toVillageId: '西' });
    expect(villageFlows([change(1), change(2)])).toEqual([{ from: '东', to: '西', rows: [1, 2] }]);
  });

  it('gives sections only to what happens, with the earliest deadline first', () => {
    const issue = { kind: 'conflict', household: -1, fromCadreId: 'a', toCadreId: 'b' };
    const sections = noticesOf(
      {
        ...nothing,
        issues: [
          { ...issue, id: 'late', from: 1, to: 2, dueOn: '2026-05-01' },
          { ...issue, id: 'soon', from: 2, to: 2, dueOn: '2026-04-01' },
        ],
      },
      someNames,
      { w, dayWords: (day) => day },
    );
    expect(sections.map(({ key }) => key)).toEqual(['issues']);
    expect(sections[0]?.notices.map(({ sentence }) => sentence)).toEqual([
      '2号网格的一件，2026-04-01到期，由干部a转给干部b办理',
      '从1号网格转到2号网格，2026-05-01到期，由干部a转给干部b办理',
    ]);
  });

  it('says of a cell renamed and recoded both codes, of one renamed only the names', () => {
    const sections = noticesOf(
      {
        ...nothing,
        renamedCells: [
          { cell: 1, from: { code: '1', name: '甲' }, to: { code: '1', name: '乙' } },
          { cell: 2, from: { code: '2', name: '丙' }, to: { code: '3', name: '丙' } },
        ],
      },
      someNames,
      { w, dayWords: (day) => day },
    );
    expect(sections[0]?.notices.map(({ sentence }) => sentence)).toEqual(['甲 改为 乙', '丙（2） 改为 丙（3）']);
  });
});
