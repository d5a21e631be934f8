import {SHARE_ALIKE} from "../model/licence.ts";
import type {ReleaseFile, ReleaseFiles} from "../model/release.ts";

/** A table of a release: the files that hold its rows, in both trees, and their bytes together. */
export interface TableFiles {
  table: string;
  paths: readonly string[];
  bytes: number;
}

/** Those by city repeat the rows of `observation/`. */
const TABLE = new RegExp(`^(?:${SHARE_ALIKE})?([a-z]+(?:\\.[a-zA-Z-]+)?)(?:/.*)?\\.parquet$`);

/** The names of all tables of a release, told by its manifest alone; `definition.fr` and its like are tables of their own. */
export function tableNames({files, lists}: ReleaseFiles): ReadonlySet<string> {
  const paths = [...files.map(({path}) => path), ...lists.map(({from}) => from)];
  return new Set(paths.flatMap((path) => TABLE.exec(path)?.[1] ?? []));
}

/** The tables to which these files belong, by name. */
export function tableFiles(files: readonly ReleaseFile[]): ReadonlyMap<string, TableFiles> {
  const parts = files.flatMap((file) => {
    const table = TABLE.exec(file.path)?.[1];
    return table ? [{table, file}] : [];
  });
  return new Map(
    [...Map.groupBy(parts, ({table}) => table)].map(([table, own]) => [
      table,
      {table, paths: own.map(({file}) => file.path), bytes: own.reduce((sum, {file}) => sum + file.bytes, 0)},
    ]),
  );
}
