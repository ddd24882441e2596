import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Brief } from '#domain/brief/briefOf.ts';
import { briefTable } from './docx/briefTable.ts';
import { faces, fontTable, lineTwips, officialPage, red, sizes, typeWidth } from './docx/officialPage.ts';
import { printable } from './docx/printable.ts';

const exactLine = { line: lineTwips, lineRule: 'exact' } as const;

const bodyText = (text: string) =>
  new Paragraph({
    spacing: exactLine,
    alignment: AlignmentType.JUSTIFIED,
    // Two characters of 三号.
    indent: { firstLine: sizes.body * 20 },
    children: [new TextRun({ text: printable(text), font: faces.body, size: sizes.body })],
  });

const heading = (text: string, isBold: boolean) =>
  new Paragraph({
    spacing: exactLine,
    keepNext: true,
    indent: { firstLine: sizes.body * 20 },
    children: [new TextRun({ text: printable(text), font: faces.heading, size: sizes.body, bold: isBold })],
  });

/** 报头: the name in red, the number, the issuing office and the day over a red rule. */
const masthead = ({ masthead, language }: Brief) => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [
      new TextRun({
        text: masthead.name,
        font: faces.title,
        size: language === 'zh' ? sizes.masthead : sizes.title,
        color: red,
        ...(language === 'zh' ? { characterSpacing: 80 } : {}),
      }),
    ],
  }),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text: masthead.number, font: faces.body, size: sizes.body })],
  }),
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: typeWidth }],
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 6 } },
    spacing: { after: 480 },
    children: [
      new TextRun({ text: printable(masthead.organ), font: faces.body, size: sizes.folio }),
      new TextRun({ text: `\t${masthead.day}`, font: faces.body, size: sizes.folio }),
    ],
  }),
];

const title = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 400 },
    children: [new TextRun({ text: printable(text), font: faces.title, size: sizes.title })],
  });

const folio = (alignment: 'left' | 'right') =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === 'left' ? { left: sizes.folio * 10 } : { right: sizes.folio * 10 },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            size: sizes.folio,
            font: { ...faces.body, eastAsia: '宋体' },
          }),
        ],
      }),
    ],
  });

const gap = () => new Paragraph({ spacing: { line: 240 } });

const section = (
  { heading: head, paragraphs, listed, table }: Brief['sections'][number],
  // 黑体 is heavy by itself; its Latin letters are not.
  isLatin: boolean,
) => [
  heading(head, isLatin),
  ...paragraphs.map(bodyText),
  ...(table === null ? [] : [gap(), briefTable(table), gap()]),
  ...listed.map((text, at) => bodyText(`${at + 1}. ${text}`)),
];

/**
 * The brief as an editable Word file in the layout of official papers (GB/T 9704-2012): A4, red masthead, 三号 仿宋,
 * page numbers on the outer edge. Text goes in as text: nothing in a name is markup.
 */
export async function briefDocx(brief: Brief): Promise<Uint8Array> {
  const document = new Document({
    title: brief.title,
    creator: brief.masthead.organ,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: faces.body, size: sizes.body } } } },
    sections: [
      {
        properties: { page: officialPage },
        footers: { default: folio('right'), even: folio('left') },
        children: [
          ...masthead(brief),
          title(brief.title),
          ...brief.sections.flatMap((each) => section(each, brief.language === 'en')),
          new Paragraph({
            spacing: { before: 360 },
            border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 6 } },
            children: [new TextRun({ text: brief.note, font: faces.aside, size: 21 })],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [fontTable]);
}
