import type {DuckDBAppender, DuckDBConnection} from "@duckdb/node-api";

/** Appends rows to a table of DuckDB, their cells of these types. Throws for a type that no table of ours has. */
export async function appendAll(
  connection: DuckDBConnection,
  table: string,
  types: readonly string[],
  rows: Iterable<readonly unknown[]>,
): Promise<void> {
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    types.forEach((type, index) => append(appender, type, row[index]));
    appender.endRow();
  }
  appender.closeSync();
}

function append(appender: DuckDBAppender, type: string, cell: unknown): void {
  if (cell === null) appender.appendNull();
  else if (type === "VARCHAR") appender.appendVarchar(cell as string);
  else if (type === "BOOLEAN") appender.appendBoolean(cell as boolean);
  else if (type === "DOUBLE") appender.appendDouble(cell as number);
  else if (type === "INTEGER") appender.appendInteger(cell as number);
  else if (type === "SMALLINT") appender.appendSmallInt(cell as number);
  else throw new Error(`expected VARCHAR|BOOLEAN|DOUBLE|INTEGER|SMALLINT; received ${type}`);
}
