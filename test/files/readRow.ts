import type { Columns } from '../../server/files/columns.ts';
import { suggestedMapping } from '../../server/files/mapping.ts';
import { type ReadRow, rowReader } from '../../server/files/readRow.ts';

/** A row given by its Chinese heads, read as from a csv. */
export const readRow = <C extends Columns>(columns: C, given: Readonly<Record<string, string>>): ReadRow<C> => {
  const header = Object.keys(given);
  return rowReader(columns, { header, mapping: suggestedMapping(columns, header), isCsv: true })(Object.values(given));
};
