import { ratesOf } from '#domain/coverage/rates.ts';
import type { Counts } from '#domain/coverage/tally.ts';
import type { CoverageRow } from '../../../web/panels/table/coverageRow.ts';

export const seven = (given: Partial<Counts> = {}): Counts => ({
  done: 0,
  due: 0,
  new: 0,
  overdue: 0,
  excused: 0,
  unlinked: 0,
  notOwed: 0,
  ...given,
});

export const aRow = (name: string, given: Partial<Counts> = {}, rest: Partial<CoverageRow> = {}): CoverageRow => ({
  id: name,
  code: name,
  name,
  parentName: null,
  counts: seven(given),
  ...ratesOf(seven(given)),
  dueSoon: 0,
  openConflicts: 0,
  monthAgo: { onSchedule: null, visited: null, linked: null },
  ...rest,
});
