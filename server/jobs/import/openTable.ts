import type { ImportNoun } from '#domain/words.ts';
import type { TextEncoding } from '../../files/decodeText.ts';
import { readPolygons } from '../../files/polygons/readPolygons.ts';
import { readTable } from '../../files/readTable.ts';
import type { Table } from '../../files/table.ts';

/** The rows of a file for a noun: polygons for cells, a table for all others. @throws UnreadableFile */
export const openTable = (noun: ImportNoun, bytes: Buffer, encoding?: TextEncoding): Table =>
  noun === 'cells' ? readPolygons(bytes, encoding ?? null) : readTable(bytes, encoding);
