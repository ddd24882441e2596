import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { givenCoveredTown } from './givenCoveredTown.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianhu-geojson-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What GDAL (and so QGIS) makes of an answer. */
const asGdalReads = (name: string, text: string): string => {
  const file = join(folder, `${name}.geojson`);
  writeFileSync(file, text);
  return execFileSync('ogrinfo', ['-so', '-al', file], { encoding: 'utf8' });
};

describe('GeoJSON answers', () => {
  it('open in QGIS: cells as polygons, households as points, in WGS 84', async () => {
    const { leader, clerk } = await givenCoveredTown();
    const cells = asGdalReads('cells', await (await leader('/api/cells')).text());
    expect(cells).toMatch(/Geometry: Polygon/);
    expect(cells).toMatch(/Feature Count: 3/);
    expect(cells).toMatch(/WGS 84/);
    expect(cells).toMatch(/onSchedule: Real/);
    const households = asGdalReads('groups', await (await clerk('/api/cells/c1/groups')).text());
    expect(households).toMatch(/Geometry: Point/);
    expect(households).toMatch(/Feature Count: 6/);
    expect(households).toMatch(/centreId: String/);
  });
});
