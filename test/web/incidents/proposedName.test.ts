import { describe, expect, it } from 'vitest';
import { kindInWords, proposedName } from '../../../web/panels/incidents/proposedName.ts';

describe('the name an incident is given', () => {
  it.each([
    ['李家湾后山滑坡', 'landslide'],
    ['河街涨水进屋了', 'flood'],
    ['老粮站着火', 'fire'],
    ['学校食物中毒', 'publicHealth'],
    ['国道上翻车', 'traffic'],
    ['李家湾', null],
    ['', null],
  ] as const)('%s speaks of %s', (words, kind) => {
    expect(kindInWords(words)).toBe(kind);
  });

  it('is where and what, and does not say what twice', () => {
    expect(proposedName('李家湾', 'landslide', 'zh')).toBe('李家湾滑坡');
    expect(proposedName('李家湾滑坡', 'landslide', 'zh')).toBe('李家湾滑坡');
    expect(proposedName('李家湾后山滑坡隐患点', 'landslide', 'zh')).toBe('李家湾后山滑坡');
    expect(proposedName('', 'flood', 'zh')).toBe('洪涝');
    expect(proposedName('李家湾', 'other', 'zh')).toBe('李家湾突发事件');
    expect(proposedName('Lijiawan', 'fire', 'en')).toBe('Lijiawan: fire');
  });
});
