import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { excelDay } from '../../server/files/sheet/numberFormats.ts';
import { readTable } from '../../server/files/readTable.ts';
import { xlsxBytes } from '../../server/files/sheetOut.ts';
import { UnreadableFile } from '../../server/files/unreadableFile.ts';
import { zipOf } from './zipOf.ts';

const refusalOf = (read: () => unknown): UnreadableFile | null => {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
};

const rowsOf = (bytes: Buffer) => [...readTable(bytes).rows()];

describe('a table that a clerk sends', () => {
  it('reads the same Chinese from UTF-8, UTF-8 with a mark, GBK and UTF-16', () => {
    const text = '户编号,户主\r\nH1,单雄信\r\nH2,翟让\r\n';
    const files = {
      'utf-8': Buffer.from(text),
      gb18030: iconv.encode(text, 'gbk'),
      'utf-16le': iconv.encode(text, 'utf-16le', { addBOM: true }),
    };
    for (const [encoding, bytes] of Object.entries(files)) {
      const table = readTable(bytes);
      expect(table.encoding).toBe(encoding);
      expect(table.header).toEqual(['户编号', '户主']);
      expect([...table.rows()].map(({ cells }) => cells[1])).toEqual(['单雄信', '翟让']);
    }
    expect(readTable(Buffer.from(`\uFEFF${text}`)).header[0]).toBe('户编号');
  });

  it('refuses bytes that are no text in any encoding it knows', () => {
    expect(refusalOf(() => readTable(Buffer.from([0x61, 0xff, 0xff, 0x00, 0x81])))?.kind).toBe('encoding');
  });

  it('counts rows as the clerk sees them, the head and empty lines included', () => {
    expect(rowsOf(Buffer.from('\n编号,名称\n\n1,甲\n,\n2,乙\n'))).toEqual([
      { row: 4, cells: ['1', '甲'] },
      { row: 6, cells: ['2', '乙'] },
    ]);
  });

  it('keeps commas, quotes and line ends inside a quoted cell, and names the row whose quote never closes', () => {
    const table = readTable(Buffer.from('编号;名称\r\n1;"甲;""乙""\n丙"\r\n2;"丁"戊;\r\n3;a"b'));
    expect([...table.rows()].map(({ cells }) => cells)).toEqual([
      ['1', '甲;"乙"\n丙'],
      ['2', '丁戊', ''],
      ['3', 'a"b'],
    ]);
    expect(refusalOf(() => [...readTable(Buffer.from('编号,名称\n1,"甲\n2,乙\n')).rows()])?.facts).toEqual({ row: 2 });
  });

  it('tells two columns of one name apart', () => {
    expect(readTable(Buffer.from('编号,备注,备注\n1,a,b\n')).header).toEqual(['编号', '备注', '备注 (2)']);
  });

  it('refuses a head of more columns than any table of ours', () => {
    const head = Array.from({ length: 501 }, (_, at) => `列${at}`).join(',');
    expect(() => readTable(Buffer.from(`${head}\n1`))).toThrow('tooManyColumns');
  });

  it('refuses a file without a head', () => {
    expect(refusalOf(() => readTable(Buffer.from('\n \n')))?.kind).toBe('empty');
  });

  it('reads back what it wrote as xlsx: text with marks, numbers, codes with leading zeros', async () => {
    const rows = [
      ['001', '<甲>&"乙"\n丙', 3.25],
      ['=1+1', '＝HYPERLINK("x")', -7],
    ];
    const bytes = await xlsxBytes([
      { name: '住户', columns: ['编号', '名称', '数'].map((head) => ({ head, width: 10, isText: true })), rows },
    ]);
    expect(rowsOf(bytes).map(({ cells }) => cells)).toEqual(rows.map((row) => row.map(String)));
  });

  it('reads days and times of Excel, in both of its calendars', () => {
    expect(excelDay(46_093, 'day', false)).toBe('2026-03-12');
    expect(excelDay(46_093.812_5, 'instant', false)).toBe('2026-03-12 19:30');
    expect(excelDay(46_093 - 1462, 'day', true)).toBe('2026-03-12');
  });

  it('shows a number of 18 digits as Excel does, so that a lost code is noticed', () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>编号</v></c></row><row r="2"><c r="A2"><v>330106199001011234</v></c></row></sheetData></worksheet>';
    expect(
      rowsOf(
        zipOf({
          'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
          'xl/worksheets/sheet1.xml': sheet,
        }),
      )[0]?.cells[0],
    ).toMatch(/^3\.30106\d*E\+17$/);
  });
});

describe('an archive that is not what it seems', () => {
  it('row 8: refuses what unpacks to 212 MB from the directory alone, without unpacking', () => {
    const bomb = zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(212 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(518_000);
    const before = process.memoryUsage().rss;
    expect(refusalOf(() => readTable(bomb))?.kind).toBe('tooLarge');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
  });

  it('row 9: refuses entries that climb out of their folder, and symlinks', () => {
    for (const name of ['../evil.xml', '/etc/passwd', 'C:\\evil', 'xl/../../evil']) {
      expect(refusalOf(() => readTable(zipOf({ [name]: 'x' })))?.kind).toBe('unsafeEntry');
    }
    expect(refusalOf(() => readTable(zipOf({ 'xl/link': '/etc/passwd' }, { mode: 0xa1ff })))?.kind).toBe('unsafeEntry');
  });

  it('refuses an entry that unpacks to more than it declared', () => {
    const zip = zipOf({ 'xl/workbook.xml': 'x'.repeat(5000) });
    const at = zip.lastIndexOf(Buffer.from('PK\u0001\u0002'));
    zip.writeUInt32LE(10, at + 24);
    expect(refusalOf(() => readTable(zip))?.kind).toBe('damaged');
  });

  it('refuses a zip that is no workbook, and a cut one', () => {
    expect(refusalOf(() => readTable(zipOf({ 'a.txt': 'x' })))?.kind).toBe('unknownFormat');
    expect(refusalOf(() => readTable(zipOf({ 'a.txt': 'x' }).subarray(0, 40)))?.kind).toBe('damaged');
  });
});
