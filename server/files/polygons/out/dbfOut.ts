import iconv from 'iconv-lite';
import { type CellOut, hasHouseholds, propertiesOut, textColumns } from './cellsOut.ts';

/** A dBASE table of cells and what its texts are written in. */
export interface DbfOut {
  readonly dbf: Buffer;
  readonly codePage: 'GBK' | 'UTF-8';
}

const WIDEST = 254;
const GBK_DRIVER = 0x4d;

/** The attributes of cells in GBK, which every office program here opens; in UTF-8 where a name has a letter that GBK lacks. */
export function dbfOf(cells: readonly CellOut[]): DbfOut {
  const rows = cells.map(propertiesOut);
  const isGbk = rows.every((row) => textColumns.every((name) => isInGbk(String(row[name]))));
  const encoded = (text: string): Buffer => (isGbk ? iconv.encode(text, 'gbk') : Buffer.from(text, 'utf8'));
  const fields = [
    ...textColumns.map((name) => ({
      name,
      type: 'C',
      width: Math.min(WIDEST, Math.max(1, ...rows.map((row) => encoded(String(row[name])).length))),
    })),
    ...(hasHouseholds(cells) ? [{ name: 'households', type: 'N', width: 9 }] : []),
  ];
  const head = Buffer.alloc(32 + 32 * fields.length + 1);
  const width = 1 + fields.reduce((sum, field) => sum + field.width, 0);
  head[0] = 3;
  // The day of the last change: any will do, and a fixed one makes equal partitions equal files.
  head.set([126, 1, 1], 1);
  head.writeUInt32LE(rows.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(width, 10);
  head[29] = isGbk ? GBK_DRIVER : 0;
  for (const [i, field] of fields.entries()) {
    head.write(field.name, 32 + 32 * i, 'latin1');
    head.write(field.type, 43 + 32 * i, 'latin1');
    head[48 + 32 * i] = field.width;
  }
  head[head.length - 1] = 0x0d;
  const body = Buffer.alloc(width * rows.length + 1, 0x20);
  for (const [r, row] of rows.entries()) {
    let at = r * width + 1;
    for (const { name, type, width: room } of fields) {
      const value = row[name];
      if (type === 'N') body.write(value === undefined ? '' : String(value).padStart(room), at, 'latin1');
      else body.set(cut(encoded, String(value ?? ''), room), at);
      at += room;
    }
  }
  body[body.length - 1] = 0x1a;
  return { dbf: Buffer.concat([head, body]), codePage: isGbk ? 'GBK' : 'UTF-8' };
}

const isInGbk = (text: string): boolean => iconv.decode(iconv.encode(text, 'gbk'), 'gbk') === text;

/** As many whole letters as there is room for. */
function cut(encoded: (text: string) => Buffer, text: string, room: number): Buffer {
  let letters = Array.from(text);
  let bytes = encoded(text);
  while (bytes.length > room) {
    letters = letters.slice(0, -1);
    bytes = encoded(letters.join(''));
  }
  return bytes;
}
