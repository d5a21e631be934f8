import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection} from "@duckdb/node-api";
import {QueryError} from "../../src/query/database.ts";
import {appendAll} from "./append.ts";
import {DUCKDB} from "./dialect.ts";
import type {Dialect} from "./dialect.ts";

/** What the steps in SQL ask of whatever runs them. */
export interface Engine {
  /** What differs in its SQL. */
  dialect: Dialect;
  run(sql: string): Promise<void>;
  rows<Row>(sql: string): Promise<Row[]>;
  /** Puts rows into a table of these types, cell by cell. */
  append(table: string, types: readonly string[], rows: Iterable<readonly unknown[]>): Promise<void>;
  close(): void | Promise<void>;
}

/** The engine that the rows are read into and that writes the files. */
export interface DuckDb extends Engine {
  connection: DuckDBConnection;
  /** Gives back the memory in which it keeps tables at hand, as far as it can, and takes no more than so much from then on. */
  rest(memory?: string): Promise<void>;
  close(): void;
}

/** Rows beyond it wait on the disk. */
const MEMORY = "160MB";
/** Enough where rows are on their way in: what makes them takes its own beside it. */
export const FILLING = "128MB";

/** Opens a DuckDB that works in a file (or `:memory:`). */
export async function openEngine(path: string): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(path, {
    memory_limit: MEMORY,
    threads: "2",
    // Else what a step gave back stays with the process, beside what the next one takes.
    allocator_background_threads: "true",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  async function attempt<T>(sql: string, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      throw new QueryError(sql, error);
    }
  }
  async function run(sql: string): Promise<void> {
    await attempt(sql, () => connection.run(sql));
  }
  return {
    dialect: DUCKDB,
    connection,
    run,
    async rest(memory = MEMORY) {
      // It gives back all it can before it says that less will not do.
      await connection.run("SET memory_limit = '1MB'").catch(() => undefined);
      await run(`SET memory_limit = '${memory}'`);
    },
    rows: <Row>(sql: string) =>
      attempt(sql, async () => (await connection.runAndReadAll(sql)).getRowObjectsJS() as unknown as Row[]),
    append: (table, types, rows) => appendAll(connection, table, types, rows),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
