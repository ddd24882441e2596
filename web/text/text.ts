import type { Language } from './language.ts';

type Sentence = (...args: never[]) => string;
interface Sentences {
  readonly [key: string]: string | readonly string[] | Sentence | Sentences;
}
type Lines<L extends readonly string[]> = { readonly [I in keyof L]: string };
/** The shape of the words of a screen: what the other language must have. */
export type Words<Z> = {
  readonly [K in keyof Z]: Z[K] extends string
    ? string
    : Z[K] extends readonly string[]
      ? Lines<Z[K]>
      : Z[K] extends (...args: infer A) => string
        ? (...args: A) => string
        : Words<Z[K]>;
};

export interface Text<T> {
  readonly zh: T;
  readonly en: T;
}
export type TextOf<T> = T extends Text<infer D> ? D : never;

/**
 * The words of one screen in both languages; English must have every key of the Chinese.
 * A sentence with a number in it is a function. One file a screen, so that words load with their page.
 */
export const text = <const Z extends Sentences>(zh: Z, en: Words<Z>): Text<Words<Z>> => ({
  zh: zh as unknown as Words<Z>,
  en,
});

export const t = <T>(words: Text<T>, language: Language): T => words[language];
