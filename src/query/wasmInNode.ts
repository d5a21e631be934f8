/** DuckDB-WASM as the page has it, in the thread of a test. */
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import type {Holder} from "./sealedTables.ts";

/** As much of its package for Node as is used here; TypeScript finds the types of another. */
interface Blocking {
  createDuckDB(bundles: object, logger: object, runtime: unknown): Promise<Engine>;
  NODE_RUNTIME: unknown;
  VoidLogger: new () => object;
}

interface Engine extends Holder {
  instantiate(onProgress: () => void): Promise<unknown>;
}

const require = createRequire(import.meta.url);

/** The engine, with no database open yet; the very file that the site serves. */
export async function wasmInNode(): Promise<Holder> {
  const {createDuckDB, NODE_RUNTIME, VoidLogger} = require("@duckdb/duckdb-wasm/blocking") as Blocking;
  const folder = dirname(require.resolve("@duckdb/duckdb-wasm"));
  const module = {mainModule: join(folder, "duckdb-eh.wasm"), mainWorker: ""};
  const engine = await createDuckDB({mvp: module, eh: module}, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate(() => undefined);
  return engine;
}
