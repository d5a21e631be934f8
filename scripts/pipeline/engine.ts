import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection} from "@duckdb/node-api";
import {QueryError} from "../../src/query/database.ts";

/** What the steps in SQL ask of DuckDB. */
export interface Engine {
  connection: DuckDBConnection;
  run(sql: string): Promise<void>;
  rows<Row>(sql: string): Promise<Row[]>;
  close(): void;
}

/** Rows beyond it wait on the disk. */
const MEMORY = "256MB";

/** Opens a DuckDB that works in a file (or `:memory:`). */
export async function openEngine(path: string): Promise<Engine> {
  const instance = await DuckDBInstance.create(path, {
    memory_limit: MEMORY,
    threads: "2",
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
  return {
    connection,
    async run(sql) {
      await attempt(sql, () => connection.run(sql));
    },
    rows: <Row>(sql: string) =>
      attempt(sql, async () => (await connection.runAndReadAll(sql)).getRowObjectsJS() as unknown as Row[]),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
