/** DuckDB-WASM in a worker of our own origin, over the shards that a question needs. */
import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import {AsyncDuckDB, VoidLogger} from "@duckdb/duckdb-wasm";
import duckdbWorker from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import duckdbModule from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import type {Table} from "apache-arrow";
import type {Database, Parameter} from "./database.ts";
import {OBSERVATION_COLUMNS, plainValue, QueryError} from "./database.ts";
import {ENGINE_BYTES} from "./engineSize.ts";
import engineWorker from "./engineWorker.js?url";
import type {Shard, Target} from "./loader.ts";
import type {SqlEngine} from "./sqlTarget.ts";
import {sqlTarget} from "./sqlTarget.ts";
import {trouble} from "./trouble.ts";

/** DuckDB as it runs in its worker. */
export interface Duckdb {
  query: Database["query"];
  /** What a loader fills. */
  target: Target;
}

export interface DuckdbOptions {
  /** Bytes that have come, of all. */
  onBytes: (loaded: number, total: number) => void;
  /** The worker has died; whatever is asked of it fails. */
  onDeath: () => void;
}

/** A module that throws and catches: `eh` stands for the exceptions of WebAssembly, which the engine cannot do without. */
const EXCEPTIONS = Uint8Array.from(
  [..."0061736d01000000010401600000030201000a080106000640190b0b".matchAll(/../g)].map(([byte]) => parseInt(byte, 16)),
);

/** Starts the engine, with an empty table `observation`. Throws an Error that a page can show where it cannot start. */
export async function startDuckdb(options: DuckdbOptions): Promise<Duckdb> {
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(EXCEPTIONS)) {
    throw trouble(
      "engine",
      "expected a browser with WebAssembly exceptions: Chrome 95, Firefox 100, Safari 15.2 or later",
    );
  }
  options.onBytes(0, ENGINE_BYTES);
  const engine = await startWorker(options);
  const connection = await engine.alive(engine.duckdb.connect());
  await engine.alive(
    connection.query(
      `SET autoinstall_known_extensions = false; SET autoload_known_extensions = false; SET lock_configuration = true;
       CREATE TABLE observation (${OBSERVATION_COLUMNS})`,
    ),
  );
  const duckdb = sqlEngine(engine, connection);
  return {query: duckdb.query, target: sqlTarget(duckdb)};
}

interface Engine {
  duckdb: AsyncDuckDB;
  /** What the worker is asked, or the error that it died of: DuckDB leaves the questions of a dead worker open for ever. */
  alive: <T>(work: Promise<T>) => Promise<T>;
}

function openWorker(address: string): Worker {
  try {
    return new Worker(address);
  } catch (cause) {
    throw trouble("engine", `the query engine stopped: ${String(cause)}`, cause);
  }
}

async function startWorker({onBytes, onDeath}: DuckdbOptions): Promise<Engine> {
  const worker = openWorker(`${engineWorker}#${encodeURIComponent(new URL(duckdbWorker, location.href).href)}`);
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      onDeath();
      reject(trouble("engine", `the query engine stopped: ${event.message || "its worker could not be loaded"}`));
      worker.terminate();
    });
  });
  died.catch(() => undefined); // heard by those who wait for an answer
  const alive = <T>(work: Promise<T>) => Promise.race([work, died]);
  const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
  const instantiated = duckdb.instantiate(new URL(duckdbModule, location.href).href, null, (progress) => {
    const total = progress.bytesTotal || ENGINE_BYTES;
    onBytes(Math.round(total * Math.min(1, progress.bytesLoaded / ENGINE_BYTES)), total);
  });
  await alive(instantiated);
  await alive(duckdb.open({query: {castBigIntToDouble: true, castDecimalToDouble: true}}));
  return {duckdb, alive};
}

function sqlEngine({duckdb, alive}: Engine, connection: AsyncDuckDBConnection): SqlEngine {
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
      await connection.query("ROLLBACK").catch(() => undefined); // there may be nothing to take back
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
