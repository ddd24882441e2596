import Papa from 'papaparse';
import { decodeText, type TextEncoding } from './decodeText.ts';
import { type GivenRow, type Table, tableOf } from './table.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** Rows of a delimited text (comma, tab, semicolon or bar, found by itself). @throws UnreadableFile */
export function csvTable(bytes: Uint8Array, wanted?: TextEncoding): Table | null {
  const { text, encoding } = decodeText(bytes, wanted);
  const { data, errors } = Papa.parse<string[]>(text, {
    header: false,
    skipEmptyLines: false,
    delimitersToGuess: [',', '\t', ';', '|'],
  });
  if (errors.some(({ type }) => type === 'Quotes')) {
    const first = errors.find(({ type }) => type === 'Quotes');
    throw new UnreadableFile('damaged', { row: (first?.row ?? 0) + 1 });
  }
  const rows: GivenRow[] = data.map((cells, at) => ({ row: at + 1, cells }));
  return tableOf(() => rows, { encoding, isCsv: true });
}
