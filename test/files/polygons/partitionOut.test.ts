import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipDirectory } from '../../../server/files/archive/directory.ts';
import { entryBytes } from '../../../server/files/archive/entry.ts';
import { type CellOut, partitionFormats, type PartitionFormat } from '../../../server/files/polygons/out/cellsOut.ts';
import { partitionBytes, partitionFiles } from '../../../server/files/polygons/out/partitionBytes.ts';
import { threeCells } from './given.ts';

/** What GDAL — QGIS's reader — makes of a file. Without it these tests fail: they prove nothing otherwise. */
const reopened = (format: PartitionFormat, cells: readonly CellOut[]): string => {
  const path = join(folder, `cells-${format}.${partitionFiles[format].extension}`);
  writeFileSync(path, partitionBytes(cells, format));
  const source = format === 'shapefile' ? `/vsizip/${path}` : path;
  return execFileSync('ogrinfo', ['-al', '-ro', source], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'partition-out-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a partition for other programs', () => {
  it.each(partitionFormats)('reopens in GDAL as %s with every cell, name and hole', (format) => {
    const told = reopened(format, threeCells());
    expect(told).toContain('Feature Count: 3');
    for (const { name, village, code } of threeCells())
      for (const text of [name, village, code]) expect(told).toContain(text);
    expect(told).toMatch(/households[^\n]*= 41\b/);
    // The hole of the first cell and the two parts of the third.
    expect(told).toMatch(/\(\([^()]+\),\s*\([^()]+\)\)/);
    expect(told).toContain('102.05');
    if (format !== 'topojson') expect(told).toMatch(/WGS[_ ]?(19)?84/);
  });

  it('is a Shapefile in GBK, and in UTF-8 where GBK lacks a letter', () => {
    const fileOf = (cells: readonly CellOut[], name: string): Buffer => {
      const zip = Buffer.from(partitionBytes(cells, 'shapefile'));
      return entryBytes(zip, zipDirectory(zip).find((entry) => entry.name === name)!);
    };
    expect(fileOf(threeCells(), 'cells.cpg').toString()).toBe('GBK');
    expect(fileOf(threeCells(), 'cells.dbf').includes(iconv.encode('李家湾村', 'gbk'))).toBe(true);
    const rare = threeCells().map((cell) => ({ ...cell, name: `${cell.name}𬭎` }));
    expect(fileOf(rare, 'cells.cpg').toString()).toBe('UTF-8');
    expect(reopened('shapefile', rare)).toContain('第一网格𬭎');
  });
});
