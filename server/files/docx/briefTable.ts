import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign } from 'docx';
import type { BriefTable } from '#domain/brief/briefOf.ts';
import { faces, sizes, typeWidth } from './officialPage.ts';
import { printable } from './printable.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

const cell = (text: string, width: number, { isName, isBold }: { isName: boolean; isBold: boolean }) =>
  new TableCell({
    width: { size: width, type: 'dxa' },
    margins: { left: 40, right: 40, top: 30, bottom: 30 },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: isName ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: [
          new TextRun({
            text: printable(text),
            font: isBold ? faces.heading : faces.body,
            size: sizes.table,
          }),
        ],
      }),
    ],
  });

/** The table of villages or cells: the head repeats on every page, no row is torn in two, the last row adds up. */
export function briefTable({ head, rows, total }: BriefTable): Table {
  const nameWidth = Math.round(typeWidth * 0.16);
  const width = Math.floor((typeWidth - nameWidth) / Math.max(1, head.length - 1));
  const row = (texts: readonly string[], { isHead, isBold }: { isHead: boolean; isBold: boolean }) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, column) =>
        cell(text, column === 0 ? nameWidth : width, { isName: column === 0 && !isHead, isBold }),
      ),
    });
  return new Table({
    width: { size: typeWidth, type: 'dxa' },
    columnWidths: head.map((_, column) => (column === 0 ? nameWidth : width)),
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      row(head, { isHead: true, isBold: true }),
      ...rows.map((texts) => row(texts, { isHead: false, isBold: false })),
      row(total, { isHead: false, isBold: true }),
    ],
  });
}
