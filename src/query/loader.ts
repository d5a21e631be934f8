/** Which shards have become tables. `observation` is one table however its rows came, and holds none of them twice. */
import {bucketOf} from "../model/bucket.ts";
import type {Database, Need} from "./database.ts";
import {memo} from "./memo.ts";
import type {Shards} from "./shards.ts";

/** A Parquet file of the release: its path there, and all of its bytes. */
export interface Shard {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a loader needs of an engine, which has an empty table `observation` to begin with. Each change is made whole or not at all. */
export interface Target {
  rows: Database["rows"];
  /** Makes a table of a file. */
  create(table: string, shard: Shard): Promise<void>;
  /** Adds the observations of a file, but for those of the indicators `without`. */
  insert(shard: Shard, without: readonly string[]): Promise<void>;
  /** Puts the observations of a file, which holds all of an indicator, in the place of those that are there. */
  replace(indicator: string, shard: Shard): Promise<void>;
}

/** The `load` of a Database that fetches what is missing. `changed` is called when there are new rows of observations. */
export function loader(shards: Shards, target: Target, changed: () => void): Database["load"] {
  const once = memo<void>();
  const whole = new Set<string>();
  let turn: Promise<unknown> = Promise.resolve();

  /** Changes of the table wait for one another, so that each knows what is there. */
  function inTurn(change: () => Promise<void>): Promise<void> {
    const mine = turn.then(change);
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function read(path: string): Promise<Shard> {
    return {path, bytes: await shards.read(path)};
  }

  function loadTable(table: string): Promise<void> {
    const path = `${table}.parquet`;
    return once.get(path, async () => target.create(table, await read(path)));
  }

  /** The rows of a bucket, but for the indicators that are there already. */
  function loadBucket(bucket: number): Promise<void> {
    return loadObservations(`observation-by-city/${bucket}.parquet`, (shard) => target.insert(shard, [...whole]));
  }

  /** All rows of an indicator, in the place of those that came with buckets. */
  function loadIndicator(indicator: string): Promise<void> {
    return loadObservations(`observation/indicator=${indicator}/data.parquet`, async (shard) => {
      await target.replace(indicator, shard);
      whole.add(indicator);
    });
  }

  /** A file that the release does not have has no rows. */
  async function loadObservations(path: string, change: (shard: Shard) => Promise<void>): Promise<void> {
    if (!shards.has(path)) return;
    await once.get(path, async () => {
      const shard = await read(path);
      await inTurn(() => change(shard));
      changed();
    });
  }

  return async ({tables = [], cities = [], indicators = []}: Need) => {
    const buckets = [...new Set(cities.map(bucketOf))];
    await Promise.all([...tables.map(loadTable), ...buckets.map(loadBucket), ...indicators.map(loadIndicator)]);
  };
}
