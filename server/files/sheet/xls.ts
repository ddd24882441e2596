import * as XLSX from '@e965/xlsx';
import { type GivenRow, type Table, tableOf } from '../table.ts';
import { UnreadableFile } from '../unreadableFile.ts';
import { excelDay, numberShown } from './numberFormats.ts';

/** Excel 97 files are not packed, so their own size is their cost; beyond this a clerk is asked for xlsx. */
export const xlsMaxBytes = 20 * 2 ** 20;

const textOfCell = (cell: XLSX.CellObject | undefined): string => {
  if (cell?.v === undefined || cell.t === 'e') return '';
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const format = typeof cell.z === 'string' ? cell.z : 'General';
    if (XLSX.SSF.is_date(format)) return excelDay(cell.v, /[hs]/i.test(format) ? 'instant' : 'day', false);
    return numberShown(cell.v);
  }
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE';
  return String(cell.v);
};

const workbookOf = (bytes: Buffer): XLSX.WorkBook => {
  try {
    return XLSX.read(bytes, { type: 'buffer', dense: true, cellNF: true, cellHTML: false, cellFormula: false });
  } catch (cause) {
    const isLocked = cause instanceof Error && /password/i.test(cause.message);
    throw Object.assign(new UnreadableFile(isLocked ? 'encrypted' : 'damaged'), { cause });
  }
};

/** The first sheet of an Excel 97–2003 file, still common in offices. @throws UnreadableFile */
export function xlsTable(bytes: Buffer): Table | null {
  if (bytes.length > xlsMaxBytes) throw new UnreadableFile('tooLarge', { mb: Math.ceil(bytes.length / 2 ** 20) });
  const book = workbookOf(bytes);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  const dense: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  const rows: GivenRow[] = Array.from(dense, (cells, at) => ({
    row: at + 1,
    cells: Array.from(cells ?? [], textOfCell),
  }));
  return tableOf(() => rows, { encoding: 'xls', isCsv: false });
}
