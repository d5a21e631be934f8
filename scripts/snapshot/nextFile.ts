import {writeFile} from "node:fs/promises";
import type {NewFigure} from "./figuresOf.ts";

const NEEDED = ["key", "variable", "period", "value"] as const;
const WHERE_PUBLISHED = ["low", "high", "flag", "note"] as const;

/**
 * Writes figures in the standard form: by variable, key and period, each line once, with the columns that hold anything. Keys that are not
 * wanted are left out and returned, in order.
 */
export async function writeFigures(
  path: string,
  figures: readonly NewFigure[],
  wanted: ReadonlySet<string>,
): Promise<string[]> {
  const kept = figures.filter(({key}) => wanted.has(key)).sort(inOrder);
  const columns = [...NEEDED, ...WHERE_PUBLISHED.filter((column) => kept.some((figure) => figure[column] !== ""))];
  const lines = kept.map((figure) => columns.map((column) => field(figure[column])).join(","));
  const once = lines.filter((line, index) => line !== lines[index - 1]);
  await writeFile(path, `${[columns.join(","), ...once].join("\n")}\n`);
  return [...new Set(figures.map(({key}) => key).filter((key) => !wanted.has(key)))].sort();
}

function inOrder(a: NewFigure, b: NewFigure): number {
  return (
    compare(a.variable, b.variable) || compare(a.key, b.key) || compare(a.period, b.period) || compare(a.value, b.value)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function field(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
