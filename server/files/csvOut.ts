import { inertText } from './inert.ts';
import type { OutCell, OutTable } from './sheetOut.ts';

const cellText = (cell: OutCell): string => {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : inertText(cell);
  return /[",\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table as csv in UTF-8 with a byte order mark, without which Excel reads Chinese as mojibake. */
export const csvBytes = ({ columns, rows }: OutTable): Buffer => {
  const lines = [columns.map(({ head }) => head), ...rows].map((row) => row.map(cellText).join(','));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
};
