import { describe, expect, it } from 'vitest';
import { type CellThen, differencesOf } from '../../../web/panels/split/differencesOf.ts';

const aCell = (id: string, given: Partial<CellThen> = {}): CellThen => ({
  id,
  no: Number(id.replace(/\D/g, '')),
  name: `第${id}网格`,
  village: '李家湾村',
  rate: 0.8,
  conflicts: 0,
  lead: { id: 'wang', name: '王秀英' },
  ...given,
});

describe('what became of the cells between two days', () => {
  it('lists the deepest fall first and what did not change last', () => {
    const before = [aCell('1'), aCell('2'), aCell('3'), aCell('4')];
    const after = [aCell('1'), aCell('2', { rate: 0.5 }), aCell('3', { rate: 0.9 }), aCell('4', { rate: 0.75 })];
    const found = differencesOf(before, after, 'rate');
    expect(found.map(({ id, gain }) => [id, gain])).toEqual([
      ['2', -30],
      ['4', -5],
      ['3', 10],
      ['1', 0],
    ]);
    expect(found.map(({ isChanged }) => isChanged)).toEqual([true, true, true, false]);
  });

  it('puts cells that came or went with a new edition before all', () => {
    const found = differencesOf([aCell('1'), aCell('2', { rate: 0.1 })], [aCell('2', { rate: 0 }), aCell('3')], 'rate');
    expect(found.map(({ id, before, after }) => [id, before !== null, after !== null])).toEqual([
      ['1', true, false],
      ['3', false, true],
      ['2', true, true],
    ]);
  });

  it('counts more conflicts as worse', () => {
    const found = differencesOf([aCell('1', { conflicts: 1 })], [aCell('1', { conflicts: 4 })], 'conflicts');
    expect(found[0]).toMatchObject({ gain: -3, isChanged: true });
  });

  it('sees another lead, and a lead lost, but no change of name', () => {
    const before = [aCell('1'), aCell('2'), aCell('3')];
    const after = [
      aCell('1', { lead: { id: 'zhao', name: '赵德山' } }),
      aCell('2', { lead: null }),
      aCell('3', { lead: { id: 'wang', name: '王秀瑛' } }),
    ];
    expect(differencesOf(before, after, 'lead').map(({ isChanged }) => isChanged)).toEqual([true, true, false]);
  });

  it('sees that nobody is obligated any more', () => {
    const found = differencesOf([aCell('1')], [aCell('1', { rate: null })], 'rate');
    expect(found[0]).toMatchObject({ gain: 0, isChanged: true });
  });
});
