/** DuckDB-WASM in a worker of our own origin. */
import {AsyncDuckDB, VoidLogger} from "@duckdb/duckdb-wasm";
import duckdbWorker from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import duckdbModule from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import {ENGINE_BYTES} from "./engineSize.ts";
import engineWorker from "./engineWorker.js?url";
import {trouble} from "./trouble.ts";

export interface WorkerOptions {
  /** Bytes that have come, of all. */
  onBytes: (loaded: number, total: number) => void;
  /** The worker has died; whatever is asked of it fails. */
  onDeath: () => void;
}

export interface DuckdbWorker {
  duckdb: AsyncDuckDB;
  /** What the worker is asked, or the error that it died of: DuckDB leaves the questions of a dead worker open for ever. */
  alive: <T>(work: Promise<T>) => Promise<T>;
  /** Ends the worker in the midst of whatever it does. */
  end: () => void;
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
  return {duckdb, alive, end: () => worker.terminate()};
}

function openWorker(address: string): Worker {
  try {
    return new Worker(address);
  } catch (cause) {
    throw trouble("engine", `the query engine stopped: ${String(cause)}`, cause);
  }
}
