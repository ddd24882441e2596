import { describe, expect, it } from 'vitest';
import { cellNumbering } from '../../../server/domain/plan/cellNumbering.ts';
import { chineseNumber, numberOf } from '../../../server/domain/plan/chineseNumber.ts';
import { draftFrom } from '../../../server/domain/plan/draftOf.ts';
import { nextName } from '../../../server/domain/plan/nextName.ts';
import { drawn, givenBase, path } from './given.ts';

describe('numbering the cells of a village', () => {
  const base = givenBase();
  const split = drawn(
    draftFrom(base),
    { kind: 'splitCell', cell: 2, line: path([1.4, -1], [1.4, 2]), newCells: [17] },
    { kind: 'splitCell', cell: 13, line: path([0.4, 2], [0.4, 5]), newCells: [18] },
    { kind: 'splitCell', cell: 14, line: path([1.6, 2], [1.6, 5]), newCells: [19] },
  );

  it('gives new cells codes in reading order: north first, then west to east', () => {
    expect(cellNumbering(split, 'west').map(({ cell, code }) => [cell, code.slice(12)])).toEqual([
      [18, '009'],
      [19, '010'],
      [17, '011'],
    ]);
  });

  it('is what `renumberCells` takes', () => {
    const codes = cellNumbering(split, 'west');
    expect(drawn(split, { kind: 'renumberCells', codes }).cells.get(18)!.code).toBe('530102003001009');
  });

  it('touches old codes only when asked to, and never gives one again', () => {
    const all = cellNumbering(split, 'west', 'all');
    expect(all.map(({ cell }) => cell)).toEqual([18, 13, 14, 19, 9, 10, 5, 6, 1, 17, 2]);
    expect(all.every(({ code }) => !base.codesUsed.has(code))).toBe(true);
    expect(new Set(all.map(({ code }) => code)).size).toBe(11);
  });

  it('steps over the codes of cells that are long gone', () => {
    const older = givenBase({ over: { codesUsed: new Set(['530102003001998', '530102003001999']) } });
    const cut = drawn(draftFrom(older), {
      kind: 'splitCell',
      cell: 2,
      line: path([1.4, -1], [1.4, 2]),
      newCells: [17],
    });
    expect(cellNumbering(cut, 'west')[0]!.code).toBe('530102003001009');
  });

  it('knows no village that is not there', () => expect(cellNumbering(split, 'nowhere')).toEqual([]));
});

describe('a name for new ground', () => {
  it.each([
    ['第三网格', ['第三网格', '第四网格'], '第五网格'],
    ['李家湾第九网格', [], '李家湾第十网格'],
    ['第12网格', ['第13网格'], '第14网格'],
    ['李家湾网格', [], '李家湾网格（2）'],
    ['李家湾网格（2）', ['李家湾网格（2）'], '李家湾网格（3）'],
    ['Riverside', [], 'Riverside (2)'],
  ])('after %s, with %j taken, is %s', (parent, taken, name) => expect(nextName(parent, new Set(taken))).toBe(name));

  it('counts as people do', () => {
    for (let n = 1; n < 1000; n += 1) expect(numberOf(chineseNumber(n))).toBe(n);
    expect([10, 12, 20, 35, 100, 103, 110, 115].map(chineseNumber).join()).toBe(
      '十,十二,二十,三十五,一百,一百零三,一百一十,一百一十五',
    );
  });
});
