import { describe, expect, it } from 'vitest';
import { partitionFrom } from '../../server/domain/boundary/partitionFrom.ts';
import { readGeojson } from '../../server/files/geojson.ts';
import { UnreadableFile } from '../../server/files/unreadableFile.ts';

const bytes = (value: unknown): Buffer => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const square = (west: number, more: Record<string, unknown> = {}) => ({
  type: 'Feature',
  properties: { 名称: `网格${west}`, ...more },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 1],
        [west + 1, 1],
        [west + 1, 2],
        [west, 2],
        [west, 1],
      ],
    ],
  },
});

describe('a GeoJSON file', () => {
  it('is a table of its properties, each row with its polygon', () => {
    const table = readGeojson(
      bytes({ type: 'FeatureCollection', features: [square(1, { code: 7 }), square(2, { isIn: true })] }),
    );
    expect(table.header).toEqual(['名称', 'code', 'isIn']);
    expect([...table.rows()]).toEqual([
      { row: 1, cells: ['网格1', '7', ''] },
      { row: 2, cells: ['网格2', '', 'true'] },
    ]);
    expect(table.geometryOf(2)?.type).toBe('Polygon');
    expect(table.geometryOf(3)).toBeNull();
  });

  it('may be one feature, a bare polygon, and start with a byte order mark', () => {
    expect(readGeojson(bytes(square(1))).count).toBe(1);
    expect(readGeojson(bytes(`\uFEFF${JSON.stringify(square(1).geometry)}`)).count).toBe(1);
  });

  it('counts a line or a missing geometry as no polygon', () => {
    const line = { type: 'Feature', properties: null, geometry: { type: 'LineString', coordinates: [] } };
    const table = readGeojson(bytes({ type: 'FeatureCollection', features: [line, null, square(1)] }));
    expect([1, 2, 3].map((row) => table.geometryOf(row)?.type ?? null)).toEqual([null, null, 'Polygon']);
  });

  it.each(['NaN', '-Infinity', '1e999', '1e308', 'null'])(
    'trust 2: names the coordinate %s, and keeps words in names',
    (token) => {
      const text = JSON.stringify(square(1, { note: 'NaN Infinity' })).replace('[[[1,1]', `[[[${token},1]`);
      const table = readGeojson(bytes(text));
      expect([...table.rows()][0]!.cells).toContain('NaN Infinity');
      const result = partitionFrom([{ key: 'a', geometry: table.geometryOf(1) }]);
      expect(result).toMatchObject({ faults: [{ kind: 'coordinate-out-of-range', key: 'a', ring: 0, point: 0 }] });
    },
  );

  it.each([
    ['damaged', '{"type": "FeatureCollection", "features": ['],
    ['damaged', '{"type": "Topology"}'],
    ['unknownFormat', '{"type": "Feature Collection"}'],
    ['unknownFormat', '[1, 2]'],
    ['empty', '{"type": "FeatureCollection", "features": []}'],
  ])('is refused as %s: %s', (kind, text) => {
    expect(() => readGeojson(bytes(text))).toThrow(new UnreadableFile(kind as 'damaged'));
  });

  it('trust 19: survives 200,000 brackets in one another', () => {
    const deep = `{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`;
    const table = readGeojson(bytes(deep));
    expect(partitionFrom([{ key: 'a', geometry: table.geometryOf(1) }])).toHaveProperty('faults');
  });
});
