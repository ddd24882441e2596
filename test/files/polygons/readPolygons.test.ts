import Database from 'better-sqlite3';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { partitionFrom } from '../../../server/domain/boundary/partitionFrom.ts';
import { partitionFormats } from '../../../server/files/polygons/out/cellsOut.ts';
import { partitionBytes } from '../../../server/files/polygons/out/partitionBytes.ts';
import { shapeFiles } from '../../../server/files/polygons/out/shapeOut.ts';
import { wgs84Prj } from '../../../server/files/polygons/out/wkt.ts';
import type { PolygonTable } from '../../../server/files/polygons/polygonTable.ts';
import { readPolygons } from '../../../server/files/polygons/readPolygons.ts';
import { UnreadableFile } from '../../../server/files/unreadableFile.ts';
import { zipOf } from '../zipOf.ts';
import { threeCells } from './given.ts';

const rowsOf = (table: PolygonTable) =>
  Array.from(table.rows(), ({ cells }) => Object.fromEntries(table.header.map((name, i) => [name, cells[i]])));

const unreadable = (bytes: Buffer | string): string => {
  try {
    readPolygons(Buffer.from(bytes));
  } catch (error) {
    if (error instanceof UnreadableFile) return error.kind;
    throw error;
  }
  return 'read';
};

/** A dBASE table of one text column `name`, in the given bytes. */
const dbf = (values: readonly Buffer[], { driver = 0, width = 20 } = {}): Buffer => {
  const head = Buffer.alloc(65);
  head[0] = 3;
  head.writeUInt32LE(values.length, 4);
  head.writeUInt16LE(65, 8);
  head.writeUInt16LE(1 + width, 10);
  head[29] = driver;
  head.write('name', 32, 'latin1');
  head.write('C', 43, 'latin1');
  head[48] = width;
  head[64] = 0x0d;
  return Buffer.concat([head, ...values.map((value) => Buffer.concat([Buffer.from(' '), padded(value, width)]))]);
};
const padded = (value: Buffer, width: number): Buffer =>
  Buffer.concat([value, Buffer.alloc(width, 0x20)]).subarray(0, width);
const gbk = (text: string): Buffer => iconv.encode(text, 'gbk');

const shapefile = (values: readonly Buffer[], more: Record<string, string | Buffer> = {}, options = {}): Buffer => {
  const { geometry } = threeCells()[1]!;
  const { shp, shx } = shapeFiles(values.map(() => geometry));
  return zipOf({ 'a/格.shp': shp, 'a/格.shx': shx, 'a/格.dbf': dbf(values, options), ...more });
};
const namesOf = (table: PolygonTable) => rowsOf(table).map(({ name }) => name);

describe('a file of cells from another program', () => {
  it.each(partitionFormats)('comes in from what we wrote as %s: names, counts and ground', (format) => {
    const cells = threeCells();
    const table = readPolygons(Buffer.from(partitionBytes(cells, format)));
    expect(table.count).toBe(3);
    expect(table.readings).toBeUndefined();
    expect(
      rowsOf(table).map(({ code, name, village, lead, households }) => [code, name, village, lead, households]),
    ).toEqual(
      cells.map(({ code, name, village, lead, households }) => [code, name, village, lead, String(households)]),
    );
    const partition = partitionFrom(
      cells.map(({ code }, i) => ({ key: code, geometry: table.geometryOf(i + 1) })),
      { enclosed: 'outside' },
    );
    expect(partition).toHaveProperty('topology');
    const first = table.geometryOf(1);
    expect(first?.type === 'MultiPolygon' ? first.coordinates[0] : first?.coordinates).toHaveLength(2);
  });

  it('leaves out a column of households where nobody may know them', () => {
    for (const format of partitionFormats) {
      const text = Buffer.from(partitionBytes(threeCells(null), format)).toString('latin1');
      if (format !== 'geopackage' && format !== 'shapefile') expect(text).not.toContain('households');
      expect(rowsOf(readPolygons(Buffer.from(partitionBytes(threeCells(null), format))))[0]!['households'] ?? '').toBe(
        '',
      );
    }
  });

  it('is known by its bytes: a table, a picture or a workbook is none', () => {
    expect(unreadable('编号,名称\n1,甲\n')).toBe('unknownFormat');
    expect(unreadable(zipOf({ 'xl/workbook.xml': '<workbook/>' }))).toBe('unknownFormat');
    expect(unreadable(zipOf({ 'inner.kml': zipOf({ 'doc.kml': '<kml/>' }) }))).toBe('unknownFormat');
  });
});

