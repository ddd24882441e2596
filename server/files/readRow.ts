import type { Columns, ValuesOf } from './columns/column.ts';
import type { Facts, FaultKind } from './faultKinds.ts';
import { withoutMark } from './inert.ts';
import type { Mapping } from './mapping.ts';

/** What is wrong with one cell of a row: `key` names our column. */
export interface CellFault {
  readonly key: string | null;
  readonly kind: FaultKind;
  readonly value: string | null;
  readonly facts: Facts;
}

/** A row read by a column table: its values when `faults` is empty. */
export type ReadRow<C extends Columns> =
  | { readonly values: ValuesOf<C>; readonly faults: readonly [] }
  | { readonly values: null; readonly faults: readonly CellFault[] };

/** Makes a reader of rows from a column table and a mapping; a reader keeps nothing from row to row. */
export function rowReader<C extends Columns>(
  columns: C,
  source: { readonly header: readonly string[]; readonly mapping: Mapping; readonly isCsv: boolean },
): (cells: readonly string[]) => ReadRow<C> {
  const plan = Object.entries(columns).map(([key, column]) => {
    const head = source.mapping[key] ?? null;
    return { key, column, at: head === null ? -1 : source.header.indexOf(head) };
  });
  return (cells) => {
    const values: Record<string, unknown> = {};
    const faults: CellFault[] = [];
    for (const { key, column, at } of plan) {
      const raw = at < 0 ? '' : (cells[at] ?? '');
      const given = source.isCsv ? withoutMark(raw) : raw;
      values[key] = null;
      if (given.trim() === '') {
        if (column.isRequired) faults.push({ key, kind: 'required', value: null, facts: {} });
        continue;
      }
      const reading = column.read(given);
      if ('value' in reading) values[key] = reading.value;
      else faults.push({ key, kind: reading.kind, value: given, facts: reading.facts ?? {} });
    }
    // The plan has every key of the table, so what was gathered is its row.
    return faults.length > 0 ? { values: null, faults } : { values: values as ValuesOf<C>, faults: [] };
  };
}
