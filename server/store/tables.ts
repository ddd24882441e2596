import type { Columns } from './columns.ts';
import { accountTables } from './tables/accounts.ts';
import { careTables } from './tables/care.ts';
import { eventTables } from './tables/events.ts';
import { householdTables } from './tables/households.ts';
import { peopleTables } from './tables/people.ts';
import { placeTables } from './tables/places.ts';
import { planTables } from './tables/plans.ts';
import { workTables } from './tables/work.ts';

/**
 * Every table, in the words of the product. Rows that can change carry `from` (inclusive) and `to`
 * (exclusive, null = open) days and are closed, not overwritten; triggers refuse overlaps.
 * Duties have no table: they are computed from the policy in force.
 */
export const defineTables = (columns: Columns) => ({
  ...placeTables(columns),
  ...peopleTables(columns),
  ...householdTables(columns),
  ...careTables(columns),
  ...eventTables(columns),
  ...planTables(columns),
  ...accountTables(columns),
  ...workTables(columns),
});

export type Tables = ReturnType<typeof defineTables>;
