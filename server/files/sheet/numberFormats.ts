import { attribute } from './xml.ts';

/** How a number in a cell is meant: a plain number, a day, or a day with a time. */
export type NumberMeaning = 'number' | 'day' | 'instant';

const builtIn = (id: number): NumberMeaning => {
  if (id === 22) return 'instant';
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'day' : 'number';
};

const ofFormat = (code: string): NumberMeaning => {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();
  if (!/[yd]/.test(bare)) return 'number';
  return /[hs]/.test(bare) ? 'instant' : 'day';
};

/** From xl/styles.xml: for each cell style (by index) what its numbers mean. */
export function numberMeanings(xml: string): NumberMeaning[] {
  const custom = new Map<number, NumberMeaning>();
  for (const [, tag = ''] of xml.matchAll(/<(?:\w+:)?numFmt\s([^>]*)>/g)) {
    custom.set(Number(attribute(tag, 'numFmtId')), ofFormat(attribute(tag, 'formatCode') ?? ''));
  }
  const cellStyles = /<(?:\w+:)?cellXfs[\s>]([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(xml)?.[1] ?? '';
  return [...cellStyles.matchAll(/<(?:\w+:)?xf\s([^>]*)>/g)].map(([, tag = '']) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    return custom.get(id) ?? builtIn(id);
  });
}

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');

/** An Excel day number as `YYYY-MM-DD` or `YYYY-MM-DD HH:mm`. Days count from 1899-12-30 (1904-01-01 in old Mac files). */
export function excelDay(serial: number, meaning: 'day' | 'instant', is1904: boolean): string {
  const minutes = Math.round((serial + (is1904 ? 1462 : 0)) * 1440);
  const at = new Date(Date.UTC(1899, 11, 30) + minutes * 60_000);
  const day = `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`;
  return meaning === 'day' ? day : `${day} ${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`;
}

/** A number as Excel shows it: 12 digits stay 12 digits, 0.1 + 0.2 is 0.3; beyond 15 digits it has lost some, and 3.3E+17 says so. */
export const numberShown = (value: number): string => {
  if (Math.abs(value) >= 1e15) return value.toExponential().toUpperCase();
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
};
