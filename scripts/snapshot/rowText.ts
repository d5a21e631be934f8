import type {Row} from "../protocols/protocol.ts";

/**
 * Holds rows against patterns by column: a row that fits gets their named groups as further columns, one that does not is left out (undefined).
 * The function throws an Error that names a column which the row does not have.
 */
export function fitting(match: Readonly<Record<string, string>> = {}): (row: Row) => Row | undefined {
  const patterns = Object.entries(match).map(([column, pattern]) => ({column, pattern: new RegExp(pattern, "u")}));
  return function fit(row) {
    let all = row;
    for (const {column, pattern} of patterns) {
      const found = pattern.exec(cellOf(all, column));
      if (found === null) return undefined;
      all = {...all, ...groupsOf(found)};
    }
    return all;
  };
}

/** A template with the cells of a row in the place of `{column}`. Throws as fitting(…) does. */
export function filled(template: string, row: Row): string {
  return template.replace(/\{([^{}]+)\}/g, (_, column: string) => cellOf(row, column)).trim();
}

/** The named groups of a match; those that took no part are blank. */
export function groupsOf({groups = {}}: RegExpExecArray): Row {
  return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, (text as string | undefined) ?? ""]));
}

/** The names of a row's columns, for messages. */
export function namesOf(row: Row): string {
  return `"${Object.keys(row).join(",")}"`;
}

function cellOf(row: Row, column: string): string {
  const cell = row[column];
  if (cell === undefined) throw new Error(`expected a column "${column}"; received ${namesOf(row)}`);
  return cell;
}
