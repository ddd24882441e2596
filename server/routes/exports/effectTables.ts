import type { Language } from '#domain/labels.ts';
import type { Load, PlanEffect } from '#domain/plan/planEffect.ts';
import type { OutCell, OutColumn, OutTable } from '../../files/sheetOut.ts';

/** How cells, cadres and groups are called in the workbook. */
export interface EffectNames {
  readonly cell: (no: number) => string;
  readonly cadre: (id: string | null) => string;
  readonly households: (rows: readonly number[]) => string;
}

type Head = readonly [zh: string, en: string, width: number];

const load = (which: Head): readonly Head[] => [
  [`户数${which[0]}`, `Households ${which[1]}`, 12],
  [`人数${which[0]}`, `People ${which[1]}`, 12],
  [`需关照户${which[0]}`, `Need care ${which[1]}`, 14],
  [`小组${which[0]}`, `Groups ${which[1]}`, 12],
  [`事项${which[0]}`, `Issues ${which[1]}`, 12],
  [`走访半径米${which[0]}`, `Walking radius m ${which[1]}`, 16],
];
const before: Head = ['（调整前）', 'before', 0];
const after: Head = ['（调整后）', 'after', 0];

const figures = (of: Load | null): OutCell[] =>
  of === null
    ? [null, null, null, null, null, null]
    : [of.households, of.people, of.withNeeds, of.groups, of.openIssues, Math.round(of.spreadM)];

/** What a plan does to people and work, a sheet each: households, cells, cadres, groups, issues. */
export function effectTables(effect: PlanEffect, names: EffectNames, language: Language): OutTable[] {
  const at = language === 'zh' ? 0 : 1;
  const table = (name: Head, heads: readonly Head[], rows: readonly (readonly OutCell[])[]): OutTable => ({
    name: name[at],
    columns: heads.map((head, place): OutColumn => ({ head: head[at], width: head[2], isText: place < 2 })),
    rows,
  });
  const kinds: Readonly<Record<PlanEffect['groups'][number]['is'], Head>> = {
    'in-two-cells': ['落在两个网格', 'in two cells', 0],
    'out-of-village': ['有户落到别的村', 'out of its village', 0],
  };
  return [
    table(
      ['换网格的住户', 'Moved households', 0],
      [
        ['原网格', 'From', 20],
        ['新网格', 'To', 20],
        ['户数', 'Households', 10],
        ['人数', 'People', 10],
        ['需关照户', 'Need care', 10],
        ['住户编号', 'Household codes', 60],
      ],
      effect.moved.map(({ from, to, households, people, withNeeds }) => [
        names.cell(from),
        names.cell(to),
        households.length,
        people,
        withNeeds,
        names.households(households),
      ]),
    ),
    table(
      ['网格工作量', 'Work per cell', 0],
      [['网格', 'Cell', 20], ...load(before), ...load(after)],
      effect.cells.map(({ cell, before: was, after: is }) => [names.cell(cell), ...figures(was), ...figures(is)]),
    ),
    table(
      ['干部工作量', 'Work per cadre', 0],
      [['干部', 'Cadre', 14], ...load(before), ...load(after)],
      effect.cadres.map(({ cadreId, before: was, after: is }) => [
        names.cadre(cadreId),
        ...figures(was),
        ...figures(is),
      ]),
    ),
    table(
      ['被拆散的联户小组', 'Torn groups', 0],
      [
        ['小组', 'Group', 16],
        ['情形', 'What', 18],
        ['联系干部', 'Cadre', 14],
        ['涉及网格', 'Cells', 30],
        ['不在中心户一处的住户', 'Households apart', 40],
      ],
      effect.groups.map(({ code, is, cadreId, cells, strays }) => [
        code,
        kinds[is][at],
        names.cadre(cadreId),
        cells.map((no) => names.cell(no)).join(language === 'zh' ? '、' : ', '),
        names.households(strays),
      ]),
    ),
    table(
      ['转手的民情事项', 'Issues handed over', 0],
      [
        ['原网格', 'From', 20],
        ['新网格', 'To', 20],
        ['到期日', 'Due', 12],
        ['原经办', 'Handled by', 14],
        ['新经办', 'Handed to', 14],
      ],
      effect.issues.map(({ from, to, dueOn, fromCadreId, toCadreId }) => [
        names.cell(from),
        names.cell(to),
        dueOn,
        names.cadre(fromCadreId),
        names.cadre(toCadreId),
      ]),
    ),
  ];
}
