import { describe, expect, it } from 'vitest';
import { nameSpot } from '../../../web/panels/print/nameSpot.ts';
import { villageBorders } from '../../../web/panels/print/outlines.ts';
import { paperFrame } from '../../../web/panels/print/paperFrame.ts';
import { roundDistance } from '../../../web/pages/coverage/roundDistance.ts';
import { paperCell, paperVillages, shortPercent } from '../../../web/pages/print/paperOf.ts';
import { seven } from '../table/aRow.ts';

const square = (x: number, y: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ] as [number, number][],
  ],
});

const aCell = (no: number, given: Record<string, unknown> = {}) => ({
  type: 'Feature' as const,
  id: no,
  geometry: square(no, 0),
  properties: {
    id: `c${no}`,
    no,
    code: `00${no}`,
    name: `第${no}网格`,
    village: { id: 'v', code: '1', name: '李家湾村' },
    isDedicated: false,
    areaM2: 1,
    label: [no + 0.5, 0.5] as [number, number],
    counts: seven({ done: 8, overdue: 2 }),
    onSchedule: 0.8,
    visited: 0.8,
    linked: 1,
    openIssues: 3,
    openConflicts: 2,
    cadres: [],
    ...given,
  },
});

describe('the town on a sheet of paper', () => {
  it('keeps east–west and north–south metres alike, and fits the sheet', () => {
    const frame = paperFrame(
      [
        [104, 30],
        [104.1, 30.1],
      ],
      { maxWidthMm: 180, maxHeightMm: 400 },
    );
    expect(frame?.widthMm).toBeCloseTo(180, 6);
    expect(frame?.heightMm).toBeCloseTo(180 / Math.cos((30.05 * Math.PI) / 180), 3);
    expect(frame?.place([104, 30.1])).toEqual([0, 0]);
    expect(frame?.place([104.1, 30])[0]).toBeCloseTo(180, 6);
  });

  it('has no frame for a town without cells', () => {
    expect(paperFrame([], { maxWidthMm: 10, maxHeightMm: 10 })).toBeNull();
  });

  it('draws thick what parts villages or bounds the town, and nothing inside a village', () => {
    const borders = villageBorders([
      { geometry: square(0, 0), village: 'a' },
      { geometry: square(1, 0), village: 'a' },
      { geometry: square(2, 0), village: 'b' },
    ]);
    const xs = borders.map(([[x1], [x2]]) => [x1, x2]).filter(([x1, x2]) => x1 === x2);
    expect(borders).toHaveLength(9);
    expect(new Set(xs.map(([x]) => x))).toEqual(new Set([0, 2, 3]));
    expect(xs).toHaveLength(3);
  });

  it('takes patterns from the same classes as the map', () => {
    expect(paperCell(aCell(1), 'onSchedule')).toMatchObject({ fill: 'class-2', isDashed: false, value: '80%' });
    const unlinked = aCell(1, { onSchedule: 0.99, linked: 0.85 });
    expect(paperCell(unlinked, 'onSchedule')).toMatchObject({ fill: 'class-3', isDashed: true, value: '99%' });
    expect(paperCell(aCell(1, { onSchedule: null }), 'onSchedule')).toMatchObject({ fill: 'nobody', value: '' });
    expect(paperCell(aCell(1), 'conflicts')).toMatchObject({ fill: '', circle: 2 });
    expect(paperCell(aCell(1), 'cadre')).toMatchObject({ fill: 'noLead', value: '' });
  });

  it('never prints 100 % while something is missing', () => {
    expect([0.996, 1, 0, null].map(shortPercent)).toEqual(['99%', '100%', '0%', '']);
  });

  it('lists cells by village and code, without those whose states the reader may not see', () => {
    const villages = paperVillages([aCell(2), aCell(1), aCell(3, { counts: null })]);
    expect(villages.map(({ name, rows }) => [name, rows.map(({ no }) => no)])).toEqual([['李家湾村', [1, 2]]]);
  });

  it('sets a village’s name away from the labels of its cells', () => {
    const own = [
      [10, 10],
      [40, 10],
      [10, 40],
      [40, 40],
    ] as const;
    const [x, y] = nameSpot(own, [[80, 25]]);
    expect(Math.min(...own.map(([a, b]) => Math.hypot((x - a) / 2.4, y - b)))).toBeGreaterThan(5);
  });

  it.each([
    [3999, 2000, '2 km'],
    [950, 500, '500 m'],
    [100, 100, '100 m'],
  ])('rounds a scale bar of at most %s m to %s m', (atMost, metres, label) => {
    expect(roundDistance(atMost)).toEqual({ metres, label });
  });
});
