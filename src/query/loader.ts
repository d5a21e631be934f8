/** Which shards have become tables. `observation` is one table however its rows came, and holds none of them twice. */
import type {Database, Need} from "./database.ts";
import {OBSERVATION_COLUMNS} from "./database.ts";
import {memo} from "./memo.ts";
import type {Shards} from "./shards.ts";

/** What a loader needs of an engine. */
export interface Target {
  query: Database["query"];
  /** Runs statements over a Parquet file, all of them or none. They get the file as a table function. */
  apply(path: string, bytes: Uint8Array<ArrayBuffer>, statements: (file: string) => string): Promise<void>;
  /** Called when there are new rows of observations. */
  changed(): void;
}

const NAMES = OBSERVATION_COLUMNS.replaceAll(/ [A-Z]+/g, "");

/** The `load` of a Database that fetches what is missing. The engine has an empty table `observation` to begin with. */
export function loader(shards: Shards, target: Target): Database["load"] {
  const once = memo<void>();
  const buckets = memo<Map<string, number>>();
  const whole = new Set<string>();
  let turn: Promise<unknown> = Promise.resolve();

  /** Changes of the table wait for one another, so that each knows what is there. */
  function inTurn(change: () => Promise<void>): Promise<void> {
    const mine = turn.then(change);
    turn = mine.catch(() => undefined);
    return mine;
  }

  function loadTable(table: string): Promise<void> {
    const path = `${table}.parquet`;
    return once.get(path, async () =>
      target.apply(path, await shards.read(path), (file) => `CREATE TABLE "${table}" AS SELECT * FROM ${file}`),
    );
  }

  async function loadCities(cities: readonly string[]): Promise<void> {
    if (cities.length === 0) return;
    await loadTable("city");
    const bucketOf = await buckets.get("all", async () => {
      const rows = await target.query<{id: string; bucket: number}>("SELECT id, bucket FROM city");
      return new Map(rows.map(({id, bucket}) => [id, bucket]));
    });
    await Promise.all([...new Set(cities.flatMap((city) => bucketOf.get(city) ?? []))].map(loadBucket));
  }

  /** The rows of a bucket, but for the indicators that are there already. */
  function loadBucket(bucket: number): Promise<void> {
    return loadObservations(`observation-by-city/${bucket}.parquet`, (insert) =>
      whole.size === 0 ? insert : `${insert} WHERE indicator NOT IN (${[...whole].map(literal).join()})`,
    );
  }

  /** All rows of an indicator, in the place of those that came with buckets. */
  function loadIndicator(indicator: string): Promise<void> {
    return loadObservations(
      `observation/indicator=${indicator}/data.parquet`,
      (insert) => `DELETE FROM observation WHERE indicator = ${literal(indicator)}; ${insert}`,
      () => whole.add(indicator),
    );
  }

  /** A file that the release does not have has no rows. */
  async function loadObservations(path: string, sql: (insert: string) => string, done?: () => void): Promise<void> {
    if (!shards.has(path)) return;
    await once.get(path, async () => {
      const bytes = await shards.read(path);
      await inTurn(async () => {
        await target.apply(path, bytes, (file) => sql(`INSERT INTO observation SELECT ${NAMES} FROM ${file}`));
        done?.();
        target.changed();
      });
    });
  }

  return async ({tables = [], cities = [], indicators = []}: Need) => {
    await Promise.all([...tables.map(loadTable), loadCities(cities), ...indicators.map(loadIndicator)]);
  };
}

function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
