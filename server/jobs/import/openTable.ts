import type { ImportNoun } from '#domain/words.ts';
import type { TextEncoding } from '../../files/decodeText.ts';
import { readGeojson } from '../../files/geojson.ts';
import { readTable } from '../../files/readTable.ts';
import type { Table } from '../../files/table.ts';

/** The rows of a file for a noun: GeoJSON for cells, a table for all others. @throws UnreadableFile */
export const openTable = (noun: ImportNoun, bytes: Buffer, encoding?: TextEncoding): Table =>
  noun === 'cells' ? readGeojson(bytes) : readTable(bytes, encoding);
