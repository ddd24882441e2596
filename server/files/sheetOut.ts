import ExcelJS from 'exceljs';

/** A cell on its way out: numbers stay numbers, everything else is text and stays text. */
export type OutCell = string | number | null;

export interface OutColumn {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  /** Codes and phones: kept from being turned into numbers when a clerk edits them. */
  readonly isText: boolean;
  /** Numbers are shares of one, shown as 87.5%. */
  readonly isShare?: boolean;
}

export interface OutTable {
  readonly name: string;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly OutCell[])[];
  /** A line above the head, e.g. 截至 and who exported; not part of the table. */
  readonly caption?: string;
  /** Cells to mark, [row, column] counted from 0. */
  readonly marked?: readonly (readonly [row: number, column: number])[];
}

const forbidden = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

/** Text that XML can hold and Excel accepts; a leading `=` is harmless, for the cell is typed as text. */
const cellOf = (cell: OutCell): OutCell =>
  typeof cell === 'string' ? cell.replace(forbidden, '').slice(0, 32_767) : cell;

const markedFill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFCE4D6' } };
const headFill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6EEF0' } };

/** Puts a table on a sheet: bold head that stays in view, filter, text-formatted codes. */
export function putTable(sheet: ExcelJS.Worksheet, table: OutTable): void {
  const { columns, rows, caption, marked = [] } = table;
  sheet.columns = columns.map(({ width, isText, isShare }) => {
    const numFmt = isText ? '@' : isShare === true ? '0.0%' : null;
    return { width, ...(numFmt === null ? {} : { style: { numFmt } }) };
  });
  if (caption !== undefined) sheet.addRow([cellOf(caption)]).font = { color: { argb: 'FF666666' } };
  const head = sheet.addRow(columns.map((column) => cellOf(column.head)));
  head.font = { bold: true };
  head.eachCell((cell) => {
    cell.fill = headFill;
  });
  const headRow = head.number;
  for (const row of rows) sheet.addRow(row.map(cellOf));
  for (const [row, column] of marked) sheet.getCell(headRow + 1 + row, column + 1).fill = markedFill;
  sheet.views = [{ state: 'frozen', ySplit: headRow }];
  if (columns.length > 0 && caption === undefined) {
    sheet.autoFilter = { from: { row: headRow, column: 1 }, to: { row: headRow, column: columns.length } };
  }
}

/** A workbook of tables as the bytes of an xlsx file. Slow for many rows: for a worker thread. */
export async function xlsxBytes(tables: readonly OutTable[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const table of tables)
    putTable(book.addWorksheet(table.name.replaceAll(/[\\/*?:[\]]/g, ' ').slice(0, 31)), table);
  return Buffer.from(await book.xlsx.writeBuffer());
}
