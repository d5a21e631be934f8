/** Which shards have become tables. `observation` is one table however its rows came, and holds none of them twice. */
import {bucketOf} from "../model/bucket.ts";
import {SHARE_ALIKE} from "../model/licence.ts";
import {standingPath} from "../model/observation.ts";
import {peerBlockPath, peerPath} from "../model/peer.ts";
import {publishedPath} from "../model/publishedBlock.ts";
import {hasFolder} from "../model/releaseLists.ts";
import {distributionPath} from "../model/stratum.ts";
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
  /** Makes a table of the rows of all these files, which have the same columns; in the place of one of that name. Of no file, one without rows. */
  create(table: string, shards: readonly Shard[]): Promise<void>;
  /** Adds the rows of a file to a table that was made. */
  add(table: string, shard: Shard): Promise<void>;
  /** Adds the observations of a file, but for those of the indicators `without`. */
  insert(shard: Shard, without: readonly string[]): Promise<void>;
  /** Puts the observations of a file, which holds all of an indicator, in the place of those that are there. */
  replace(indicator: string, shard: Shard): Promise<void>;
}

/**
 * The `load` of a Database that fetches what is missing; a table has the rows of both trees of the release, its own and the share-alike.
 * `changed` is called when there are new rows of a table that was asked before.
 */
