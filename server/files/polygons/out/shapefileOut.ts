import { zipOut } from '../../archive/zipOut.ts';
import type { CellOut } from './cellsOut.ts';
import { dbfOf } from './dbfOut.ts';
import { shapeFiles } from './shapeOut.ts';
import { wgs84Prj } from './wkt.ts';

/** Cells as a zipped Shapefile with its .prj and .cpg. */
export function shapefileZip(cells: readonly CellOut[]): Buffer {
  const { shp, shx } = shapeFiles(cells.map(({ geometry }) => geometry));
  const { dbf, codePage } = dbfOf(cells);
  return zipOut({
    'cells.shp': shp,
    'cells.shx': shx,
    'cells.dbf': dbf,
    'cells.prj': Buffer.from(wgs84Prj),
    'cells.cpg': Buffer.from(codePage),
  });
}
