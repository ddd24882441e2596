import { describe, expect, it } from 'vitest';
import { partitionFrom } from '#domain/boundary/partitionFrom.ts';
import { topologyFaults } from '#domain/boundary/topologyFaults.ts';
import { applyDeed } from '#domain/plan/applyDeed.ts';
import { cellsFromBlocks } from '#domain/plan/cellsFromBlocks.ts';
import { draftFrom } from '#domain/plan/draftOf.ts';

const square = (west: number, south: number, east: number, north: number) => [
  [west, south, east, south, east, north, west, north].map((v) => v * 1e5),
];

/** Two villages side by side; the first is two cells wide. Degrees × 100. */
const draft = () => {
  const boxes = [
    [10700, 3000, 10702, 3002],
    [10702, 3000, 10704, 3002],
    [10704, 3000, 10706, 3002],
  ] as const;
  const result = partitionFrom(
    boxes.map(([w, s, e, n], i) => ({
      key: i + 1,
      no: i + 1,
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [w / 100, s / 100],
            [e / 100, s / 100],
            [e / 100, n / 100],
            [w / 100, n / 100],
            [w / 100, s / 100],
          ],
        ],
      },
    })),
  );
  if ('faults' in result) throw new Error('no partition');
  const cell = (no: number, villageId: string, code: string) =>
    [no, { no, id: `cell-${no}`, code, name: `第${no}网格`, villageId, isDedicated: false }] as const;
  return draftFrom({
    topology: result.topology,
    cells: new Map([cell(1, 'a', '519921103200001'), cell(2, 'a', '519921103200002'), cell(3, 'b', '519921103201001')]),
    leads: new Map(),
    villages: new Map([
      ['a', { id: 'a', code: '519921103200', name: '李家湾村', kind: 'village' }],
      ['b', { id: 'b', code: '519921103201', name: '杨柳坪村', kind: 'village' }],
    ]),
    nextCell: 4,
    codesUsed: new Set(['519921103200001', '519921103200002', '519921103201001']),
    settings: { sizeTown: [300, 500], sizeCountry: [50, 150], radiatingAtLeast: 5, cellCodeDigits: 3 },
  });
};

const thirds = [
  { name: '1组', areas: [square(10700, 3000, 10701, 3002)] },
  { name: '2组', areas: [square(10701, 3000, 10703, 3002)] },
  { name: '3组', areas: [square(10703, 3000, 10704, 3002)] },
  { name: '别村', areas: [square(10704, 3000, 10706, 3002)] },
];

describe('a village drawn anew from its residents’ groups', () => {
  it('has a cell for each group that lies in it, and leaves the next village alone', () => {
    const before = draft();
    const drawn = cellsFromBlocks(before, 'a', thirds, (name) => `${name}网格`);
    if ('faults' in drawn) throw new Error(JSON.stringify(drawn.faults));
    const applied = applyDeed(before, drawn.deeds);
    if ('faults' in applied) throw new Error(JSON.stringify(applied.faults));
    expect(topologyFaults(applied.draft.topology)).toEqual([]);
    const names = [...applied.draft.cells.values()].map(({ name, villageId }) => `${villageId} ${name}`);
    expect(names.sort()).toEqual(['a 1组网格', 'a 2组网格', 'a 3组网格', 'b 第3网格']);
  });

  it('gives no code that was ever reported', () => {
    const before = draft();
    const drawn = cellsFromBlocks(before, 'a', thirds, (name) => name);
    if ('faults' in drawn) throw new Error('faults');
    const codes = drawn.deeds.deeds.flatMap((deed) => (deed.kind === 'describeCell' ? [deed.code] : []));
    expect(codes.length).toBe(2);
    for (const code of codes) expect(before.base.codesUsed.has(code)).toBe(false);
  });

  it('says so where no block lies in the village', () => {
    expect(cellsFromBlocks(draft(), 'a', thirds.slice(3), (name) => name)).toEqual({
      faults: [{ kind: 'no-ground', at: null }],
    });
  });
});
