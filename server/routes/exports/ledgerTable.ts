import type { Language } from '#domain/labels.ts';
import { isTownEdge, type Side, sides, type Sides } from '#domain/boundary/sidesOfCell.ts';
import { ledgerColumns } from '../../files/columns/ledger.ts';
import type { OutCell, OutColumn, OutTable } from '../../files/sheetOut.ts';
import { yes } from './words.ts';

/** A line of the cell ledger. */
export interface LedgerLine {
  readonly code: string;
  readonly name: string;
  readonly village: string;
  readonly isDedicated: boolean;
  readonly lead: { readonly code: string; readonly name: string; readonly phone: string | null } | null;
  readonly backup: string | null;
  readonly unit: string | null;
  readonly areaM2: number;
  /** Null for a reader who may not see them, and on days to come. */
  readonly households: number | null;
  readonly sides: Sides;
}

interface Written {
  /** What a cell beyond a border is called. */
  readonly nameOf: (no: number) => string;
  readonly language: Language;
}

const heads = {
  village: ['村（社区）', 'Village', 18],
  leadName: ['网格长姓名', 'Lead', 12],
  leadPhone: ['网格长电话', 'Phone', 16],
  backup: ['B岗', 'Backup', 12],
  unit: ['网格责任单位', 'Responsible unit', 20],
  hectares: ['面积（公顷）', 'Area (ha)', 12],
  households: ['户数', 'Households', 10],
  east: ['东至', 'East', 26],
  south: ['南至', 'South', 26],
  west: ['西至', 'West', 26],
  north: ['北至', 'North', 26],
} as const;

const numbers: readonly string[] = ['hectares', 'households'];

/** The cell ledger (网格台账) of an edition as a sheet; its heads are those it comes back in by, in the first row. */
export const ledgerTable = (lines: readonly LedgerLine[], written: Written): OutTable => {
  const { language } = written;
  const at = language === 'zh' ? 0 : 1;
  const own = (key: keyof typeof ledgerColumns, width: number): OutColumn => ({
    head: ledgerColumns[key][language],
    width,
    isText: true,
  });
  const plain = (key: keyof typeof heads): OutColumn => ({
    head: heads[key][at],
    width: heads[key][2],
    isText: !numbers.includes(key),
  });
  return {
    name: language === 'zh' ? '网格台账' : 'Cell ledger',
    columns: [
      own('code', 20),
      own('name', 20),
      plain('village'),
      own('dedicated', 10),
      own('lead', 14),
      ...(['leadName', 'leadPhone', 'backup', 'unit', 'hectares', 'households', ...sides] as const).map(plain),
    ],
    rows: lines.map((line) => [
      line.code,
      line.name,
      line.village,
      line.isDedicated ? yes(language) : null,
      line.lead?.code ?? null,
      line.lead?.name ?? null,
      line.lead?.phone ?? null,
      line.backup,
      line.unit,
      Math.round(line.areaM2 / 100) / 100,
      line.households,
      ...sides.map((side) => sideText(line.sides, side, written)),
    ]),
  };
};

const sideText = (of: Sides, side: Side, { nameOf, language }: Written): OutCell => {
  const beyond = of[side];
  const edge = language === 'zh' ? '镇界' : 'town line';
  if (isTownEdge(beyond)) return beyond.length === 0 ? null : edge;
  return beyond.map((no) => (no === 0 ? edge : nameOf(no))).join(language === 'zh' ? '、' : ', ');
};
