import type { Label } from '#domain/labels.ts';
import type { Reading } from '../faultKinds.ts';

export type ColumnKind = 'text' | 'code' | 'codes' | 'day' | 'time' | 'word' | 'words' | 'count' | 'phone' | 'degrees';

/** One of the words a column may hold, with everything a clerk might write for it. */
export interface Choice {
  readonly value: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases: readonly string[];
}

/** One column of a noun: the template, the mapping, the importer and the exporter all read this and nothing else. */
export interface Column<T = unknown, Required extends boolean = boolean> {
  readonly kind: ColumnKind;
  readonly zh: string;
  readonly en: string;
  /** Other heads it is known by. */
  readonly aliases: readonly string[];
  readonly isRequired: Required;
  /** One value for each example row of the template. */
  readonly examples: readonly string[];
  readonly note: Label;
  readonly choices: readonly Choice[];
  /** A text that is not empty → its value, or what is wrong with it. */
  readonly read: (text: string) => Reading<T>;
}

export type Columns = Readonly<Record<string, Column>>;

/** The values of a good row: null where an optional column is empty or not in the file. */
export type ValuesOf<C extends Columns> = {
  readonly [Key in keyof C]: C[Key] extends Column<infer T, infer Required>
    ? Required extends true
      ? T
      : T | null
    : never;
};

/** What a column's author says; the rest follows from its kind. */
export interface Said<Required extends boolean> {
  readonly zh: string;
  readonly en: string;
  readonly aliases?: readonly string[];
  readonly isRequired: Required;
  readonly examples?: readonly string[];
  readonly note?: Label;
}

/** A column of a kind: its words, and how a text of it is read. */
export const column = <T, Required extends boolean>(
  said: Said<Required>,
  kind: ColumnKind,
  read: (text: string) => Reading<T>,
  choices: readonly Choice[] = [],
): Column<T, Required> => ({
  kind,
  zh: said.zh,
  en: said.en,
  aliases: said.aliases ?? [],
  isRequired: said.isRequired,
  examples: said.examples ?? [],
  note: said.note ?? { zh: '', en: '' },
  choices,
  read,
});
