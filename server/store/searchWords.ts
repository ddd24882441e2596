import { pinyin } from 'pinyin-pro';

/** What a household is found by. */
export interface Findable {
  readonly name: string;
  readonly phone?: string | null;
  /** 户编号 */
  readonly code?: string | null;
}

/** Names of two to four characters rarely have more readings than this; a longer list would only match by accident. */
const mostReadings = 16;

const known = new Map<string, readonly string[]>();

/** First letters of every reading of a character: 单 → d, s, c. */
const initialsOf = (character: string): readonly string[] => {
  const kept = known.get(character);
  if (kept !== undefined) return kept;
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array' });
  const initials = [...new Set(readings.map((reading) => reading.slice(0, 1).toLowerCase()))];
  known.set(character, initials);
  return initials;
};

/** Initials of a name in every likely reading, the surname's own reading first (单 as a surname is shàn, 解 xiè). */
const initialsOfName = (name: string): string[] => {
  const characters = Array.from(name);
  const asName = pinyin(name, { mode: 'surname', toneType: 'none', type: 'array' }).map((reading) =>
    reading.slice(0, 1).toLowerCase(),
  );
  const whole = asName.join('');
  let readings = [''];
  for (const character of characters) {
    readings = readings
      .flatMap((start) => initialsOf(character).map((letter) => start + letter))
      .slice(0, mostReadings);
  }
  return [...new Set([whole, ...readings])];
};

const bigramsOf = (text: string): string[] => {
  const characters = Array.from(text);
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
};

const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s·.]/g, '')
    .toLowerCase();

/** The words under which a household is kept; each starts with what it is, so that a name never meets a number. */
export const searchWordsOf = ({ name, phone, code }: Findable): string[] => {
  const tidyName = tidy(name);
  const digits = (phone ?? '').replace(/\D/g, '');
  return [
    `name:${tidyName}`,
    ...Array.from(tidyName)
      .slice(0, 1)
      .map((surname) => `surname:${surname}`),
    ...bigramsOf(tidyName).map((bigram) => `bigram:${bigram}`),
    ...initialsOfName(tidyName).flatMap((letters) =>
      Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => `initials:${letters.slice(0, index + 2)}`),
    ),
    ...(digits.length >= 4 ? [`phone:${digits.slice(-4)}`] : []),
    ...(code ? [`code:${tidy(code)}`] : []),
  ];
};

/** What was typed, as words that must all be there. Four digits are the end of a phone; letters are initials. */
export const wordsToFind = (typed: string): string[] => {
  const text = tidy(typed);
  if (/^\d{4}$/.test(text)) return [`phone:${text}`];
  if (/^1\d{10}$/.test(text)) return [`phone:${text.slice(-4)}`];
  if (/^[a-z]{2,}$/.test(text)) return [`initials:${text}`];
  if (/^[\da-z-]{3,}$/.test(text)) return [`code:${text}`];
  const characters = Array.from(text);
  if (characters.length === 1) return [`surname:${text}`];
  return bigramsOf(text).map((bigram) => `bigram:${bigram}`);
};
