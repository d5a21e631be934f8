/** The reader's own SQL over the release: an engine apart from that of the views, closed to all outside, that can be stopped. */
import {SHARE_ALIKE} from "../model/licence.ts";
import {releaseFolder} from "../model/releaseFolder.ts";
import {folderOf} from "../model/releaseLists.ts";
import type {Progress} from "./browser.ts";
import type {DuckdbWorker} from "./duckdbWorker.ts";
import {startWorker} from "./duckdbWorker.ts";
import type {Connection} from "./sealedTables.ts";
import {sealedTables} from "./sealedTables.ts";
import type {Shards} from "./shards.ts";
import {openShards} from "./shards.ts";
import type {SqlResult} from "./sqlResult.ts";
import {sqlResult} from "./sqlResult.ts";
import type {TableFiles} from "./tableFiles.ts";
import {tableFiles, tableNames} from "./tableFiles.ts";
import {tablesNamed} from "./tablesNamed.ts";

export interface ExplorerOptions {
  /** The site's base path, with slashes at both ends. */
  base: string;
  /** The release that the page shows, and the SHA-256 of its manifest. */
  shown: {release: string; manifest: string};
  onProgress: (progress: Progress) => void;
}

/** What a statement names and has yet to be fetched. */
export interface Wanted {
  tables: readonly string[];
  files: number;
  bytes: number;
}

export interface Explorer {
  /**
   * Runs one statement; the engine comes with the first. Where it names tables of more than `most` bytes that are not there yet, it is not run,
   * and the answer says what it wants. Throws QueryError, a trouble, or an AbortError once it is stopped.
   */
  run(sql: string, most: number): Promise<SqlResult | Wanted>;
  /** Stops what runs; the engine starts anew with the next statement. */
  stop(): void;
}

/** Opens the manifest, and nothing else yet. Throws as openShards. */
export async function openExplorer({base, shown, onProgress}: ExplorerOptions): Promise<Explorer> {
  const shards = await openShards({
    folder: new URL(base + releaseFolder(shown.release), location.href).href,
    expected: shown,
    onBytes: (loaded, total) => onProgress({stage: "figures", loaded, total}),
  });
  return explorerOver(shards, (onDeath) =>
    startWorker({
      onBytes: (loaded, total) => onProgress({stage: "engine", loaded, total}),
      onDeath,
    }),
  );
}

function explorerOver(shards: Shards, start: (onDeath: () => void) => Promise<DuckdbWorker>): Explorer {
  const names = tableNames(shards.release);
  const held = new Map<string, TableFiles>();
  let worker: DuckdbWorker | undefined;
  let connection: Connection | undefined;
  let stopping = new AbortController();

  async function run(sql: string, most: number): Promise<SqlResult | Wanted> {
    const {signal} = stopping;
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason as Error));
    });
    return Promise.race([answer(sql, most, signal), stopped]);
  }

  async function answer(sql: string, most: number, signal: AbortSignal): Promise<SqlResult | Wanted> {
    const named = tablesNamed(sql, names).filter((table) => !held.has(table));
    const missing = await Promise.all(named.map(filesOf));
    const bytes = missing.reduce((sum, own) => sum + own.bytes, 0);
    if (bytes > most) return wanted(missing, bytes);
    if (missing.length > 0) {
      await Promise.all(missing.flatMap(({paths}) => paths.map(shards.read)));
      signal.throwIfAborted();
      for (const own of missing) held.set(own.table, own);
      connection = undefined;
    }
    const open = await ready(signal);
    return await worker!.alive(sqlResult(open, sql));
  }

  /** The files of a table in both trees: those beside the manifest, and those of folders of its name. */
  async function filesOf(table: string): Promise<TableFiles> {
    const folders = await Promise.all([table, SHARE_ALIKE + table].map(shards.files));
    return tableFiles([...shards.release.files.filter(({path}) => folderOf(path) === ""), ...folders.flat()]).get(
      table,
    )!;
  }

  /** The engine with all tables that were asked for so far. */
  async function ready(signal: AbortSignal): Promise<Connection> {
    const started = worker ?? (await start(forget));
    if (signal.aborted) started.end();
    signal.throwIfAborted();
    worker = started;
    if (connection) return connection;
    const tables = [...held.values()].map(async ({table, paths}) => {
      const files = paths.map(async (path) => ({path, bytes: await shards.read(path)}));
      return [table, await Promise.all(files)] as const;
    });
    return (connection = await worker.alive(sealedTables(worker.duckdb, new Map(await Promise.all(tables)))));
  }

  function forget(): void {
    worker = connection = undefined;
  }

  function end(): void {
    worker?.end();
    forget();
  }

  return {
    run,
    stop: () => {
      stopping.abort();
      stopping = new AbortController();
      end();
    },
  };
}

function wanted(missing: readonly TableFiles[], bytes: number): Wanted {
  return {
    tables: missing.map(({table}) => table),
    files: missing.reduce((sum, {paths}) => sum + paths.length, 0),
    bytes,
  };
}
