/** One measured thing, as it stands in bench.json. */
export interface Measure {
  name: string;
  value: number;
  unit: string;
  /** The most that DESIGN.md section 8 allows, in the same unit. */
  budget?: number;
  /** How it was measured, where the name does not say it. */
  note?: string;
}

/** The measures as lines of a table: name, value, unit, budget and whether it is kept. */
export function table(measures: readonly Measure[]): string {
  const rows = measures.map(({name, value, unit, budget, note}) => [
    name,
    number(value),
    unit,
    budget === undefined ? "" : `≤ ${number(budget)}`,
    budget === undefined ? "" : value <= budget ? "kept" : "OVER",
    note ?? "",
  ]);
  const all = [["measure", "value", "unit", "budget", "", "note"], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) => row.map((cell, column) => (column === 1 ? cell.padStart(widths[1]!) : cell.padEnd(widths[column]!))))
    .map((row) => row.join("  ").trimEnd())
    .join("\n");
}

/** The middle value; the mean of the two in the middle of an even number of values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Type 7, as R and NumPy have it by default. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

function number(value: number): string {
  return value.toLocaleString("en", {maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0});
}
