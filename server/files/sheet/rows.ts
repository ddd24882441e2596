import type { GivenRow } from '../table.ts';
import { excelDay, type NumberMeaning, numberShown } from './numberFormats.ts';
import { attribute, textOf, unescapeXml } from './xml.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly meanings: readonly NumberMeaning[];
  readonly is1904: boolean;
}

const maxColumns = 256;

/** `C` of `C12` → 2; null for no reference. */
const columnOf = (reference: string | null): number | null => {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
};

const numberText = (value: string, meaning: NumberMeaning, is1904: boolean): string => {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (meaning !== 'number' && number >= 1 && number < 2_958_466) return excelDay(number, meaning, is1904);
  return numberShown(number);
};

const cellText = (tag: string, inside: string, { strings, meanings, is1904 }: SheetContext): string => {
  const type = attribute(tag, 't');
  if (type === 'inlineStr') return textOf(inside);
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(inside)?.[1];
  if (value === undefined) return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'str' || type === 'd') return unescapeXml(value);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return '';
  return numberText(value, meanings[Number(attribute(tag, 's') ?? 0)] ?? 'number', is1904);
};

const cellPattern = /<(?:\w+:)?c((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;

const cellsOf = (xml: string, context: SheetContext): string[] => {
  const cells: string[] = [];
  for (const [, tag = '', inside] of xml.matchAll(cellPattern)) {
    const column = columnOf(attribute(tag, 'r')) ?? cells.length;
    if (column >= maxColumns) break;
    while (cells.length < column) cells.push('');
    cells[column] = inside === undefined ? '' : cellText(tag, inside, context);
  }
  return cells;
};

/** The rows of a sheet's XML one after another; only one row is text at a time, so a large sheet costs its bytes. */
export function* sheetRows(xml: Buffer, context: SheetContext): Generator<GivenRow> {
  const head = xml.subarray(0, Math.min(xml.length, 4096)).toString('latin1');
  const prefix = /<(\w+:)?worksheet[\s>]/.exec(head)?.[1] ?? '';
  const [open, close] = [Buffer.from(`<${prefix}row`), Buffer.from(`</${prefix}row>`)];
  let [at, row] = [0, 0];
  for (;;) {
    const start = xml.indexOf(open, at);
    if (start < 0) return;
    const tagEnd = xml.indexOf(0x3e, start);
    if (tagEnd < 0) return;
    const tag = xml.toString('latin1', start + open.length, tagEnd);
    at = tagEnd + 1;
    // `<rowBreaks` starts alike.
    if (tag !== '' && !/^[\s/]/.test(tag)) continue;
    row = Number(attribute(tag, 'r') ?? row + 1);
    if (tag.endsWith('/')) continue;
    const end = xml.indexOf(close, at);
    if (end < 0) return;
    yield { row, cells: cellsOf(xml.toString('utf8', at, end), context) };
    at = end + close.length;
  }
}