export function loader(shards: Shards, target: Target, changed: (table: string) => void): Database["load"] {
  const once = memo<void>();
  const whole = new Set<string>();
  const partsOf = new Map<string, Set<string>>();
  const tables = new Set<string>();
  const {buckets} = shards.release;
  const hasShareAlike = hasFolder(shards.release, OBSERVATION_APART);
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

  /** Those of these files that the release has. */
  async function held(paths: readonly string[]): Promise<string[]> {
    const found = await Promise.all(paths.map(shards.has));
    return paths.filter((_, index) => found[index]);
  }

  function loadTable(table: string): Promise<void> {
    const path = `${table}.parquet`;
    return once.get(path, async () => {
      const paths = [path, ...(await held([SHARE_ALIKE + path]))];
      const files = await Promise.all(paths.map(read));
      await inTurn(() => target.create(table, files));
      tables.add(table);
      changed(table);
    });
  }

  /** The rows of some cities, where they lie apart from those of the others and are few of all. */
  async function loadRows(table: string, cities: readonly string[]): Promise<void> {
    const count = buckets[table] ?? 1;
    const own = new Set(cities.map((city) => bucketOf(city, count)));
    if (tables.has(table) || own.size > count * MOST) return loadTable(table);
    const paths = [...own].map((bucket) => `${table}-by-city/${bucket}.parquet`);
    await loadInto(table, [...paths, `${SHARE_ALIKE}${table}.parquet`]);
  }

  /** The rows of these files, into one table that begins without any. */
  async function loadInto(table: string, paths: readonly string[]): Promise<void> {
    await once.get(`no ${table}`, () => inTurn(() => target.create(table, [])));
    await Promise.all(paths.map((path) => loadPart(table, path)));
  }

  /** The rows of a file, unless those of all cities are there; a file that the release does not have has none. */
  async function loadPart(table: string, path: string): Promise<void> {
    if (!(await shards.has(path))) return;
    await once.get(`part ${path}`, async () => {
      const shard = await read(path);
      await inTurn(() => (tables.has(table) ? Promise.resolve() : target.add(table, shard)));
      changed(table);
    });
  }

  /** The distributions of no country, and those of these countries, unless all are there. */
  async function loadDistributions(countries: readonly string[]): Promise<void> {
    const table = "distribution";
    if (tables.has(table)) return;
    const paths = [null, ...new Set(countries)].map(distributionPath);
    await loadInto(table, [...paths, `${SHARE_ALIKE}${table}.parquet`]);
  }

  async function loadCities(cities: readonly string[]): Promise<void> {
    const own = new Set(cities.map((city) => bucketOf(city, buckets["observation"] ?? 1)));
    await Promise.all([...[...own].map(loadBucket), loadCountries(cities)]);
  }

  /** The rows of a bucket, but for the indicators that are there already. */
  function loadBucket(bucket: number): Promise<void> {
    return loadObservations(`observation-by-city/${bucket}.parquet`, (shard) => target.insert(shard, [...whole]));
  }

  /** Share-alike observations are few, and lie by country: whoever asks for no city of it fetches none. */
  async function loadCountries(cities: readonly string[]): Promise<void> {
    if (!hasShareAlike || cities.length === 0) return;
    await loadRows("city", cities);
    const filter = {table: "city", columns: ["country"], where: {id: cities}, order: []};
    const countries = new Set((await target.rows<{country: string}>(filter)).map(({country}) => country));
    await Promise.all(
      [...countries].map((country) => loadShareAlike(`${OBSERVATION_APART}/country=${country}/data.parquet`)),
    );
  }

  /** No indicator has rows in both trees, so these meet no others. */
  function loadShareAlike(path: string): Promise<void> {
    return loadObservations(path, (shard) => target.insert(shard, []));
  }

  /** All rows of an indicator, in the place of those that came with buckets. */
  async function loadIndicator(indicator: string): Promise<void> {
    const path = `observation/indicator=${indicator}/data.parquet`;
    if (!(await shards.has(path))) {
      const apart = await shards.files(OBSERVATION_APART);
      return void (await Promise.all(apart.map((file) => loadShareAlike(file.path))));
    }
    await loadObservations(path, async (shard) => {
      await target.replace(indicator, shard);
      whole.add(indicator);
    });
  }

  /** A file that the release does not have has no rows. */
  async function loadObservations(path: string, change: (shard: Shard) => Promise<void>): Promise<void> {
    if (!(await shards.has(path))) return;
    await once.get(path, async () => {
      const shard = await read(path);
      await inTurn(() => change(shard));
      changed("observation");
    });
  }

  /** Of an indicator they lie in one tree or the other. */
  function loadStanding(indicators: readonly string[]): Promise<void> {
    const paths = indicators.map(standingPath);
    return loadInto(
      "standing",
      paths.flatMap((path) => [path, SHARE_ALIKE + path]),
    );
  }

  function loadLines(lines: NonNullable<Need["published"]>): Promise<void> {
    const paths = lines.map(({source, line}) => publishedPath(source, line));
    return loadParts(
      "published",
      paths.flatMap((path) => [path, SHARE_ALIKE + path]),
    );
  }

  function loadPeers(cities: readonly string[]): Promise<void> {
    return loadParts(
      "peer",
      cities.map((city) => peerPath(bucketOf(city, buckets["peer"] ?? 1))),
    );
  }

  /** All files of a table that were asked for so far are the table. */
  async function loadParts(table: string, paths: readonly string[]): Promise<void> {
    const found = paths.length === 0 ? [] : await held(paths);
    const known = partsOf.get(table);
    if (found.every((path) => known?.has(path))) return;
    await Promise.all(found.map(read));
    await inTurn(async () => {
      const all = new Set([...(partsOf.get(table) ?? []), ...found]);
      await target.create(table, await Promise.all([...all].map(read)));
      partsOf.set(table, all);
    });
  }

  return async (need: Need) => {
    const {tables = [], cities = [], ofCities, countries, indicators = []} = need;
    const {published = [], standing, peers = [], peerBlocks = []} = need;
    await Promise.all([
      ...tables.map(loadTable),
      ...(ofCities?.tables.map((table) => loadRows(table, ofCities.cities)) ?? []),
      loadCities(cities),
      countries && loadDistributions(countries),
      ...indicators.map(loadIndicator),
      standing && loadStanding(standing),
      loadLines(published),
      loadPeers(peers),
      loadParts("peercity", peerBlocks.map(peerBlockPath)),
    ]);
  };
}

/** Who asks for more of all files by city than this share gets the table whole. */
const MOST = 1 / 4;
const OBSERVATION_APART = `${SHARE_ALIKE}observation`;
