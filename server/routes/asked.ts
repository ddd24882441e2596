import type { Context } from 'hono';
import type { Day } from '#domain/time/day.ts';
import type { Permission } from '../http/access.ts';
import type { Env } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { scopeOf } from '../http/scope.ts';
import { tradeSentence } from '../http/text/tradeFaults.ts';
import { cursorFrom, cursorText, type Page, type PageAsked } from '../queries/page.ts';
import type { Looking } from '../queries/within.ts';
import type { Deps } from './deps.ts';

/** Where a reader looks and on which day; today where none is named. @throws Problem 422 for a day to come */
export const lookingOf = (c: Context<Env>, { today }: Deps, permission: Permission, asOf?: Day): Looking => {
  const now = today(c.get('actor').zone);
  if (asOf !== undefined && asOf > now) throw problem('dayAhead');
  return { within: scopeOf(c, permission), asOf: asOf ?? now, today: now };
};

/** The page asked for in a query. @throws Problem 400 for a cursor of another list */
export const pageOfQuery = <Sort extends string>(
  c: Context<Env>,
  query: { readonly sort: Sort; readonly cursor?: string | undefined; readonly limit: number },
): PageAsked & { readonly sort: Sort } => {
  const { sort, cursor, limit } = query;
  if (cursor === undefined) return { sort, after: null, limit };
  const after = cursorFrom(cursor, sort);
  if (after !== null) return { sort, after, limit };
  const fault = { kind: 'cursor-other-list', path: 'cursor' } as const;
  throw problem('invalid', { faults: [{ ...fault, message: tradeSentence(fault, c.get('language')) }] });
};

/** The answer to a page: its rows as the reader sees them, and the way to the next. */
export const pageAnswer = <Row, Shown>(page: Page<Row>, items: readonly Shown[]) => ({
  items: [...items],
  next: page.next === null ? null : cursorText(page.next),
});

/** Grid units to degrees, WGS84; null where there is no point. */
export const pointOf = (x: number | null, y: number | null): [lon: number, lat: number] | null =>
  x === null || y === null ? null : [x / 1e7, y / 1e7];
