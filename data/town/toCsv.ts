type Value = string | number | null | undefined;

const field = (value: Value): string => {
  const text = value === null || value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table as Excel opens it: UTF-8 with BOM, lines ended with CRLF. */
export const toCsv = (heads: readonly string[], rows: readonly (readonly Value[])[]): string =>
  `\uFEFF${[heads, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
