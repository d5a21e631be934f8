/** DuckDB-WASM in a worker of our own origin. */
import {AsyncDuckDB, VoidLogger} from "@duckdb/duckdb-wasm";
import duckdbWorker from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import duckdbModule from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import {ENGINE_BYTES} from "./engineSize.ts";
import engineWorker from "./engineWorker.js?url";
import {patience} from "./patience.ts";
import {trouble} from "./trouble.ts";
import type {WorkerLife} from "./workerLife.ts";
import {untilGone, workerLife} from "./workerLife.ts";

export interface WorkerOptions {
  /** Bytes that have come, of all. */
  onBytes: (loaded: number, total: number) => void;
  /** The worker has died, and nobody ended it; whatever is asked of it fails. Called once at most. */
  onDeath: () => void;
}

export interface DuckdbWorker extends Pick<WorkerLife, "alive" | "end"> {
  duckdb: AsyncDuckDB;
}

/** A module that throws and catches: `eh` stands for the exceptions of WebAssembly, which the engine cannot do without. */
const EXCEPTIONS = Uint8Array.from(
  [..."0061736d01000000010401600000030201000a080106000640190b0b".matchAll(/../g)].map(([byte]) => parseInt(byte, 16)),
);

/** Fetches and starts the engine; no database is open yet. Throws an Error that a page can show where it cannot start. */
export async function startWorker({onBytes, onDeath}: WorkerOptions): Promise<DuckdbWorker> {
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(EXCEPTIONS)) {
    throw trouble(
      "engine",
      "expected a browser with WebAssembly exceptions: Chrome 95, Firefox 100, Safari 15.2 or later",
    );
  }
  onBytes(0, ENGINE_BYTES);
  const name = `duckdb ${crypto.randomUUID()}`;
  const worker = openWorker(`${engineWorker}#${encodeURIComponent(new URL(duckdbWorker, location.href).href)}`, name);
  const {alive, die, end} = workerLife(worker, onDeath);
  worker.addEventListener("error", ({message}) =>
    die(trouble("engine", `the query engine stopped: ${message || "its worker could not be loaded"}`)),
  );
  const line = patience("the query engine");
  line.lost.catch(die);
  const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
  const instantiated = duckdb.instantiate(new URL(duckdbModule, location.href).href, null, (progress) => {
    line.heard();
    const total = progress.bytesTotal || ENGINE_BYTES;
    onBytes(Math.round(total * Math.min(1, progress.bytesLoaded / ENGINE_BYTES)), total);
  });
  await alive(instantiated).finally(line.end);
  void untilGone(name).then(() => die(trouble("stopped", "the query engine stopped: the browser ended its worker")));
  return {duckdb, alive, end};
}

function openWorker(address: string, name: string): Worker {
  try {
    return new Worker(address, {name});
  } catch (cause) {
    throw trouble("engine", `the query engine stopped: ${String(cause)}`, cause);
  }
}
