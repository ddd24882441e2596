import type { Draft } from './draft.ts';

/** Every code of a village that anybody has or ever had, in the base, in the draft or reported long ago. */
export function codesOfVillage({ base, cells }: Pick<Draft, 'base' | 'cells'>, villageCode: string): Set<string> {
  const used = new Set<string>();
  const add = (code: string) => code.startsWith(villageCode) && used.add(code);
  for (const code of base.codesUsed) add(code);
  for (const { code } of base.cells.values()) add(code);
  for (const { code } of cells.values()) add(code);
  return used;
}

/** The village's next free code: after the highest used, else the lowest never used; '' when all are used up. */
export function nextCode(villageCode: string, digits: number, used: ReadonlySet<string>): string {
  const most = 10 ** digits - 1;
  const numbers = [...used].flatMap((code) => numberIn(code, villageCode, digits) ?? []);
  const codeOf = (n: number) => villageCode + String(n).padStart(digits, '0');
  const next = numbers.reduce((highest, n) => Math.max(highest, n), 0) + 1;
  if (next <= most) return codeOf(next);
  for (let n = 1; n <= most; n += 1) if (!used.has(codeOf(n))) return codeOf(n);
  return '';
}

/** The number a cell's code ends in; null when the code is not the village's and so many digits. */
export function numberIn(code: string, villageCode: string, digits: number): number | null {
  const rest = code.slice(villageCode.length);
  return code.startsWith(villageCode) && rest.length === digits && /^\d+$/.test(rest) ? Number(rest) : null;
}
