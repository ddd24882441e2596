import { type Entry, zipDirectory } from '../archive/directory.ts';
import { entryBytes } from '../archive/entry.ts';
import { type Table, tableOf } from '../table.ts';
import { UnreadableFile } from '../unreadableFile.ts';
import { numberMeanings } from './numberFormats.ts';
import { sheetRows } from './rows.ts';
import { attribute, textOf } from './xml.ts';

const sharedStrings = (xml: string): string[] =>
  Array.from(xml.matchAll(/<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g), ([, inside]) =>
    textOf(inside ?? ''),
  );

/** Path of the first visible sheet, from the workbook and its relations. */
const firstSheet = (workbook: string, relations: string): string => {
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, tag = '']) => tag);
  const shown = sheets.find((tag) => !/state="(?:hidden|veryHidden)"/.test(tag)) ?? sheets[0];
  const id = shown === undefined ? null : /\w+:id="([^"]+)"/.exec(shown)?.[1];
  for (const [, tag = ''] of relations.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)) {
    if (attribute(tag, 'Id') !== id) continue;
    const target = attribute(tag, 'Target') ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  throw new UnreadableFile('damaged');
};

/**
 * The first visible sheet of an xlsx file. Our own reader and not a spreadsheet library: what is unpacked is bound by the
 * directory's limits, and 100,000 rows cost a third of the memory.
 *
 * @throws UnreadableFile
 */
export function xlsxTable(bytes: Buffer): Table | null {
  const entries = new Map<string, Entry>(zipDirectory(bytes).map((entry) => [entry.name, entry]));
  const text = (name: string): string => {
    const entry = entries.get(name);
    return entry === undefined ? '' : entryBytes(bytes, entry).toString('utf8');
  };
  const workbook = text('xl/workbook.xml');
  if (workbook === '') throw new UnreadableFile('unknownFormat');
  const sheet = entries.get(firstSheet(workbook, text('xl/_rels/workbook.xml.rels')));
  if (sheet === undefined) throw new UnreadableFile('damaged');
  const context = {
    strings: sharedStrings(text('xl/sharedStrings.xml')),
    meanings: numberMeanings(text('xl/styles.xml')),
    is1904: /date1904="(?:1|true)"/.test(workbook),
  };
  const xml = entryBytes(bytes, sheet);
  return tableOf(() => sheetRows(xml, context), { encoding: 'xlsx', isCsv: false });
}
