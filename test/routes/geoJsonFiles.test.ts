import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { givenCoveredTown } from './givenCoveredTown.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianhu-geojson-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const formats = [
  ['geojson', 'geojson'],
  ['topojson', 'topojson'],
  ['shapefile', 'shp.zip'],
  ['geopackage', 'gpkg'],
  ['kml', 'kml'],
] as const;

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

  it('and the partition does, in every format, with households only where the reader may count them', async () => {
    const { leader, desk } = await givenCoveredTown();
    for (const [format, extension] of formats) {
      const answer = await leader(`/api/exports/partition?format=${format}`);
      expect([format, answer.status]).toEqual([format, 200]);
      const file = join(folder, `partition-${format}.${extension}`);
      writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
      const source = format === 'shapefile' ? `/vsizip/${file}` : file;
      const told = execFileSync('ogrinfo', ['-al', '-ro', source], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      expect(told).toContain('Feature Count: 3');
      expect(told).toContain('李家湾村');
      expect(told).toMatch(/households \([^)]*\) = 6/);
    }
    expect((await desk('/api/exports/partition?format=kml')).status).toBe(403);
    const unknown = await leader('/api/exports/partition?format=kml&edition=gone');
    expect(unknown.status).toBe(404);
    const past = await (await leader('/api/exports/partition?format=geojson&edition=edition-1')).text();
    expect(past).toContain('李家湾村');
    expect((await leader('/api/exports/partition?format=kml&edition=edition-1&plan=x')).status).toBe(400);
  });
});
