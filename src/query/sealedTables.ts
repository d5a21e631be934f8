import type {Shard} from "./loader.ts";
import {PLAIN_NUMBERS} from "./plainNumbers.ts";

/** A connection of DuckDB-WASM; that of a worker answers later, that of one's own thread at once. */
export interface Connection {
  query(sql: string): unknown;
  prepare(sql: string): Promise<Statement> | Statement;
}

export interface Statement {
  send(): Promise<Reader> | Reader;
  close(): unknown;
}

/** The rows of an answer, as they are worked out. */
export interface Reader {
  open(): Promise<{readonly schema: {fields: readonly Field[]}}> | {readonly schema: {fields: readonly Field[]}};
  [Symbol.asyncIterator](): AsyncIterator<Batch>;
}

export interface Field {
  name: string;
  type: {typeId: number};
}

export interface Batch {
  numRows: number;
  getChildAt(index: number): Iterable<unknown> | null;
}

/** As much of DuckDB-WASM as it takes to hold tables. */
export interface Holder {
  open(config: typeof PLAIN_NUMBERS): unknown;
  connect(): Promise<Connection> | Connection;
  registerFileBuffer(name: string, bytes: Uint8Array): unknown;
  dropFile(name: string): unknown;
}

/** A statement takes no more memory than this, so that what is too large ends in an error and not in a dead tab. */
export const MEMORY_BYTES = 1e9;

/** What a reader's own statement cannot undo: it reaches no file, no address and no extension. */
const SEAL = [
  "SET autoinstall_known_extensions = false",
  "SET autoload_known_extensions = false",
  `SET memory_limit = '${MEMORY_BYTES}B'`,
  "SET enable_external_access = false",
  "SET lock_configuration = true",
].join("; ");

/** A new database that holds these tables, each from its files, and is then closed to all outside; the one before is gone. */
export async function sealedTables(engine: Holder, tables: ReadonlyMap<string, readonly Shard[]>): Promise<Connection> {
  await engine.open(PLAIN_NUMBERS);
  const connection = await engine.connect();
  for (const [table, shards] of tables) {
    const names = shards.map((_, index) => `${index}.parquet`);
    for (const [index, {bytes}] of shards.entries()) await engine.registerFileBuffer(names[index]!, bytes.slice());
    const files = names.map((name) => `'${name}'`).join();
    await connection.query(`CREATE TABLE "${table}" AS SELECT * FROM read_parquet([${files}])`);
    for (const name of names) await engine.dropFile(name);
  }
  await connection.query(SEAL);
  return connection;
}
