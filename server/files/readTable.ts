import { csvTable } from './csv.ts';
import type { TextEncoding } from './decodeText.ts';
import { xlsTable } from './sheet/xls.ts';
import { xlsxTable } from './sheet/xlsx.ts';
import type { Table } from './table.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** What a file is, by its first bytes and not by its name. */
export type FileFormat = 'zip' | 'xls' | 'json' | 'text';

export function fileFormat(bytes: Uint8Array): FileFormat {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64));
  if (head.length >= 4 && head.readUInt32LE(0) === 0x04034b50) return 'zip';
  if (head.length >= 4 && head.readUInt32LE(0) === 0x06054b50) return 'zip';
  if (head.length >= 4 && head.readUInt32LE(0) === 0xe011cfd0) return 'xls';
  return /^[{[]/.test(
    head
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart(),
  )
    ? 'json'
    : 'text';
}

/** No template has thirty; a head of thousands is no table and would be sent to the page with every look at its job. */
const mostColumns = 500;

/** Any table a clerk sends: xlsx, xls, csv in UTF-8 or GBK. @throws UnreadableFile */
export function readTable(bytes: Buffer, wanted?: TextEncoding): Table {
  const format = fileFormat(bytes);
  if (format === 'json') throw new UnreadableFile('unknownFormat');
  const table = format === 'zip' ? xlsxTable(bytes) : format === 'xls' ? xlsTable(bytes) : csvTable(bytes, wanted);
  if (table === null) throw new UnreadableFile('empty');
  const columns = table.header.length;
  if (columns > mostColumns) throw new UnreadableFile('tooManyColumns', { columns, most: mostColumns });
  return table;
}
