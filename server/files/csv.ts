import { csvRows, delimiterOf } from './csvRows.ts';
import { decodeText, type TextEncoding } from './decodeText.ts';
import { type Table, tableOf } from './table.ts';

/** Rows of a delimited text (comma, tab, semicolon or bar, found by itself). @throws UnreadableFile */
export function csvTable(bytes: Uint8Array, wanted?: TextEncoding): Table | null {
  const { text, encoding } = decodeText(bytes, wanted);
  const delimiter = delimiterOf(text);
  return tableOf(() => csvRows(text, delimiter), { encoding, isCsv: true });
}
