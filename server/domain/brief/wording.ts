import type { BriefFigures } from './figures.ts';

/** The sentences of one language. Each function takes figures and gives whole sentences; no other file words them. */
export interface BriefWording {
  /** 报头: the name of the bulletin, who issues it, its number and its day. */
  readonly masthead: (figures: BriefFigures) => {
    readonly name: string;
    readonly organ: string;
    readonly number: string;
    readonly day: string;
  };
  readonly title: (figures: BriefFigures) => string;
  readonly headings: (figures: BriefFigures) => readonly [string, string, string, string, string];
  readonly overall: (figures: BriefFigures) => readonly string[];
  readonly parts: (figures: BriefFigures) => readonly string[];
  readonly columns: (figures: BriefFigures) => readonly string[];
  readonly total: string;
  readonly gaps: (figures: BriefFigures) => { readonly lead: string; readonly listed: readonly string[] };
  readonly conflicts: (figures: BriefFigures) => readonly string[];
  readonly next: (figures: BriefFigures) => readonly string[];
  /** What the figures mean, under the text. */
  readonly note: string;
}
