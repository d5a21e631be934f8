import type {Engine} from "./engine.ts";

/**
 * Makes a table of the columns (`name TYPE, name TYPE`), with the cells that the rows have under these names; what else a
 * row has is left out. Throws when a row lacks one.
 */
export async function fill(
  {append, run}: Engine,
  table: string,
  columns: string,
  rows: Iterable<object>,
): Promise<void> {
  const types = columns.split(", ").map((column) => column.trim().split(" ") as [string, string]);
  function* cells(): Generator<unknown[]> {
    for (const row of rows as Iterable<Record<string, unknown>>) {
      yield types.map(([name]) => {
        if (row[name] === undefined) throw new Error(`${table}: expected a row to have "${name}"; received none`);
        return row[name];
      });
    }
  }
  await run(`CREATE TABLE "${table}" (${types.map(([name, type]) => `"${name}" ${type}`).join(", ")})`);
  await append(
    table,
    types.map(([, type]) => type),
    cells(),
  );
}
