import type {DuckDBAppender} from "@duckdb/node-api";
import type {Engine} from "./engine.ts";

/**
 * Makes a table of the columns (`name TYPE, name TYPE`), with the cells that the rows have under these names; what else a
 * row has is left out. Throws when a row lacks one.
 */
export async function fill(
  {connection, run}: Engine,
  table: string,
  columns: string,
  rows: Iterable<object>,
): Promise<void> {
  const types = columns.split(", ").map((column) => column.trim().split(" ") as [string, string]);
  await run(`CREATE TABLE "${table}" (${types.map(([name, type]) => `"${name}" ${type}`).join(", ")})`);
  const appender = await connection.createAppender(table);
  for (const row of rows as Iterable<Record<string, unknown>>) {
    for (const [name, type] of types) {
      if (row[name] === undefined) throw new Error(`${table}: expected a row to have "${name}"; received none`);
      append(appender, type, row[name]);
    }
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
