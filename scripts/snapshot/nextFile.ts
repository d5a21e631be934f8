import {writeFile} from "node:fs/promises";
import type {Row} from "../protocols/protocol.ts";
import type {Entry} from "./entriesOf.ts";
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
  await writeLines(
    path,
    columns,
    lines.filter((line, index) => line !== lines[index - 1]),
  );
  return [...new Set(figures.map(({key}) => key).filter((key) => !wanted.has(key)))].sort();
}

/**
 * Writes our lines as the publisher's entries have them now, in their order; lines without an entry go. Returns the entries that are
 * none of our lines, as text.
 */
export async function writeEntries(path: string, ours: readonly Row[], entries: readonly Entry[]): Promise<string[]> {
  const columns = Object.keys(ours[0] ?? {});
  const placed = Object.keys(entries[0]?.known ?? {});
  const placeOf = (row: Row) => placed.map((column) => row[column]).join(" ");
  const byPlace = new Map(entries.map((entry) => [placeOf(entry.known), entry]));
  const kept = ours.flatMap((row) => {
    const entry = byPlace.get(placeOf(row));
    return entry === undefined ? [] : [{...row, ...entry.now}];
  });
  const lines = kept.map((row) => columns.map((column) => field(row[column] ?? "")).join(","));
  await writeLines(path, columns, lines);
  const known = new Set(ours.map(placeOf));
  return [...byPlace.keys()].filter((place) => !known.has(place)).sort();
}

async function writeLines(path: string, columns: readonly string[], lines: readonly string[]): Promise<void> {
  await writeFile(path, `${[columns.join(","), ...lines].join("\n")}\n`);
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
