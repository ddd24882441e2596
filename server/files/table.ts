/** A row of a file as the clerk sees it: `row` is 1-based and counts the head. Cells are text, as given. */
export interface GivenRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A table read from a file. `rows()` may be walked more than once; rows without any text are left out. */
export interface Table {
  /** Unique names, in the order of the file. */
  readonly header: readonly string[];
  readonly rows: () => Iterable<GivenRow>;
  /** `utf-8`, `gb18030`, `utf-16le`, `utf-16be`, `xlsx`, `xls`. */
  readonly encoding: string;
  /** Whether a leading apostrophe may be the mark that keeps a cell inert (csv only). */
  readonly isCsv: boolean;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const uniqueNames = (cells: readonly string[]): string[] => {
  const seen = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = cell.trim() === '' ? `#${at + 1}` : cell.trim();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
};

/** Makes a table of rows whose first row with text is the head; null when there is none. */
export function tableOf(
  rows: () => Iterable<GivenRow>,
  source: { readonly encoding: string; readonly isCsv: boolean },
): Table | null {
  for (const first of rows()) {
    if (isBlank(first.cells)) continue;
    return {
      ...source,
      header: uniqueNames(first.cells),
      *rows() {
        for (const given of rows()) if (given.row > first.row && !isBlank(given.cells)) yield given;
      },
    };
  }
  return null;
}
