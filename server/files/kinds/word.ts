import type { Label } from '#domain/labels.ts';
import { type Choice, type Column, column, type Said } from '../columns/column.ts';
import type { Reading } from '../faultKinds.ts';
import { nearest } from '../nearest.ts';
import { plain } from './plain.ts';

/** The choices of a closed list, with what else clerks write for its words. */
export const choicesOf = <Word extends string>(
  labels: Readonly<Record<Word, Label>>,
  aliases?: Readonly<Partial<Record<Word, readonly string[]>>>,
): readonly (Choice & { readonly value: Word })[] =>
  (Object.keys(labels) as Word[]).map((value) => ({ ...labels[value], value, aliases: aliases?.[value] ?? [] }));

const same = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replaceAll(/[()（）]/g, '');

const reader = <Word extends string>(choices: readonly (Choice & { readonly value: Word })[]) => {
  const known = new Map<string, Word>();
  for (const { value, zh, en, aliases } of choices) {
    for (const written of [value, zh, en, ...zh.split('（', 1), ...aliases]) known.set(same(written), value);
  }
  return (given: string): Reading<Word> => {
    const value = known.get(same(given));
    if (value !== undefined) return { value };
    const close = nearest(same(given), [...known.keys()]);
    const choice = choices.find((one) => one.value === (close === null ? null : known.get(close)));
    const allowed = {
      allowedZh: choices.map(({ zh }) => zh).join('、'),
      allowedEn: choices.map(({ en }) => en).join(', '),
    };
    const facts = choice === undefined ? allowed : { ...allowed, suggestZh: choice.zh, suggestEn: choice.en };
    return { kind: 'notAWord', facts };
  };
};

/** One word of a closed list, in Chinese, English or as its alias. */
export const word = <Word extends string, Required extends boolean>(
  said: Said<Required> & { readonly choices: readonly (Choice & { readonly value: Word })[] },
): Column<Word, Required> => column(said, 'word', reader(said.choices), said.choices);

/** Several words of a closed list in one cell, parted by 、 , ; or a blank. */
export const words = <Word extends string, Required extends boolean>(
  said: Said<Required> & { readonly choices: readonly (Choice & { readonly value: Word })[] },
): Column<readonly Word[], Required> => {
  const read = reader(said.choices);
  return column(
    said,
    'words',
    (given) => {
      const found = new Set<Word>();
      for (const part of given.split(/[,，;；、|\n]+/).filter((one) => one.trim() !== '')) {
        const reading = read(part);
        if (!('value' in reading)) return reading;
        found.add(reading.value);
      }
      return { value: [...found] };
    },
    said.choices,
  );
};
