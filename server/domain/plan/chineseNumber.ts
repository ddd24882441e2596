const DIGITS = '〇一二三四五六七八九';

/** 1–999 in Chinese, as cells and groups are counted: 十二, 二十, 一百零三. */
export function chineseNumber(n: number): string {
  if (n < 10) return DIGITS[n]!;
  if (n < 20) return n === 10 ? '十' : `十${DIGITS[n - 10]!}`;
  if (n < 100) return `${DIGITS[Math.floor(n / 10)]!}十${n % 10 === 0 ? '' : DIGITS[n % 10]!}`;
  const rest = n % 100;
  const hundreds = `${DIGITS[Math.floor(n / 100)]!}百`;
  if (rest === 0) return hundreds;
  if (rest < 10) return `${hundreds}零${DIGITS[rest]!}`;
  return hundreds + (rest < 20 ? `一${chineseNumber(rest)}` : chineseNumber(rest));
}

/** The number a run of Chinese or plain digits says; 0 when it says none. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let sum = 0;
  let digit = 0;
  for (const sign of text) {
    if (sign === '百' || sign === '十') {
      sum += (digit || 1) * (sign === '百' ? 100 : 10);
      digit = 0;
    } else digit = Math.max(0, DIGITS.indexOf(sign));
  }
  return sum + digit;
}
