import { describe, expect, it } from 'vitest';
import { deedWords } from '../../../web/panels/boundaries/lineWords.ts';
import { boundariesLinesText } from '../../../web/text/boundariesLines.ts';
import { someNames } from './aPlan.ts';

const zh = (deed: Parameters<typeof deedWords>[0]) => deedWords(deed, someNames, boundariesLinesText.zh);

describe('a step of a plan in words', () => {
  it('names the cells it is about', () => {
    expect(zh({ kind: 'mergeCells', cells: [1, 2, 3], into: 2 })).toBe('把1号网格、3号网格并入2号网格');
    expect(zh({ kind: 'splitCell', cell: 4, line: [], newCells: [7, 8] })).toBe('把4号网格切分成 3 块');
    expect(zh({ kind: 'carve', areas: [], to: 5, from: [1] })).toBe('从1号网格划一片地给5号网格');
    expect(zh({ kind: 'carve', areas: [], to: 5 })).toBe('把一片地划给5号网格');
  });

  it('names who leads, and says when nobody is named yet', () => {
    expect(zh({ kind: 'setLead', cell: 1, cadreId: '甲' })).toBe('1号网格的网格长定为干部甲');
    expect(zh({ kind: 'setLead', cell: 1, cadreId: null })).toBe('1号网格的网格长待定');
  });

  it('tells several deeds done as one by the first of them and their number', () => {
    const move = { kind: 'moveMember', householdId: 'a', toGroupId: '9' } as const;
    expect(zh({ kind: 'together', deeds: [move, move] })).toBe('一次完成 2 项：住户 H-a 转入小组 G-9等');
    expect(zh({ kind: 'together', deeds: [move] })).toBe('住户 H-a 转入小组 G-9');
  });
});
