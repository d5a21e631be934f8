import {SHARE_ALIKE} from "../model/licence.ts";
import type {Release} from "../model/release.ts";

/** A table of a release: the files that hold its rows, in both trees, and their bytes together. */
export interface TableFiles {
  table: string;
  paths: readonly string[];
  bytes: number;
}

/** Those by city repeat the rows of `observation/`. */
const TABLE = new RegExp(`^(?:${SHARE_ALIKE})?([a-z]+(?:\\.[a-zA-Z-]+)?)(?:/.*)?\\.parquet$`);

/** Every table of a release by its name; `definition.fr` and its like are tables of their own. */
export function tableFiles({files}: Release): ReadonlyMap<string, TableFiles> {
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
