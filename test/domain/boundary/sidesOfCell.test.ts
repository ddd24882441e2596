import { describe, expect, it } from 'vitest';
import { partitionFrom } from '#domain/boundary/partitionFrom.ts';
import { isTownEdge, sidesOfCell } from '#domain/boundary/sidesOfCell.ts';

/** Nine squares of 0.01°, numbered row by row from the south-west. */
const nine = () => {
  const polygons = Array.from({ length: 9 }, (_, i) => {
    const [x, y] = [107 + (i % 3) * 0.01, 30 + Math.floor(i / 3) * 0.01];
    const ring = [
      [x, y],
      [x + 0.01, y],
      [x + 0.01, y + 0.01],
      [x, y + 0.01],
      [x, y],
    ];
    return { key: i + 1, no: i + 1, geometry: { type: 'Polygon' as const, coordinates: [ring] } };
  });
  const result = partitionFrom(polygons);
  if ('faults' in result) throw new Error('no partition');
  return result.topology;
};

describe('the four sides of a cell', () => {
  it('name what lies beyond each border', () => {
    expect(sidesOfCell(nine(), 5)).toEqual({ east: [6], south: [2], west: [4], north: [8] });
  });

  it('end at the town line where nothing lies beyond', () => {
    const corner = sidesOfCell(nine(), 1);
    expect([corner.east, corner.north]).toEqual([[2], [4]]);
    expect([isTownEdge(corner.south), isTownEdge(corner.west), isTownEdge(corner.east)]).toEqual([true, true, false]);
  });
});
