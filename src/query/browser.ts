/** The engine of the page: DuckDB-WASM in a worker of our own origin, over the shards that a question needs. */
import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import {AsyncDuckDB, VoidLogger} from "@duckdb/duckdb-wasm";
import duckdbWorker from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import duckdbModule from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import type {Table} from "apache-arrow";
import type {Database, Parameter} from "./database.ts";
import {OBSERVATION_COLUMNS, plainValue, QueryError} from "./database.ts";
import {ENGINE_BYTES} from "./engineSize.ts";
import {rowsBySql} from "./filterSql.ts";
import engineWorker from "./engineWorker.js?url";
import {loader} from "./loader.ts";
import {memo} from "./memo.ts";
import type {Shards} from "./shards.ts";
import {openShards} from "./shards.ts";

/** How far a download is, in bytes; of the engine first, then of the figures that a question needs. */
export interface Progress {
  stage: "engine" | "figures";
  loaded: number;
  total: number;
}

export interface EngineOptions {
  /** The site's base path, with slashes at both ends. */
  base: string;
  onProgress?: (progress: Progress) => void;
}

/** So many answers are kept: those of the views of a page, and of the reader's last choices. */
const KEPT = 100;

/** A module that throws and catches: `eh` stands for the exceptions of WebAssembly, which the engine cannot do without. */
const EXCEPTIONS = Uint8Array.from(
  [..."0061736d01000000010401600000030201000a080106000640190b0b".matchAll(/../g)].map(([byte]) => parseInt(byte, 16)),
);

let shared: Promise<Database> | undefined;
let latest: Progress | undefined;
const listeners = new Set<NonNullable<EngineOptions["onProgress"]>>();

/**
 * The one engine of the page, started by the first who asks. Throws an Error that a page can show where it cannot start
 * (no WebAssembly, forbidden by a policy, no memory, no network); who asks then again starts it anew.
 */
export function openEngine({base, onProgress}: EngineOptions): Promise<Database> {
  if (onProgress) {
    listeners.add(onProgress);
    if (latest) onProgress(latest);
  }
  return (shared ??= start(base).catch((cause: unknown) => {
    shared = undefined;
    throw cause;
  }));
}

function report(stage: Progress["stage"], loaded: number, total: number): void {
  latest = {stage, loaded, total};
  for (const listener of listeners) listener(latest);
}

async function start(base: string): Promise<Database> {
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(EXCEPTIONS)) {
    throw new Error("expected a browser with WebAssembly exceptions: Chrome 95, Firefox 100, Safari 15.2 or later");
  }
  report("engine", 0, ENGINE_BYTES);
  const manifest = openShards({
    folder: new URL(`${base}data/`, location.href).href,
    onBytes: (loaded, total) => report("figures", loaded, total),
  });
  const worker = startWorker();
  manifest.catch(async () => (await worker).duckdb.terminate()).catch(() => undefined); // the first of both says why
  const [shards, engine] = await Promise.all([manifest, worker]);
  const connection = await engine.alive(engine.duckdb.connect());
  await engine.alive(
    connection.query(
      `SET autoinstall_known_extensions = false; SET autoload_known_extensions = false; SET lock_configuration = true;
       CREATE TABLE observation (${OBSERVATION_COLUMNS})`,
    ),
  );
  return databaseOn(engine, connection, shards);
}

interface Engine {
  duckdb: AsyncDuckDB;
  /** What the worker is asked, or the error that it died of: DuckDB leaves the questions of a dead worker open for ever. */
  alive: <T>(work: Promise<T>) => Promise<T>;
}

async function startWorker(): Promise<Engine> {
  const worker = new Worker(`${engineWorker}#${encodeURIComponent(new URL(duckdbWorker, location.href).href)}`);
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      shared = undefined;
      reject(new Error(`the query engine stopped: ${event.message || "its worker could not be loaded"}`));
      worker.terminate();
    });
  });
  died.catch(() => undefined); // heard by those who wait for an answer
  const alive = <T>(work: Promise<T>) => Promise.race([work, died]);
  const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
  const instantiated = duckdb.instantiate(new URL(duckdbModule, location.href).href, null, (progress) => {
    const total = progress.bytesTotal || ENGINE_BYTES;
    report("engine", Math.round(total * Math.min(1, progress.bytesLoaded / ENGINE_BYTES)), total);
  });
  await alive(instantiated);
  await alive(duckdb.open({query: {castBigIntToDouble: true, castDecimalToDouble: true}}));
  return {duckdb, alive};
}

function databaseOn({duckdb, alive}: Engine, connection: AsyncDuckDBConnection, shards: Shards): Database {
  const answers = memo<Record<string, unknown>[]>(KEPT);

  async function query<Row>(sql: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    return (await answers.get(JSON.stringify([sql, parameters]), () => ask(sql, parameters))).slice() as Row[];
  }

  async function ask(sql: string, parameters: readonly Parameter[]): Promise<Record<string, unknown>[]> {
    try {
      if (parameters.length === 0) return rowsOf(await alive(connection.query(sql)));
      const statement = await alive(connection.prepare(sql));
      try {
        return rowsOf(await alive(statement.query(...parameters)));
      } finally {
        void statement.close();
      }
    } catch (cause) {
      throw new QueryError(sql, cause);
    }
  }

  async function apply(
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    statements: (file: string) => string,
  ): Promise<void> {
    const name = path.replaceAll(/[^\w.-]/g, "_"); // a "=" would be read as a partition
    await alive(duckdb.registerFileBuffer(name, bytes));
    try {
      await alive(connection.query(`BEGIN; ${statements(`read_parquet('${name}')`)}; COMMIT`));
    } catch (cause) {
      await connection.query("ROLLBACK").catch(() => undefined); // there may be nothing to take back
      throw cause;
    } finally {
      void duckdb.dropFile(name);
    }
  }

  const changed = () => answers.forget((key) => key.includes("observation"));
  return {
    release: shards.release,
    query,
    rows: rowsBySql(query),
    load: loader(shards, {query, apply, changed}),
  };
}

/** Frozen, because an answer is kept and given again. */
function rowsOf(table: Table): Record<string, unknown>[] {
  const rows = Array.from({length: table.numRows}, (): Record<string, unknown> => ({}));
  table.schema.fields.forEach(({name}, index) => {
    let row = 0;
    for (const value of table.getChildAt(index)!) rows[row++]![name] = plainValue(value);
  });
  return rows.map((row) => Object.freeze(row));
}
