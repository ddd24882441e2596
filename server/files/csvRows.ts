import type { GivenRow } from './table.ts';
import { UnreadableFile } from './unreadableFile.ts';

const delimiters = [',', '\t', ';', '|'] as const;

/** The delimiter a text uses: the one most frequent in its first line, outside quotes. */
export const delimiterOf = (text: string): string => {
  const [line = ''] = text
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .filter((one) => one.trim() !== '');
  const times = (delimiter: string): number => line.split(delimiter).length;
  return delimiters.toSorted((a, b) => times(b) - times(a))[0] ?? ',';
};

/**
 * The rows of a delimited text one after another (RFC 4180; quotes inside a bare cell are text). Only one row is cut at a
 * time, so a file of 100,000 rows costs its text and no more.
 *
 * @throws UnreadableFile damaged, with the row whose quotes are never closed
 */
export function* csvRows(text: string, delimiter: string): Generator<GivenRow> {
  let [at, row] = [0, 0];
  while (at < text.length) {
    row++;
    const cells: string[] = [];
    for (;;) {
      const [cell, end] = text[at] === '"' ? quoted(text, at, { row, delimiter }) : bare(text, at, delimiter);
      cells.push(cell);
      at = end;
      if (text[at] !== delimiter) break;
      at++;
    }
    yield { row, cells };
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
}

function bare(text: string, start: number, delimiter: string): [cell: string, end: number] {
  let end = start;
  for (; end < text.length; end++) {
    const character = text[end];
    if (character === delimiter || character === '\n' || character === '\r') break;
  }
  return [text.slice(start, end), end];
}

/** A quoted cell, up to the next delimiter. */
function quoted(
  text: string,
  start: number,
  { row, delimiter }: { readonly row: number; readonly delimiter: string },
): [cell: string, end: number] {
  let [cell, from] = ['', start + 1];
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw new UnreadableFile('damaged', { row });
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      // "甲"乙 is no csv, but people write it: the rest belongs to the cell.
      const [rest, end] = bare(text, quote + 1, delimiter);
      return [cell + rest, end];
    }
    cell += '"';
    from = quote + 2;
  }
}
