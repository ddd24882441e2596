import type { BriefFigures, BriefLanguage, BriefPlace } from './figures.ts';
import { householdsIn, number, percent, pointsBetween, signedPoints } from './shown.ts';
import type { BriefWording } from './wording.ts';
import { wordingEn } from './wordingEn.ts';
import { wordingZh } from './wordingZh.ts';

/** The month's brief (简报) as text in its order, before any layout. */
export interface Brief {
  readonly language: BriefLanguage;
  readonly masthead: ReturnType<BriefWording['masthead']>;
  readonly title: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
    /** Set as numbered lines after the paragraphs. */
    readonly listed: readonly string[];
    readonly table: BriefTable | null;
  }[];
  readonly note: string;
}

/** Head, one row a place, and a last row that adds them up; all as printed. */
export interface BriefTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
}

const cells = (name: string, { counts, ...place }: BriefPlace): string[] => [
  name,
  ...[
    householdsIn(counts),
    counts.done,
    counts.due,
    counts.new,
    counts.overdue,
    counts.excused,
    counts.unlinked,
    counts.notOwed,
  ].map(number),
  percent(place.onSchedule),
  signedPoints(pointsBetween(place.monthAgo.onSchedule, place.onSchedule)),
  percent(place.visited),
  percent(place.linked),
];

/** Writes the brief: the same figures give the same words. */
export function briefOf(figures: BriefFigures, language: BriefLanguage): Brief {
  const words = language === 'zh' ? wordingZh : wordingEn;
  const [whole, parts, gaps, conflicts, next] = words.headings(figures);
  const gapText = words.gaps(figures);
  const plain = { listed: [], table: null };
  return {
    language,
    masthead: words.masthead(figures),
    title: words.title(figures),
    sections: [
      { heading: whole, paragraphs: words.overall(figures), ...plain },
      {
        heading: parts,
        paragraphs: words.parts(figures),
        listed: [],
        table: {
          head: words.columns(figures),
          rows: figures.parts.map((place) => cells(place.name, place)),
          total: cells(words.total, figures.whole),
        },
      },
      { heading: gaps, paragraphs: [gapText.lead], listed: gapText.listed, table: null },
      { heading: conflicts, paragraphs: words.conflicts(figures), ...plain },
      { heading: next, paragraphs: [], listed: words.next(figures), table: null },
    ],
    note: words.note,
  };
}

/** Every sentence of the brief, top to bottom, without its table. */
export const briefSentences = (figures: BriefFigures, language: BriefLanguage): readonly string[] =>
  briefOf(figures, language).sections.flatMap(({ paragraphs, listed }) => [...paragraphs, ...listed]);
