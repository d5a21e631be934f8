import {readTable} from "../pipeline/tables.ts";
import type {Row} from "../pipeline/tables.ts";

/** What became of the lines of a file of figures, whatever their order. */
export interface LineChanges {
  added: string[];
  /** As they were and as they are. */
  changed: [old: string, now: string][];
  gone: string[];
  /** Columns of the file that came and went. */
  columns: {added: string[]; gone: string[]};
}

/** Compares two files by the columns that say what a line is of; lines of the same are compared in the order in which they stand. */
export async function lineChanges(
  old: {path: string; name: string},
  now: {path: string; name: string},
  place: readonly string[],
): Promise<LineChanges> {
  const before = await readTable(old.path, old.name);
  const after = await readTable(now.path, now.name);
  const left = byPlace(before, place);
  const changes: LineChanges = {
    added: [],
    changed: [],
    gone: [],
    columns: {added: missing(after, before), gone: missing(before, after)},
  };
  for (const [at, row] of byPlace(after, place)) {
    const previous = left.get(at);
    left.delete(at);
    if (previous === undefined) changes.added.push(text(row));
    else if (text(previous) !== text(row)) changes.changed.push([text(previous), text(row)]);
  }
  changes.gone = [...left.values()].map(text);
  return changes;
}

function byPlace(rows: readonly Row[], columns: readonly string[]): Map<string, Row> {
  const counts = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const place = JSON.stringify(columns.map((column) => row[column]));
      const count = counts.get(place) ?? 0;
      counts.set(place, count + 1);
      return [`${place}${count}`, row];
    }),
  );
}

/** A line with all that it says; what a file has no column for says nothing. */
function text(row: Row): string {
  return Object.values(row).join(",").replace(/,+$/, "");
}

function missing(rows: readonly Row[], others: readonly Row[]): string[] {
  const known = Object.keys(others[0] ?? {});
  return Object.keys(rows[0] ?? {}).filter((column) => !known.includes(column));
}
