import type { Entry } from '../archive/directory.ts';
import { entryBytes } from '../archive/entry.ts';
import type { TextEncoding } from '../decodeText.ts';
import { UnreadableFile } from '../unreadableFile.ts';
import { type Dbf, readDbf } from './dbf.ts';
import { movedGeometry } from './movedGeometry.ts';
import { declaredEncoding } from './nameEncoding.ts';
import { type PolygonTable, polygonTable, type ReadFeature } from './polygonTable.ts';
import { toDegreesFrom } from './referenceSystem.ts';
import { holdsPolygons, readShp } from './shp.ts';

/**
 * The polygons of a zipped Shapefile with their attributes. Without a .prj coordinates are taken for degrees.
 * @throws UnreadableFile severalLayers | noPolygons | unknownSystem | damaged | empty
 */
export function readShapefile(bytes: Buffer, entries: readonly Entry[], said: TextEncoding | null): PolygonTable {
  const layers = entries
    .filter(({ name }) => /\.shp$/i.test(name))
    .map((entry) => ({ entry, shp: entryBytes(bytes, entry) }));
  const [layer, ...more] = layers.filter(({ shp }) => holdsPolygons(shp));
  if (layer === undefined) throw new UnreadableFile('noPolygons');
  if (more.length > 0)
    throw new UnreadableFile('severalLayers', { layers: [layer, ...more].map(({ entry }) => entry.name).join('、') });
  const besides = (extension: string): Buffer | null => {
    const wanted = layer.entry.name.replace(/shp$/i, extension).toLowerCase();
    const entry = entries.find(({ name }) => name.toLowerCase() === wanted);
    return entry === undefined ? null : entryBytes(bytes, entry);
  };
  const toDegrees =
    besides('prj') === null
      ? null
      : toDegreesFrom(
          besides('prj')!
            .toString('utf8')
            .replace(/^\uFEFF/, ''),
        );
  const declared = declaredEncoding(
    besides('cpg')
      ?.toString('latin1')
      .replaceAll(/[^\x20-\x7e]/g, '') ?? '',
  );
  const attributes = besides('dbf');
  const dbf: Dbf = attributes === null ? { label: 'utf-8', rows: [] } : readDbf(attributes, said, declared);
  const features = readShp(layer.shp).flatMap((shape, i): ReadFeature[] => {
    const row = dbf.rows[i];
    if (row?.isDeleted) return [];
    const geometry = shape !== null && toDegrees !== null ? movedGeometry(shape, toDegrees) : shape;
    return [{ properties: row?.values ?? {}, geometry }];
  });
  return polygonTable(features, dbf.label, dbf.readings);
}
