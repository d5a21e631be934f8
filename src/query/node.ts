/** The engine of the build: DuckDB in Node over the Parquet files of a release, held in memory. */
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection, DuckDBPreparedStatement} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";
import type {Release} from "../model/release.ts";
import type {Database, Parameter} from "./database.ts";
import {plainValue, QueryError} from "./database.ts";
import {rowsBySql} from "./filterSql.ts";
import {memo} from "./memo.ts";
import {rowsByValue} from "./rowsByValue.ts";
import {tableFiles} from "./tableFiles.ts";
import {readStated, wholeRelease} from "./wholeRelease.ts";

/** So many answers are kept: more than the questions that all pages of a kind share, fewer than all pages ask. */
const KEPT = 500;

/**
 * Opens a release folder (public/data/latest). Each table of it is a table, with the rows of both trees; `observation` holds every indicator. A release does
 * not change while it is open, so an answer is kept and given again: its rows are frozen. Throws where the folder holds none, and
 * where a file is not the one whose checksum the release states.
 */
export async function openRelease(folder: string): Promise<Database> {
  const release = await wholeRelease(folder);
  await readStated(folder, await statedManifest(folder), "SHA256SUMS");
  for (const file of release.files) await readStated(folder, file, "release.json");
  const connection = await connect();
  for (const {table, paths} of tableFiles(release.files).values()) {
    const order = table === "observation" ? "ORDER BY city, indicator, year, period" : "";
    const kind = table === "published" ? "VIEW" : "TABLE"; // it is as long as all files of figures, and a page asks for few lines
    await connection.run(
      `CREATE ${kind} "${table}" AS FROM ${files(paths.map((path) => join(folder, path)))} ${order}`,
    );
  }
  return databaseOn(connection, release);
}

/** A connection to a new database in memory. One thread: the questions are small, and more threads cost them twice the work. */
export async function connect(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    threads: "1",
  });
  return instance.connect();
}

/** The tables of a connection as a Database. */
export function databaseOn(connection: DuckDBConnection, release: Release): Database {
  const answers = memo<readonly object[]>(KEPT);
  const ask = asker(connection);
  async function query<Row>(sql: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    const key = JSON.stringify([sql, parameters]);
    return (await answers.get(key, () => ask(sql, parameters))).slice() as Row[];
  }

  return {release, load: () => Promise.resolve(), query, rows: rowsByValue(rowsBySql(query))};
}

/** The manifest as SHA256SUMS states it. */
async function statedManifest(folder: string): Promise<{path: string; sha256: string}> {
  const sums = await readFile(join(folder, "SHA256SUMS"), "utf8");
  const path = "release.json";
  const line = sums.split("\n").find((line) => line.slice(66) === path);
  return {path, sha256: line?.slice(0, 64) ?? ""};
}

function files(paths: readonly string[]): string {
  const names = paths.map((path) => `'${path.replaceAll("'", "''")}'`);
  return `read_parquet([${names.join()}], hive_partitioning = false)`;
}

/** Each statement is prepared once. The questions take turns, because the runs of a statement share its parameters. */
function asker(connection: DuckDBConnection): (sql: string, parameters: readonly Parameter[]) => Promise<object[]> {
  const statements = memo<DuckDBPreparedStatement>(KEPT);
  let turn: Promise<unknown> = Promise.resolve();
  return (sql, parameters) => {
    const answer = turn.then(async () => {
      try {
        const statement = await statements.get(sql, () => connection.prepare(sql));
        statement.bind([...parameters]);
        return (await statement.runAndReadAll()).getRowObjectsJS().map(plainRow);
      } catch (cause) {
        throw new QueryError(sql, cause);
      }
    });
    turn = answer.catch(() => undefined);
    return answer;
  };
}

function plainRow(row: Readonly<Record<string, unknown>>): object {
  const plain: Record<string, unknown> = {};
  for (const name in row) plain[name] = plainValue(row[name]);
  return Object.freeze(plain);
}
