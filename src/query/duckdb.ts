/** DuckDB-WASM over the shards that a question needs. */
import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {Table} from "apache-arrow";
import type {Database, Parameter} from "./database.ts";
import {OBSERVATION_COLUMNS, plainValue, QueryError} from "./database.ts";
import type {DuckdbWorker, WorkerOptions} from "./duckdbWorker.ts";
import {startWorker} from "./duckdbWorker.ts";
import type {Shard, Target} from "./loader.ts";
import {PLAIN_NUMBERS} from "./plainNumbers.ts";
import {MEMORY_BYTES} from "./sealedTables.ts";
import type {SqlEngine} from "./sqlTarget.ts";
import {sqlTarget} from "./sqlTarget.ts";

/** DuckDB with tables that a loader fills. */
export interface Duckdb {
  query: Database["query"];
  /** What a loader fills. */
  target: Target;
}

/** Starts the engine, with an empty table `observation`. Throws an Error that a page can show where it cannot start. */
export async function startDuckdb(options: WorkerOptions): Promise<Duckdb> {
  const engine = await startWorker(options);
  await engine.alive(engine.duckdb.open(PLAIN_NUMBERS));
  const connection = await engine.alive(engine.duckdb.connect());
  await engine.alive(
    connection.query(
      `SET autoinstall_known_extensions = false; SET autoload_known_extensions = false;
       SET memory_limit = '${MEMORY_BYTES}B'; SET lock_configuration = true;
       CREATE TABLE observation (${OBSERVATION_COLUMNS})`,
    ),
  );
  const duckdb = sqlEngine(engine, connection);
  return {query: duckdb.query, target: sqlTarget(duckdb)};
}

function sqlEngine({duckdb, alive}: DuckdbWorker, connection: AsyncDuckDBConnection): SqlEngine {
  async function query<Row>(sql: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    try {
      if (parameters.length === 0) return rowsOf<Row>(await alive(connection.query(sql)));
      const statement = await alive(connection.prepare(sql));
      try {
        return rowsOf<Row>(await alive(statement.query(...parameters)));
      } finally {
        void statement.close();
      }
    } catch (cause) {
      throw new QueryError(sql, cause);
    }
  }

  async function apply(shards: readonly Shard[], statements: (files: string) => string): Promise<void> {
    const names: string[] = [];
    try {
      for (const {path, bytes} of shards) {
        const name = path.replaceAll(/[^\w.-]/g, "_"); // a "=" would be read as a partition
        names.push(name);
        await alive(duckdb.registerFileBuffer(name, bytes.slice())); // the worker takes the bytes away
      }
      const files = `read_parquet([${names.map((name) => `'${name}'`).join()}])`;
      await alive(connection.query(`BEGIN; ${statements(files)}; COMMIT`));
    } catch (cause) {
      await alive(connection.query("ROLLBACK")).catch(() => undefined); // there may be nothing to take back
      throw cause;
    } finally {
      for (const name of names) void duckdb.dropFile(name);
    }
  }

  return {query, apply};
}

/** Frozen, because an answer is kept and given again. */
function rowsOf<Row>(table: Table): Row[] {
  const rows = Array.from({length: table.numRows}, (): Record<string, unknown> => ({}));
  table.schema.fields.forEach(({name}, index) => {
    let row = 0;
    for (const value of table.getChildAt(index)!) rows[row++]![name] = plainValue(value);
  });
  return rows.map((row) => Object.freeze(row) as Row);
}
