import {join} from "node:path";
import type {Tables} from "../../src/model/figure.ts";
import {readCsv} from "./csv.ts";
import type {SourceFolder} from "./sourceFolders.ts";
import {SourceError} from "./sourceError.ts";

export type Row = Readonly<Record<string, string>>;

/** A whole small CSV table, each row by column name, as `use` makes it. */
export async function readTable<T = Row>(
  path: string,
  name: string,
  use: (row: Row) => T = (row) => row as T,
): Promise<T[]> {
  const rows: T[] = [];
  let make: (fields: readonly string[]) => Row = () => ({});
  await readCsv({
    path,
    name,
    header: (columns) => (make = rowMaker(columns, name)),
    row: (fields) => rows.push(use(make(fields))),
  });
  return rows;
}

/** The further tables that a source's parser asks for, by file name. */
export async function readTables({id, folder, file, path, name, parser}: SourceFolder): Promise<Tables> {
  const tables: Record<string, Row[]> = {};
  for (const table of parser.tables ?? []) {
    tables[table] =
      table === file
        ? await readTable(path, name)
        : await readTable(join(folder, table), `data/sources/${id}/${table}`);
  }
  return tables;
}

/** Makes rows by column name that throw SourceError when a column is asked for that the header does not have. */
export function rowMaker(columns: readonly string[], name: string): (fields: readonly string[]) => Row {
  const missing = new Proxy<object>(Object.create(null) as object, {
    get(_, column) {
      if (typeof column === "symbol" || column === "toJSON" || column === "then") return undefined;
      throw new SourceError(`${name}:1: expected a column "${column}"; received "${columns.join(",")}"`);
    },
  });
  return (fields) => {
    const row = Object.create(missing) as Record<string, string>;
    for (let index = 0; index < columns.length; index++) row[columns[index] as string] = fields[index] ?? "";
    return row;
  };
}
