/** What stands in a cell; null for nothing. */
export type CsvCell = string | number | boolean | null;

/**
 * Rows as CSV by RFC 4180: commas, lines that end in CR LF, quotes where a cell needs them; numbers with a point and all their
 * digits. Text that a spreadsheet would take for a formula begins with an apostrophe, as spreadsheets themselves mark text.
 */
export function csv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join()}\r\n`).join("");
}

function cell(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
