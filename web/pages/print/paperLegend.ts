import type { CellMetric } from '#domain/words.ts';
import type { PaperLegendLine } from '../../panels/print/PaperLegend.tsx';
import type { PaperCell } from '../../panels/print/PaperMap.tsx';
import type { printText } from '../../text/print.ts';
import type { TextOf } from '../../text/text.ts';

/** What is drawn and nothing else, each with its number of cells. */
export function paperLegend(
  cells: readonly PaperCell[],
  metric: CellMetric,
  w: TextOf<typeof printText>,
): { readonly lines: readonly PaperLegendLine[]; readonly notes: readonly string[] } {
  const counted = (is: (cell: PaperCell) => boolean): number => cells.filter(is).length;
  const borders: PaperLegendLine[] = [
    { key: 'village', fill: '', label: w.villageLine, count: '', edge: 'thick' },
    { key: 'cell', fill: '', label: w.cellLine, count: '', edge: 'thin' },
  ];
  if (metric === 'conflicts') return { lines: borders, notes: [w.conflictsOf, w.labelledConflicts] };
  if (metric === 'cadre') {
    const vacant = counted(({ fill }) => fill === 'noLead');
    return {
      lines: [{ key: 'noLead', fill: 'noLead', label: w.noLead, count: w.cells(vacant) }, ...borders],
      notes: [w.labelledLeads],
    };
  }
  const nobody = counted(({ fill }) => fill === 'nobody');
  const dashed = counted(({ isDashed }) => isDashed);
  return {
    lines: [
      ...['class-0', 'class-1', 'class-2', 'class-3', 'class-4'].map((fill, place) => ({
        key: fill,
        fill,
        label: w.classes[place] ?? '',
        count: w.cells(counted((cell) => cell.fill === fill)),
      })),
      ...(nobody > 0 ? [{ key: 'nobody', fill: 'nobody', label: w.nobody, count: w.cells(nobody) }] : []),
      ...(dashed > 0
        ? [{ key: 'dashed', fill: '', label: w.poorlyLinked, count: w.cells(dashed), edge: 'dashed' as const }]
        : []),
      ...borders,
    ],
    notes: [w.labelled],
  };
}
