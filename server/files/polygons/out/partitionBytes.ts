import type { CellOut, PartitionFormat } from './cellsOut.ts';
import { featureCollection } from './geojsonOut.ts';
import { geoPackageBytes } from './geoPackageOut.ts';
import { kmlText } from './kmlOut.ts';
import { shapefileZip } from './shapefileOut.ts';
import { topojsonText } from './topojsonOut.ts';

/** How a file of each format is called and typed. */
export const partitionFiles: Readonly<Record<PartitionFormat, { readonly extension: string; readonly type: string }>> =
  {
    geojson: { extension: 'geojson', type: 'application/geo+json' },
    topojson: { extension: 'topojson', type: 'application/json' },
    shapefile: { extension: 'shp.zip', type: 'application/zip' },
    geopackage: { extension: 'gpkg', type: 'application/geopackage+sqlite3' },
    kml: { extension: 'kml', type: 'application/vnd.google-earth.kml+xml' },
  };

/** A partition as a file for other programs; degrees WGS84 in every format. */
export function partitionBytes(cells: readonly CellOut[], format: PartitionFormat): Uint8Array {
  switch (format) {
    case 'geojson':
      return Buffer.from(JSON.stringify(featureCollection(cells)));
    case 'topojson':
      return Buffer.from(topojsonText(cells));
    case 'shapefile':
      return shapefileZip(cells);
    case 'geopackage':
      return geoPackageBytes(cells);
    case 'kml':
      return Buffer.from(kmlText(cells));
  }
}
