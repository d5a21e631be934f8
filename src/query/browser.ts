/** The engine of the page: a light reader at once, and DuckDB-WASM for what only it can do, over the same shards. */
import {LATEST, releaseFolder} from "../model/releaseFolder.ts";
import type {Database, Filter, Need, Parameter} from "./database.ts";
import {light} from "./light.ts";
import type {Target} from "./loader.ts";
import {loader} from "./loader.ts";
import {memo} from "./memo.ts";
import {script} from "./patience.ts";
import type {Shards} from "./shards.ts";
import {openShards} from "./shards.ts";
import {trouble} from "./trouble.ts";

/** How far a download is, in bytes: of the figures that a question needs, or of DuckDB where a question waits for it. */
export interface Progress {
  stage: "engine" | "figures";
  loaded: number;
  total: number;
}

export interface EngineOptions {
  /** The site's base path, with slashes at both ends. */
  base: string;
  /** The release to open, and the SHA-256 of its manifest where that is known: another is not opened. The newest where nothing is said. */
  shown?: {release: string; manifest?: string | undefined} | undefined;
  /** The device has little memory: DuckDB is not started for a question, but by `wake` alone. */
  frugal?: boolean;
  onProgress?: (progress: Progress) => void;
}

/** The release as the page asks it. Filters are answered by the light reader until DuckDB is there, then by DuckDB. */
export interface Engine extends Database {
  /** Fetches DuckDB, 3 MB, if no query has done so; resolves when it answers all that is asked, and throws where it cannot. */
  wake(): Promise<void>;
}

/** So many answers are kept: those of the views of a page, and of the reader's last choices. */
const KEPT = 100;

const opened = new Map<string, Promise<Engine>>();
let latest: Progress | undefined;
const listeners = new Set<NonNullable<EngineOptions["onProgress"]>>();

/**
 * The one engine of the page for a release, opened by the first who asks: it is there as soon as the manifest and the light reader. Throws an
 * Error that a page can show where there is no manifest, or no way to check files against it; who asks then again opens it anew.
 */
export function openEngine(options: EngineOptions): Promise<Engine> {
  const {onProgress, shown} = options;
  if (onProgress) {
    listeners.add(onProgress);
    if (latest) onProgress(latest);
  }
  const release = shown?.release ?? LATEST;
  const engine = opened.get(release) ?? open(options);
  opened.set(release, engine);
  engine.catch(() => opened.delete(release));
  return engine;
}

async function open({base, shown, frugal = false}: EngineOptions): Promise<Engine> {
  const [shards, {readColumns}] = await Promise.all([
    openShards({
      folder: new URL(base + (shown ? releaseFolder(shown.release) : LATEST), location.href).href,
      expected: shown,
      onBytes: (loaded, total) => report({stage: "figures", loaded, total}),
    }),
    script("parquet", import("./parquet.ts")),
  ]);
  return engineOver(shards, light(readColumns), frugal);
}

function report(progress: Progress): void {
  latest = progress;
  for (const listener of listeners) listener(progress);
}

/** What answers filters, and SQL where it is DuckDB. */
type Answering = Pick<Database, "load" | "rows" | "query">;

function engineOver(shards: Shards, reader: Target, frugal: boolean): Engine {
  const answers = memo<object[]>(KEPT);
  const changed = (table: string) => answers.forget((key) => key.includes(table));
  const loadReader = loader(shards, reader, changed);
  const loaded: Need[] = [];
  let waking: Promise<Answering> | undefined;
  let awake: Answering | undefined;
  let waiting = 0;
  let permitted = !frugal;

  async function wake(): Promise<Answering> {
    const {startDuckdb} = await script("duckdb", import("./duckdb.ts"));
    const {target, query} = await startDuckdb({
      onBytes: (loaded, total) => waiting > 0 && report({stage: "engine", loaded, total}),
      onDeath: () => (waking = awake = undefined),
    });
    const load = loader(shards, target, changed);
    for (const need of loaded) await load(need); // more may come while it loads
    return (awake = {load, rows: target.rows, query});
  }

  /** DuckDB with all that was loaded before; what fails is tried again at the next call. */
  function duckdb(): Promise<Answering> {
    return (waking ??= wake().catch((cause: unknown) => {
      waking = undefined;
      throw cause;
    }));
  }

  async function load(need: Need): Promise<void> {
    if (!awake) await loadReader(need);
    if (awake) return awake.load(need);
    loaded.push(need);
  }

  async function query(sql: string, parameters: readonly Parameter[] = []): Promise<object[]> {
    if (!permitted)
      throw trouble("memory", "expected memory enough for the query engine; the device says it has little");
    waiting += 1;
    try {
      return await (await duckdb()).query<object>(sql, parameters);
    } finally {
      waiting -= 1;
    }
  }

  /** A list of its own at each call, of rows that nobody may change. */
  async function kept<Row>(question: unknown, ask: () => Promise<object[]>): Promise<Row[]> {
    return (await answers.get(JSON.stringify(question), ask)).slice() as Row[];
  }

  return {
    release: shards.release,
    load,
    rows: (filter: Filter) => kept(filter, () => (awake ?? reader).rows<object>(filter)),
    query: (sql, parameters) => kept([sql, parameters], () => query(sql, parameters)),
    wake: async () => {
      permitted = true;
      await duckdb();
    },
  };
}
