export type Language = 'zh' | 'en';

/** One word of the trade in both languages. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** A label for every word of a closed list: a missing word does not compile. */
export type Labels<Word extends string> = Readonly<Record<Word, Label>>;

export const word = (zh: string, en: string): Label => ({ zh, en });
