import ExcelJS from 'exceljs';
import { labelOf, type Language } from '#domain/labels.ts';
import type { ImportNoun } from '#domain/words.ts';
import { type Column, columnsOf } from './columns.ts';
import { type OutTable, putTable } from './sheetOut.ts';

/** Rows of the template that carry drop-downs and text format. */
const preparedRows = 2000;

const words = {
  zh: {
    examples: '示例',
    notes: '填写说明',
    column: '栏目',
    required: '必填',
    yes: '是',
    no: '否',
    allowed: '可填内容',
    how: '说明',
  },
  en: {
    examples: 'Examples',
    notes: 'Notes',
    column: 'Column',
    required: 'Required',
    yes: 'Yes',
    no: 'No',
    allowed: 'Allowed',
    how: 'Note',
  },
} as const;

const widthOf = (head: string, column: Column): number =>
  Math.max(12, head.length * 2 + 4, ...column.examples.map((example) => example.length + 6));

const isTextual = ({ kind }: Column): boolean =>
  kind === 'code' || kind === 'codes' || kind === 'phone' || kind === 'text';

/** A drop-down for a closed list; Excel allows 255 characters of them in a cell's rule. */
const putChoices = (sheet: ExcelJS.Worksheet, at: number, column: Column, language: Language): void => {
  const list = column.choices.map((choice) => choice[language]).join(',');
  if (column.kind !== 'word' || list === '' || list.length > 250) return;
  for (let row = 2; row <= preparedRows; row++) {
    sheet.getCell(row, at).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] };
  }
};

const notesOf = (columns: readonly Column[], language: Language): OutTable => {
  const say = words[language];
  return {
    name: say.notes,
    columns: [say.column, say.required, say.how, say.allowed].map((head, at) => ({
      head,
      width: at < 2 ? 18 : 60,
      isText: true,
    })),
    rows: columns.map((column) => [
      column[language],
      column.isRequired ? say.yes : say.no,
      column.note[language],
      column.choices.map((choice) => choice[language]).join(language === 'zh' ? '、' : ', '),
    ]),
  };
};

/** The file a clerk fills in: a sheet with heads and drop-downs, one with examples, one with notes. */
export async function templateBytes(noun: ImportNoun, language: Language): Promise<Buffer> {
  const columns = Object.values(columnsOf[noun]);
  const book = new ExcelJS.Workbook();
  const out = columns.map((column) => ({
    head: column[language],
    width: widthOf(column[language], column),
    isText: isTextual(column),
  }));
  const sheet = book.addWorksheet(labelOf('importNoun', noun, language));
  putTable(sheet, { name: '', columns: out, rows: [] });
  for (const [at, column] of columns.entries()) putChoices(sheet, at + 1, column, language);
  const examples = Math.max(0, ...columns.map((column) => column.examples.length));
  putTable(book.addWorksheet(words[language].examples), {
    name: '',
    columns: out,
    rows: Array.from({ length: examples }, (_, row) => columns.map((column) => column.examples[row] ?? '')),
  });
  putTable(book.addWorksheet(words[language].notes), notesOf(columns, language));
  return Buffer.from(await book.xlsx.writeBuffer());
}
