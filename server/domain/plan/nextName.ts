import { chineseNumber, numberOf } from './chineseNumber.ts';

/**
 * A name for ground cut from a cell, in no language but the parent's own: 第三网格 is followed by the next ordinal that is
 * free in the village, any other name gets a number behind it — 李家湾网格（2）, Riverside (2).
 */
export function nextName(parent: string, taken: ReadonlySet<string>): string {
  const ordinal = /第([一二三四五六七八九十百]+|\d+)/u.exec(parent);
  const nameOf = ordinal ? (n: number) => parent.replace(ordinal[0], `第${inKind(ordinal[1]!, n)}`) : numbered(parent);
  let n = ordinal ? numberOf(ordinal[1]!) + 1 : 2;
  while (taken.has(nameOf(n))) n += 1;
  return nameOf(n);
}

const inKind = (like: string, n: number): string => (/^\d+$/.test(like) ? String(n) : chineseNumber(n));

function numbered(parent: string): (n: number) => string {
  const stem = parent.replace(/\s*[（(]\d+[）)]$/u, '');
  return /[\u0020-\u024f]$/u.test(stem) ? (n) => `${stem} (${n})` : (n) => `${stem}（${n}）`;
}
