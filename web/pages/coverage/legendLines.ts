import type { LegendLine } from '../../panels/coverage/Legend.tsx';
import { cellLine, classCount, classOfPercent, coverageRamp } from '../../parts/palette/coverage.ts';
import { conflictClass, conflictRamp, noLeadColour, peopleColour } from '../../parts/palette/people.ts';
import type { Scheme } from '../../parts/theme/tokens.ts';
import { plainFill } from './fills.ts';
import type { PaintedCell, Painting } from './looks.ts';

export interface LegendWords {
  readonly classes: readonly string[];
  readonly nobody: string;
  readonly poorlyLinked: string;
  readonly poorlyLinkedMeaning: string;
  readonly noAnswer: string;
  readonly conflicts: readonly string[];
}

const counted = (cells: readonly PaintedCell[], is: (cell: PaintedCell) => boolean): number => cells.filter(is).length;

const coverageLines = (cells: readonly PaintedCell[], words: LegendWords, scheme: Scheme): LegendLine[] => {
  const poorly = counted(cells, ({ isPoorlyLinked }) => isPoorlyLinked);
  const classes = Array.from(
    { length: classCount },
    (_, klass): LegendLine => ({
      key: `class-${klass}`,
      label: words.classes[klass] ?? '',
      colour: coverageRamp[scheme][klass] ?? null,
      cells: counted(
        cells,
        ({ value, isPoorlyLinked }) => value !== null && classOfPercent(value, isPoorlyLinked) === klass,
      ),
    }),
  );
  const nobody: LegendLine = {
    key: 'nobody',
    label: words.nobody,
    colour: plainFill[scheme],
    hatch: cellLine[scheme],
    cells: counted(cells, ({ value }) => value === null),
  };
  const dotted: LegendLine = {
    key: 'poorly-linked',
    label: words.poorlyLinked,
    meaning: words.poorlyLinkedMeaning,
    colour: null,
    edge: cellLine[scheme],
    isDotted: true,
    cells: poorly,
  };
  return [...classes, nobody, ...(poorly > 0 ? [dotted] : [])];
};

const conflictLines = (cells: readonly PaintedCell[], words: LegendWords, scheme: Scheme): LegendLine[] =>
  words.conflicts.map((label, klass) => ({
    key: `conflicts-${klass}`,
    label,
    colour: conflictRamp[scheme][klass] ?? null,
    cells: counted(cells, ({ value }) => conflictClass(value ?? 0) === klass),
  }));

/** How many names a legend shows before it says how many more there are. */
const namesShown = 8;

const peopleLines = (cells: readonly PaintedCell[], words: LegendWords, scheme: Scheme) => {
  const held = new Map<string, { name: string; colour: number; cells: number }>();
  for (const { answerer } of cells) {
    if (!answerer) continue;
    const before = held.get(answerer.id)?.cells ?? 0;
    held.set(answerer.id, { name: answerer.name, colour: answerer.colour, cells: before + 1 });
  }
  const people = [...held].sort(([a, x], [b, y]) => y.cells - x.cells || (a < b ? -1 : 1));
  const vacant: LegendLine = {
    key: 'no-lead',
    label: words.noAnswer,
    colour: plainFill[scheme],
    hatch: noLeadColour[scheme],
    edge: noLeadColour[scheme],
    cells: counted(cells, ({ answerer }) => answerer === null),
  };
  const lines = people.slice(0, namesShown).map(
    ([id, { name, colour, cells: n }]): LegendLine => ({
      key: id,
      label: name,
      colour: peopleColour(colour),
      cells: n,
    }),
  );
  return { lines: [vacant, ...lines], more: Math.max(0, people.length - namesShown) };
};

/** The legend of what is painted, every class with its number of cells; cells outside the chosen village do not count. */
export const legendLines = (
  { metric, cells: all }: Painting,
  words: LegendWords,
  scheme: Scheme,
): { readonly lines: readonly LegendLine[]; readonly more: number } => {
  const cells = all.filter(({ isOutside }) => !isOutside);
  if (metric === 'conflicts') return { lines: conflictLines(cells, words, scheme), more: 0 };
  if (metric === 'cadre') return peopleLines(cells, words, scheme);
  return { lines: coverageLines(cells, words, scheme), more: 0 };
};
