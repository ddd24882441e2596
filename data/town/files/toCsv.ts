export type Value = string | number | null | undefined;

/** The columns of a table: a head of the import's template, and what stands under it. */
export type Columns<Row> = readonly (readonly [head: string, value: (row: Row) => Value])[];

const field = (value: Value): string => {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table as Excel opens it: UTF-8 with BOM, lines ended with CRLF. */
export const toCsv = <Row>(rows: readonly Row[], columns: Columns<Row>): string => {
  const heads = columns.map(([head]) => head);
  const lines = rows.map((row) => columns.map(([, value]) => value(row)));
  return `\uFEFF${[heads, ...lines].map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
};
