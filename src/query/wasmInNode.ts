/** DuckDB-WASM as the page has it, in the thread of a test. */
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import type * as Blocking from "@duckdb/duckdb-wasm/blocking";

const require = createRequire(import.meta.url);

/** The engine, with no database open yet; the very file that the site serves. */
export async function wasmInNode(): Promise<Blocking.DuckDBBindings> {
  const {createDuckDB, NODE_RUNTIME, VoidLogger} = require("@duckdb/duckdb-wasm/blocking") as typeof Blocking;
  const folder = dirname(require.resolve("@duckdb/duckdb-wasm"));
  const module = {mainModule: join(folder, "duckdb-eh.wasm"), mainWorker: ""};
  const engine = await createDuckDB({mvp: module, eh: module}, new VoidLogger(), NODE_RUNTIME as Blocking.DuckDBRuntime);
  await engine.instantiate(() => undefined);
  return engine;
}
