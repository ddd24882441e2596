import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../server/files/columns.ts';
import { householdColumns } from '../../server/files/columns/households.ts';
import { visitColumns } from '../../server/files/columns/visits.ts';
import { csvBytes } from '../../server/files/csvOut.ts';
import { inertText, withoutMark } from '../../server/files/inert.ts';
import { instantOf } from '../../server/files/kinds/time.ts';
import { suggestedMapping } from '../../server/files/mapping.ts';
import { readRow } from './readRow.ts';
import { readTable } from '../../server/files/readTable.ts';
import { xlsxBytes } from '../../server/files/sheetOut.ts';
import { templateBytes } from '../../server/files/template.ts';
import { faultText } from '../../server/files/text/faultText.ts';
import { faultKinds } from '../../server/files/faultKinds.ts';
import { importNouns } from '../../server/domain/words.ts';

const good = { 户编号: 'H1', 户主: '程远舟', 所属村: '李家湾村' };
const faultsOf = (given: Record<string, string>) =>
  readRow(householdColumns, { ...good, ...given }).faults.map(({ key, kind }) => `${key}: ${kind}`);
const valuesOf = (given: Record<string, string>) => readRow(householdColumns, { ...good, ...given }).values;

describe('a row of households', () => {
  it('takes what offices write: full-width digits, degrees and minutes, blanks, labels by their other names', () => {
    expect(
      valuesOf({
        经度: '１１８．８７５',
        纬度: '28°58′12″N',
        电话: '139 0000 1234',
        人口: '４人',
        居住状态: '举家外出',
      }),
    ).toMatchObject({
      lon: 118.875,
      lat: 28.97,
      phone: '13900001234',
      people: 4,
      residence: 'away',
    });
  });

  it('row 2: refuses 1e308, 1e999, NaN and what lies outside the earth', () => {
    for (const given of ['1e308', '1e999', 'NaN', '-Infinity', '181']) {
      expect(faultsOf({ 经度: given })).toEqual(['lon: coordinate-out-of-range']);
    }
    expect(faultsOf({ 经度: 'null' })).toEqual(['lon: notANumber']);
  });

  it('row 11: keeps 18 digits of a code as text, and refuses them where the column is not registered', () => {
    expect(valuesOf({ 户编号: '330881101201000017' })?.code).toBe('330881101201000017');
    expect(faultsOf({ 地址: '李家湾 330881101201000017' })).toEqual(['address: longNumber']);
    expect(faultsOf({ 户主: '330881101201000017' })).toEqual(['name: longNumber']);
  });

  it('never takes an identity-card number, in any column and in full-width digits', () => {
    const number = '11010519491231002X';
    expect(faultsOf({ 户编号: number })).toEqual(['code: identityNumber']);
    expect(faultsOf({ 地址: `身份证：１１０１０５１９４９１２３１００２Ｘ` })).toEqual(['address: identityNumber']);
    expect(faultsOf({ 电话: number })).toEqual(['phone: identityNumber']);
  });

  it('notices a code that a spreadsheet shortened', () => {
    expect(faultsOf({ 户编号: '3.30881E+17' })).toEqual(['code: precisionLost']);
  });

  it('offers the nearest word for one that is not on the list', () => {
    const [fault] = readRow(householdColumns, { ...good, 居住状态: '整户外去' }).faults;
    expect(fault?.kind).toBe('notAWord');
    expect(faultText('notAWord', fault?.facts ?? {}, 'zh').suggestion).toBe('是否为“整户外出”');
  });

  it('names every required value that is missing', () => {
    expect(readRow(householdColumns, { 户编号: 'H1' }).faults.map(({ key }) => key)).toEqual(['name', 'village']);
  });
});

describe('a row of visits', () => {
  const visit = { 户编号: 'H1', 干部编号: 'G1' };

  it('reads days and times as people write them', () => {
    for (const given of [
      '2026-3-5 19:30',
      '2026/03/05 19:30:00',
      '2026年3月5日19时30分',
      '２０２６．３．５　１９：３０',
    ]) {
      expect(readRow(visitColumns, { ...visit, 走访时间: given }).values?.metAt).toEqual({
        day: '2026-03-05',
        minutes: 1170,
      });
    }
    expect(readRow(visitColumns, { ...visit, 走访时间: '2026-02-30 10:00' }).faults[0]?.kind).toBe('notATime');
  });

  it('turns a local time into its instant', () => {
    expect(instantOf({ day: '2026-03-05', minutes: 1170 }, 'Asia/Shanghai')).toBe(Date.UTC(2026, 2, 5, 11, 30));
    expect(instantOf({ day: '1989-07-01', minutes: 0 }, 'Asia/Shanghai')).toBe(Date.UTC(1989, 5, 30, 15, 0));
  });
});

describe('text that looks like a formula', () => {
  const tricky = ['=HYPERLINK("http://x","y")', '＝1+1', '\t=1', '+1', '-1', '@x', "'=1", "''=1", "O'Neil", "'甲"];

  it('row 13: is inert in the exported cell and comes back equal', async () => {
    const table = {
      name: '单位',
      columns: ['编号', '名称'].map((head) => ({ head, width: 10, isText: true })),
      rows: tricky.map((name, at) => [`U${at}`, name]),
    };
    const csv = csvBytes(table);
    for (const line of csv.toString('utf8').split('\r\n')) expect(line).not.toMatch(/,"?[=+\-@\t＝]/);
    const back = (bytes: Buffer, isCsv: boolean) =>
      [...readTable(bytes).rows()].map(({ cells }) => (isCsv ? withoutMark(cells[1] ?? '') : cells[1]));
    expect(back(csv, true)).toEqual(tricky);
    expect(back(await xlsxBytes([table]), false)).toEqual(tricky);
  });

  it('any text at all survives being made inert', () => {
    assert(property(string(), (text) => withoutMark(inertText(text)) === text));
  });
});

describe('the heads of a file', () => {
  it('find their columns by name, alias, English, and with the marks people add', () => {
    expect(
      suggestedMapping(householdColumns, ['* 户号（必填）', '户主姓名', 'LNG', 'lat', '村（社区）', '备注']),
    ).toMatchObject({
      code: '* 户号（必填）',
      name: '户主姓名',
      lon: 'LNG',
      lat: 'lat',
      village: '村（社区）',
      address: null,
    });
  });

  it('of every template map to all of its columns, in both languages', async () => {
    for (const noun of importNouns.filter((one) => one !== 'cells')) {
      for (const language of ['zh', 'en'] as const) {
        const { header } = readTable(await templateBytes(noun, language));
        const mapping = suggestedMapping(columnsOf[noun], header);
        expect(Object.values(mapping)).toEqual(header);
      }
    }
  });

  it('of every noun hold examples that its own columns take', () => {
    for (const noun of importNouns) {
      for (const [key, column] of Object.entries(columnsOf[noun])) {
        for (const example of column.examples.filter((one) => one !== '')) {
          expect([noun, key, example, column.read(example)]).toMatchObject({ 3: { value: expect.anything() } });
        }
      }
    }
  });
});

describe('the sentences of faults', () => {
  it('exist in both languages for every kind', () => {
    for (const kind of faultKinds) {
      for (const language of ['zh', 'en'] as const) {
        expect(faultText(kind, {}, language)).not.toEqual(faultText('unknown', {}, language));
      }
    }
  });
});