describe('a zipped Shapefile', () => {
  it('trust 10: reads names as its .cpg says: 936, GBK, GB18030 or UTF-8', () => {
    for (const page of ['936', 'GBK', 'gb18030', 'ANSI 936\r\n', 'CP936'])
      expect(namesOf(readPolygons(shapefile([gbk('岩脚网格')], { 'a/格.cpg': page })))).toEqual(['岩脚网格']);
    expect(namesOf(readPolygons(shapefile([Buffer.from('岩脚网格')], { 'a/格.CPG': 'UTF-8' })))).toEqual(['岩脚网格']);
  });

  it('trust 10: tells GBK and UTF-8 apart without a .cpg, and by the language driver', () => {
    expect(namesOf(readPolygons(shapefile([gbk('岩脚网格'), gbk('王家坝')])))).toEqual(['岩脚网格', '王家坝']);
    expect(namesOf(readPolygons(shapefile([Buffer.from('岩脚网格')])))).toEqual(['岩脚网格']);
    expect(namesOf(readPolygons(shapefile([gbk('丂丄')], {}, { driver: 0x4d })))).toEqual(['丂丄']);
  });

  it('trust 10: does not believe a .cpg that the bytes contradict', () => {
    expect(namesOf(readPolygons(shapefile([gbk('李家湾')], { 'a/格.cpg': 'UTF-8' })))).toEqual(['李家湾']);
  });

  it('trust 10: where it cannot be told, shows the names both ways, and reads as the clerk then says', () => {
    // Rare letters beyond GB 2312, and bytes that are letters in Latin-1 too.
    const bytes = gbk('丂丄丅');
    const table = readPolygons(shapefile([bytes]));
    expect(table.readings?.map(({ encoding, samples }) => [encoding, samples])).toEqual([
      ['gb18030', ['丂丄丅']],
      ['utf-8', null],
    ]);
    const said = readPolygons(shapefile([bytes]), 'gb18030');
    expect(said.readings).toBeUndefined();
    expect(namesOf(said)).toEqual(['丂丄丅']);
  });

  it('leaves out half a letter at the end of a full field', () => {
    const table = readPolygons(
      shapefile([Buffer.from('岩脚网格').subarray(0, 8)], { 'a/格.cpg': 'UTF-8' }, { width: 8 }),
    );
    expect(namesOf(table)).toEqual(['岩脚']);
  });

  it('takes CGCS2000 degrees as they are, converts Gauss–Krüger, refuses Beijing 1954 by name', () => {
    const prj = (text: string) => shapefile([gbk('甲')], { 'a/格.prj': text });
    const geographic = wgs84Prj
      .replace('GCS_WGS_1984', 'GCS_China_Geodetic_Coordinate_System_2000')
      .replace('D_WGS_1984', 'D_China_2000');
    expect(readPolygons(prj(geographic)).geometryOf(1)?.coordinates[0]).toContainEqual([102.01, 25.01]);
    expect(() => readPolygons(prj(geographic.replace('D_China_2000', 'D_Beijing_1954')))).toThrow(
      expect.objectContaining({ kind: 'unknownSystem', facts: { name: 'GCS_China_Geodetic_Coordinate_System_2000' } }),
    );
    const krueger = `PROJCS["CGCS2000_3_Degree_GK_CM_102E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",102.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
    const { shp, shx } = shapeFiles([
      {
        type: 'Polygon',
        coordinates: [
          [
            [550000, 2800000],
            [551000, 2800000],
            [551000, 2801000],
            [550000, 2800000],
          ],
        ],
      },
    ]);
    const table = readPolygons(zipOf({ 'g.shp': shp, 'g.shx': shx, 'g.dbf': dbf([gbk('甲')]), 'g.prj': krueger }));
    const ring = table.geometryOf(1)?.coordinates[0] as [number, number][];
    // As PROJ has it: cs2cs EPSG:4543 EPSG:4490.
    expect(ring[0]).toEqual([expect.closeTo(102.496525489, 8), expect.closeTo(25.305602995, 8)]);
  });

  it('trust 8 and 9: a path upwards, a symlink, a bomb and several layers are refused before anything is unpacked', () => {
    const { shp, shx } = shapeFiles([threeCells()[1]!.geometry]);
    expect(unreadable(zipOf({ '../a.shp': shp }))).toBe('unsafeEntry');
    expect(unreadable(zipOf({ 'a.shp': shp }, { mode: 0o120777 }))).toBe('unsafeEntry');
    expect(unreadable(zipOf({ 'a.shp': shp, 'a.dbf': Buffer.alloc(4 * 2 ** 20) }))).toBe('tooLarge');
    expect(unreadable(zipOf({ 'a.shp': shp, 'a.shx': shx, 'b.shp': shp }))).toBe('severalLayers');
  });

  it('cut off, or with a count that promises more than there is, is damaged', () => {
    const { shp } = shapeFiles([threeCells()[0]!.geometry]);
    expect(unreadable(zipOf({ 'a.shp': shp.subarray(0, shp.length - 10) }))).toBe('damaged');
    const promising = Buffer.from(shp);
    promising.writeInt32LE(0x7fffffff, 100 + 8 + 40);
    expect(unreadable(zipOf({ 'a.shp': promising }))).toBe('damaged');
  });
});

describe('a GeoPackage', () => {
  const database = (sql: string): Buffer => {
    const own = new Database(':memory:');
    own.exec(sql);
    const bytes = own.serialize();
    own.close();
    return bytes;
  };

  it('is refused plainly when it is another SQLite database, or cut off', () => {
    expect(unreadable(database('create table households (name text)'))).toBe('notGeoPackage');
    const bytes = Buffer.from(partitionBytes(threeCells(), 'geopackage'));
    expect(['damaged', 'notGeoPackage']).toContain(unreadable(bytes.subarray(0, 5000)));
  });

  it('has no view read, so that nothing in it is run', () => {
    const bytes = Buffer.from(partitionBytes(threeCells(), 'geopackage'));
    const own = new Database(bytes);
    own.exec(`alter table cells rename to plain;
      create view cells as with recursive endless(n) as (select 1 union all select n + 1 from endless) select n as geom from endless`);
    const changed = own.serialize();
    own.close();
    expect(['noPolygons', 'read']).toContain(unreadable(changed));
  });

  it('opens when it was left in write-ahead mode', () => {
    const bytes = Buffer.from(partitionBytes(threeCells(), 'geopackage'));
    bytes[18] = bytes[19] = 2;
    expect(readPolygons(bytes).count).toBe(3);
  });
});

describe('a KML document', () => {
  const kml = (inner: string): string =>
    `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2">${inner}</kml>`;
  const triangle =
    '<Polygon><outerBoundaryIs><LinearRing><coordinates>102,25,0 102.1,25,0 102,25.1,0 102,25,0</coordinates></LinearRing></outerBoundaryIs></Polygon>';

  it('refuses a document type, and with it every entity and every outside file', () => {
    const attack = `<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]>${kml(`<Placemark><name>&x;</name>${triangle}</Placemark>`)}`;
    expect(unreadable(attack)).toBe('documentType');
  });

  it('reads folders in folders, heights, and schema data', () => {
    const table = readPolygons(
      Buffer.from(
        kml(
          `<Document><Folder><Folder><Placemark><name>甲 &amp; 乙</name><ExtendedData><SchemaData><SimpleData name="code">G1</SimpleData></SchemaData></ExtendedData>${triangle}</Placemark></Folder></Folder></Document>`,
        ),
      ),
    );
    expect(rowsOf(table)).toEqual([{ name: '甲 & 乙', code: 'G1' }]);
    expect(table.geometryOf(1)?.coordinates[0]).toContainEqual([102.1, 25]);
  });

  it('trust 2: names a coordinate that is no number', () => {
    const table = readPolygons(Buffer.from(kml(`<Placemark>${triangle.replace('102.1,25,0', 'NaN,25')}</Placemark>`)));
    expect(partitionFrom([{ key: 1, geometry: table.geometryOf(1) }])).toMatchObject({
      faults: [{ kind: 'coordinate-out-of-range' }],
    });
  });

  it('zipped is KMZ; nested without end it is damaged', () => {
    expect(readPolygons(zipOf({ 'doc.kml': kml(`<Placemark><name>甲</name>${triangle}</Placemark>`) })).count).toBe(1);
    expect(unreadable(kml('<Folder>'.repeat(50_000) + '</Folder>'.repeat(50_000)))).toMatch(/damaged|empty/);
  });
});

describe('a TopoJSON topology', () => {
  it('of a few lines that would unfold to billions of points is refused', () => {
    const arc = Array.from({ length: 5000 }, (_, i) => [i % 90, i % 80]);
    const rings = Array.from({ length: 5000 }, () => [0]);
    const bomb = { type: 'Topology', arcs: [arc], objects: { a: { type: 'Polygon', arcs: rings } } };
    expect(unreadable(JSON.stringify(bomb))).toBe('tooMuch');
  });

  it('that names a line it does not have is damaged', () => {
    const broken = { type: 'Topology', arcs: [], objects: { a: { type: 'Polygon', arcs: [[7]] } } };
    expect(unreadable(JSON.stringify(broken))).toBe('damaged');
  });
});

describe('a GeoJSON file', () => {
  it('in another coordinate system is refused by its name', () => {
    const file = {
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4544' } },
      features: [],
    };
    expect(unreadable(JSON.stringify(file))).toBe('unknownSystem');
  });
});
