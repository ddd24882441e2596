import type { HomeRow } from './homeRows.ts';

/** Households that live at one point: a block of flats. */
export interface Building {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly HomeRow[];
  /** Not accounted for: what a press on the whole building would enter. Contested ones are settled one by one. */
  readonly open: readonly HomeRow[];
}

/** Fewer are entered one by one as quickly. */
const leastHomes = 3;

const commonStart = (texts: readonly string[]): string => {
  const [first = '', ...others] = texts;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
};

/** `…3栋2单元501` and `…3栋1单元102` share `…3栋`; half a number is no name. */
const nameOf = (rows: readonly HomeRow[]): string => {
  const addresses = rows.flatMap(({ home }) => (home.address === null ? [] : [home.address]));
  const shared = commonStart(addresses);
  const whole = /^.*(栋|幢|号楼|楼|号|院|座)/u.exec(shared)?.[0];
  return whole ?? (shared.replace(/[\d\s-]+$/u, '') || (rows[0]?.home.code ?? ''));
};

/** Where several households share a point, as one building each; the largest first. */
export const buildingsOf = (rows: readonly HomeRow[]): readonly Building[] => {
  const byPoint = new Map<string, HomeRow[]>();
  for (const row of rows) {
    if (row.home.point === null) continue;
    const key = row.home.point.join(',');
    byPoint.set(key, [...(byPoint.get(key) ?? []), row]);
  }
  return [...byPoint]
    .filter(([, own]) => own.length >= leastHomes)
    .map(([key, own]) => ({
      key,
      name: nameOf(own),
      rows: own,
      open: own.filter(({ standing, isOpen }) => isOpen && !standing?.contested),
    }))
    .sort((a, b) => b.open.length - a.open.length || b.rows.length - a.rows.length);
};
