import { describe, expect, it } from 'vitest';
import { lookBits } from '../../../web/map/model.ts';
import { fillOf } from '../../../web/pages/coverage/fills.ts';
import { legendLines } from '../../../web/pages/coverage/legendLines.ts';
import { type PaintWishes, paintingOf } from '../../../web/pages/coverage/looks.ts';
import { coverageText } from '../../../web/text/coverage.ts';
import { aState } from './given.ts';

const all: PaintWishes = { isInside: null, answererOf: null };
const words = { ...coverageText.zh.legend, noAnswer: coverageText.zh.legend.noLead };
const wang = { id: 'k1', name: '王敏', colour: 2 };
const li = { id: 'k2', name: '李强', colour: 5 };

describe('what a cell looks like', () => {
  it('follows its class, is dotted where too few are linked, and hatched where nobody is obligated', () => {
    const state = aState({ metric: 'onSchedule', values: [42, 100, 255], flags: [0, 1, 0] });
    const { looks } = paintingOf(state, all);
    expect([...looks.looks]).toEqual([
      fillOf.coverage(0),
      fillOf.coverage(3) | lookBits.dotted,
      fillOf.plain | lookBits.nobody,
    ]);
  });

  it('is nothing for a cell that is not there that day or out of sight', () => {
    const { looks, cells } = paintingOf(aState({ metric: 'visited', values: [254, 80] }), all);
    expect(looks.looks[0]).toBe(0);
    expect(cells.map(({ no }) => no)).toEqual([2]);
    const led = paintingOf(aState({ metric: 'cadre', values: [65534, 1], cadres: [wang] }), all);
    expect(led.cells.map(({ no }) => no)).toEqual([2]);
  });

  it('has the colour of its lead, and a red hatch without one', () => {
    const { looks } = paintingOf(aState({ metric: 'cadre', values: [1, 0], cadres: [wang] }), all);
    expect([...looks.looks]).toEqual([fillOf.person(2), fillOf.plain | lookBits.vacant]);
  });

  it('has the colour of whoever else is asked for', () => {
    const wishes = { isInside: null, answererOf: (no: number) => (no === 1 ? li : null) };
    const { looks } = paintingOf(aState({ metric: 'cadre', values: [1, 1], cadres: [wang] }), wishes);
    expect([...looks.looks]).toEqual([fillOf.person(5), fillOf.plain | lookBits.vacant]);
  });

  it('recedes outside the chosen village', () => {
    const { looks } = paintingOf(aState({ metric: 'conflicts', values: [0, 7] }), {
      ...all,
      isInside: (no) => no === 2,
    });
    expect([...looks.looks]).toEqual([fillOf.conflicts(0) | lookBits.outside, fillOf.conflicts(3)]);
  });
});

describe('the legend', () => {
  const countsOf = (state: ReturnType<typeof aState>, wishes = all) =>
    Object.fromEntries(
      legendLines(paintingOf(state, wishes), words, 'light').lines.map(({ key, cells }) => [key, cells]),
    );

  it('counts every cell once, and those poorly linked again by themselves', () => {
    const counts = countsOf(
      aState({ metric: 'onSchedule', values: [42, 55, 75, 90, 100, 100, 255, 254], flags: [0, 0, 0, 0, 0, 1, 0, 0] }),
    );
    expect(counts).toEqual({
      'class-0': 1,
      'class-1': 1,
      'class-2': 1,
      'class-3': 2,
      'class-4': 1,
      nobody: 1,
      'poorly-linked': 1,
    });
  });

  it('leaves out cells outside the chosen village', () => {
    const state = aState({ metric: 'conflicts', values: [1, 4, 0] });
    const wishes = { isInside: (no: number) => no !== 2, answererOf: null };
    expect(countsOf(state, wishes)).toEqual({ 'conflicts-0': 1, 'conflicts-1': 1, 'conflicts-2': 0, 'conflicts-3': 0 });
  });

  it('names cells without a lead first, then who leads most', () => {
    const state = aState({ metric: 'cadre', values: [1, 2, 2, 0], cadres: [wang, li] });
    const { lines, more } = legendLines(paintingOf(state, all), words, 'dark');
    expect(lines.map(({ label, cells }) => [label, cells])).toEqual([
      ['网格长空缺', 1],
      ['李强', 2],
      ['王敏', 1],
    ]);
    expect(more).toBe(0);
  });
});
