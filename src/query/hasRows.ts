import type {Database} from "./database.ts";

/** Does the manifest know of rows of a table? Most releases have none of some tables, whose file need not be asked for. */
export function hasRows({release}: Pick<Database, "release">, table: string): boolean {
  return release.files.some(({path, rows}) => rows > 0 && path.endsWith(`${table}.parquet`));
}
