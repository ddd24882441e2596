import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedPlace } from '#domain/responsible/facts.ts';
import { placeInWords } from '#domain/responsible/placeInWords.ts';

let last = 0;
const place = (kind: NamedPlace['kind'], title: string, over: Partial<NamedPlace> = {}): NamedPlace => ({
  kind,
  id: `place-${++last}`,
  title,
  code: '',
  initials: '',
  point: [111.5, 28.2],
  villageId: null,
  ...over,
});

const village = place('village', '李家湾村', { id: 'lijiawan', code: '430102003201', initials: 'ljwc' });
const other = place('village', '杨柳坪村', { id: 'yangliuping', code: '430102003202', initials: 'ylpc' });
const natural = place('natural', '李家湾', { villageId: 'lijiawan', code: '430102003201-1', initials: 'ljw' });
const cell = place('cell', '李家湾第一网格', {
  villageId: 'lijiawan',
  code: '430102003201001',
  initials: 'ljwdywg',
});
const groups = [village, other].map((of) =>
  place('residentsGroup', '二组', { villageId: of.id, code: `${of.code}02`, initials: 'ez' }),
);
const hill = place('natural', '后山', { villageId: 'yangliuping', code: '430102003202-1', initials: 'hs' });
const school = place('site', '李家湾小学', { villageId: 'lijiawan', initials: 'ljwxx' });
const river = place('river', '清溪河', { initials: 'qxh' });
const places = [river, other, village, cell, natural, ...groups, hill, school];

const titles = (words: string) => placeInWords(places, words).map(({ title }) => title);

describe('a place in free words', () => {
  it('is 李家湾 where 李家湾后山滑坡 is said, and the hill after it', () => {
    expect(titles('李家湾后山滑坡').slice(0, 1)).toEqual(['李家湾']);
    expect(titles('李家湾后山滑坡')).toContain('后山');
  });

  it('is the place whose name begins with all of the words, before one that says less of them', () => {
    const spot = place('site', '李家湾后山滑坡隐患点', { villageId: 'lijiawan' });
    expect(placeInWords([...places, spot], '李家湾后山滑坡').slice(0, 2)).toEqual([spot, natural]);
    expect(placeInWords([...places, spot], '李家湾')[0]).toBe(natural);
  });

  it('is the longest name that the words hold', () => {
    expect(titles('李家湾小学门口积水')[0]).toBe('李家湾小学');
    expect(titles('李家湾村委会旁边')[0]).toBe('李家湾村');
  });

  it('is the group of the village that is named beside it', () => {
    expect(placeInWords(places, '李家湾村二组王家门口')[0]).toBe(groups[0]);
    expect(placeInWords(places, '杨柳坪村二组王家门口')[0]).toBe(groups[1]);
  });

  it('is the natural village before the cell before the village when all are as long', () => {
    const same = [place('village', '石桥村'), place('cell', '石桥村'), place('natural', '石桥村')];
    expect(placeInWords(same, '石桥村塌方').map(({ kind }) => kind)).toEqual(['natural', 'cell', 'village']);
  });

  it.each([
    ['ljw', '李家湾'],
    ['LJW', '李家湾'],
    ['qxh', '清溪河'],
    ['430102003201001', '李家湾第一网格'],
    ['网格430102003201001冒烟', '李家湾第一网格'],
    ['201001', '李家湾第一网格'],
    ['后山', '后山'],
    ['李家弯后面滑坡', '李家湾'],
    ['李湾家滑坡', '李家湾'],
    ['杨柳评村起火', '杨柳坪村'],
    ['清溪', '清溪河'],
    ['李 家 湾，滑坡！', '李家湾'],
    ['（李家湾）', '李家湾'],
    ['月球', null],
    ['', null],
    ['滑坡', null],
  ])('%s is %s', (words, title) => {
    expect(titles(words)[0] ?? null).toBe(title);
  });

  it('always finds the whole name of a place, whatever stands around it', () => {
    const around = fc.stringMatching(/^[甲乙丙丁戊己庚辛]{0,6}$/u);
    fc.assert(
      fc.property(fc.constantFrom(...places), around, around, (one, before, after) => {
        expect(titles(`${before}${one.title}${after}`)).toContain(one.title);
      }),
    );
  });

  it('always answers, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(Array.isArray(placeInWords(places, words))).toBe(true);
      }),
    );
  });
});
