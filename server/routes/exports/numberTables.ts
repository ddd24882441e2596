import { labelOf, type Language } from '#domain/labels.ts';
import type { OutCell, OutColumn, OutTable } from '../../files/sheetOut.ts';
import type { Coverage, CoverageItem, Gap } from '../wire/coverage.ts';
import { asOfCaption, type Head, headOf, sheetName } from './words.ts';

interface Part<Item> {
  readonly head: Head;
  readonly kind: 'text' | 'number' | 'share';
  readonly of: (item: Item) => OutCell;
}

const columnOf = ({ head, kind }: Pick<Part<never>, 'head' | 'kind'>, language: Language): OutColumn => ({
  head: headOf(head, language),
  width: kind === 'text' ? 18 : 10,
  isText: kind === 'text',
  isShare: kind === 'share',
});

const text = <Item>(head: Head, of: Part<Item>['of']): Part<Item> => ({ head, kind: 'text', of });
const number = <Item>(head: Head, of: Part<Item>['of']): Part<Item> => ({ head, kind: 'number', of });
const share = <Item>(head: Head, of: Part<Item>['of']): Part<Item> => ({ head, kind: 'share', of });

const counts = ['done', 'due', 'new', 'overdue', 'excused', 'unlinked', 'notOwed'] as const;

const rounded = (rate: number | null): number | null => (rate === null ? null : Math.round(rate * 10_000) / 10_000);

const coverageParts: readonly Part<CoverageItem>[] = [
  text('code', ({ code }) => code),
  text('name', ({ name }) => name),
  text('parent', ({ parentName }) => parentName),
  number('total', ({ counts: own }) => counts.reduce((sum, state) => sum + own[state], 0)),
  ...counts.map((state) => number<CoverageItem>(state, ({ counts: own }) => own[state])),
  number('dueSoon', ({ dueSoon }) => dueSoon),
  number('tried', ({ tried }) => tried),
  share('onSchedule', ({ onSchedule }) => rounded(onSchedule)),
  share('visited', ({ visited }) => rounded(visited)),
  share('linked', ({ linked }) => rounded(linked)),
  share('onScheduleBefore', ({ monthAgo }) => rounded(monthAgo.onSchedule)),
  share('visitedBefore', ({ monthAgo }) => rounded(monthAgo.visited)),
  share('linkedBefore', ({ monthAgo }) => rounded(monthAgo.linked)),
  number('openIssues', ({ openIssues }) => openIssues),
  number('openConflicts', ({ openConflicts }) => openConflicts),
];

const tableOf = <Item>(
  name: 'coverage' | 'gaps',
  parts: readonly Part<Item>[],
  { items, asOf, language }: { readonly items: readonly Item[]; readonly asOf: string; readonly language: Language },
): OutTable => ({
  name: sheetName(name, language),
  caption: asOfCaption(asOf, language),
  columns: parts.map((part) => columnOf(part, language)),
  rows: items.map((item) => parts.map((part) => part.of(item))),
});

/** The table on screen: the seven counts, the rates and what they were a month ago. An empty rate is where nobody is obligated. */
export const coverageTable = ({ asOf, items }: Coverage, language: Language): OutTable =>
  tableOf('coverage', coverageParts, { items, asOf, language });

const gapParts = (language: Language): readonly Part<Gap>[] => [
  text('gap', ({ kind }) => labelOf('gapKind', kind, language)),
  text('village', ({ village }) => village.name),
  text('cell', ({ cell }) => cell?.name ?? null),
  text('group', ({ group }) => group?.code ?? null),
  text('since', ({ since }) => since),
  number('days', ({ days }) => days),
  number('households', ({ households }) => households),
  text('ask', ({ ask }) => ask?.name ?? null),
  text('askPhone', ({ ask }) => ask?.phone ?? null),
  text('askWhy', ({ ask }) => (ask === null ? null : labelOf('askReason', ask.why, language))),
  text('copy', ({ copy }) => copy?.name ?? null),
  text('copyPhone', ({ copy }) => copy?.phone ?? null),
];

/** The gap list, worst first, with whom to ask. */
export const gapsTable = (
  { asOf, items }: { readonly asOf: string; readonly items: readonly Gap[] },
  language: Language,
): OutTable => tableOf('gaps', gapParts(language), { items, asOf, language });
