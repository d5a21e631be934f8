import {existsSync} from "node:fs";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {bucketOf} from "../model/bucket.ts";
import {standingPath} from "../model/observation.ts";
import {peerBlockPath, peerPath} from "../model/peer.ts";
import {distributionPath} from "../model/stratum.ts";
import {publishedPath} from "../model/publishedBlock.ts";
import type {Database, Need} from "./database.ts";
import {OBSERVATION_COLUMNS} from "./database.ts";
import {light} from "./light.ts";
import type {Target} from "./loader.ts";
import {loader} from "./loader.ts";
import {connect, databaseOn} from "./node.ts";
import {readColumns} from "./parquet.ts";
import {sqlTarget} from "./sqlTarget.ts";

const CITIES = ["graz", "linz", "vienna", "wels"];
const BRAZILIAN = ["manaus", "natal"];
const INDICATORS = ["no2", "pm25", "population", "drains"];
const BUCKETS = 256;
/** The share-alike observations, which are of Brazil alone. */
const DRAINS = "share-alike/observation/country=BR/data.parquet";
const RELEASE = {
  release: "2026.1.0",
  commit: null,
  buckets: {observation: BUCKETS, peer: BUCKETS, city: BUCKETS, reference: BUCKETS},
  lists: [],
  files: [{path: DRAINS, rows: 4, bytes: 1, sha256: "0".repeat(64)}],
};
let folder: string;

interface Opened extends Pick<Database, "load" | "rows"> {
  /** The files that were read, in order. */
  read: string[];
}

/**
 * A city's bucket follows from its id; every city has two years of every indicator, but nobody has the population, and Brazilian
 * cities alone have the drains, of a share-alike source.
 */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loader-"));
  const connection = await connect();
  await connection.run(
    `CREATE TABLE city AS SELECT * FROM (VALUES ${[
      ...CITIES.map((id) => `('${id}', 'AT', ${bucketOf(id, BUCKETS)})`),
      ...BRAZILIAN.map((id) => `('${id}', 'BR', ${bucketOf(id, BUCKETS)})`),
    ].join()}) t(id, country, bucket)`,
  );
  await connection.run(`CREATE TABLE observation (${OBSERVATION_COLUMNS})`);
  await connection.run(
    `INSERT INTO observation
     SELECT id, indicator, year::VARCHAR, year, year, NULL, NULL, 'A', 'test', 2, 'city', 'municipality', 'measured', NULL
     FROM city, (VALUES ('no2'), ('pm25'), ('drains')) i(indicator), (VALUES (2019), (2020)) y(year)
     WHERE indicator <> 'drains' OR country = 'BR'`,
  );
  const write = (sql: string, path: string) =>
    connection.run(`COPY (${sql}) TO '${file(path)}' (FORMAT parquet, COMPRESSION zstd)`);
  await write("FROM city", "city.parquet");
  for (const indicator of ["no2", "pm25"]) {
    await write(`FROM observation WHERE indicator = '${indicator}'`, `observation/indicator=${indicator}/data.parquet`);
  }
  for (const indicator of ["no2", "pm25"])
    await write(`FROM observation WHERE indicator = '${indicator}' AND year = 2020`, standingPath(indicator));
  await write("FROM observation WHERE indicator = 'drains' AND year = 2020", `share-alike/${standingPath("drains")}`);
  await write("SELECT * FROM (VALUES ('no2', 6), ('rent', 3)) t(indicator, count)", "distribution.parquet");
  await write("SELECT 'no2' AS indicator, 6 AS count", distributionPath(null));
  await write("SELECT 'rent' AS indicator, 3 AS count", distributionPath("AT"));
  await write("SELECT 'drains' AS indicator, 2 AS count", "share-alike/distribution.parquet");
  await write("FROM observation WHERE indicator = 'drains'", DRAINS);
  for (const [source, line] of [
    ["free", 3],
    ["free", 9000],
    ["own", 5],
  ] as const) {
    const tree = source === "own" ? "share-alike/" : "";
    await write(`SELECT '${source}' AS source, ${line} AS line`, tree + publishedPath(source, line));
  }
  for (const city of CITIES) await write(`SELECT '${city}' AS city`, peerPath(bucketOf(city, BUCKETS)));
  for (const block of [0, 1]) {
    await write(`SELECT 'size' AS basis, ${block} AS block`, peerBlockPath({basis: "size", block}));
  }
  await write("SELECT 'drains' AS indicator, 'natal' AS city", "share-alike/reference.parquet");
  await write("SELECT 'no2' AS indicator, id AS city FROM city", "reference.parquet");
  for (const id of [...CITIES, ...BRAZILIAN]) {
    await write(`FROM city WHERE id = '${id}'`, cityShard(id));
    const own = `SELECT 'no2' AS indicator, id AS city FROM city WHERE id = '${id}' AND id <> 'linz'`;
    if (id !== "linz") await write(own, `reference-by-city/${bucketOf(id, BUCKETS)}.parquet`);
  }
  for (const bucket of [...CITIES, ...BRAZILIAN].map((id) => bucketOf(id, BUCKETS))) {
    await write(
      `SELECT observation.* FROM observation JOIN city ON id = city WHERE bucket = ${bucket} AND indicator <> 'drains'`,
      `observation-by-city/${bucket}.parquet`,
    );
  }
});

afterAll(() => rm(folder, {recursive: true}));

function shardOf(city: string): string {
  return `observation-by-city/${bucketOf(city, BUCKETS)}.parquet`;
}

function cityShard(city: string): string {
  return `city-by-city/${bucketOf(city, BUCKETS)}.parquet`;
}

function file(path: string): string {
  return join(folder, path.replaceAll("/", "_"));
}

/** The loader over an engine, with a host that fails as often as it is told. */
async function opened(engine: () => Promise<Target>, {failures = 0} = {}): Promise<Opened> {
  const target = await engine();
  const read: string[] = [];
  const load = loader(
    {
      release: RELEASE,
      has: (path) => Promise.resolve(existsSync(file(path))),
      files: (folder) => Promise.resolve(RELEASE.files.filter(({path}) => path.startsWith(`${folder}/`))),
      async read(path) {
        read.push(path);
        if (failures-- > 0) throw new Error("no network");
        return new Uint8Array(await readFile(file(path)));
      },
    },
    target,
    () => undefined,
  );
  return {load, rows: target.rows, read};
}

async function duckdb(): Promise<Target> {
  const connection = await connect();
  await connection.run(`CREATE TABLE observation (${OBSERVATION_COLUMNS})`);
  return sqlTarget({
    query: (sql, parameters) => databaseOn(connection, RELEASE).query(sql, parameters),
    async apply(shards, statements) {
      const copies = shards.map(() => join(folder, `copy-${Math.random()}.parquet`));
      await Promise.all(shards.map(({bytes}, index) => writeFile(copies[index]!, bytes)));
      const files = copies.map((copy) => `'${copy}'`).join();
      await connection.run(`BEGIN; ${statements(`read_parquet([${files}], hive_partitioning = false)`)}; COMMIT`);
    },
  });
}

async function held(db: Opened): Promise<Record<string, number>> {
  const columns = ["city", "indicator"];
  const rows = await db.rows<{city: string; indicator: string}>({table: "observation", columns, order: columns});
  const groups = Map.groupBy(rows, ({city, indicator}) => `${city} ${indicator}`);
  return Object.fromEntries([...groups].map(([key, group]) => [key, group.length]));
}

const ENGINES = {DuckDB: duckdb, "the light reader": () => Promise.resolve(light(readColumns))};

describe.each(Object.entries(ENGINES))("loader(…) into %s", (_, engine) => {
  test("fetches a table once, however often it is asked for", async () => {
    const db = await opened(engine);
    await Promise.all([db.load({tables: ["city"]}), db.load({tables: ["city"]})]);
    await db.load({tables: ["city"]});
    expect(db.read).toEqual(["city.parquet"]);
    const all = [...CITIES, ...BRAZILIAN].sort();
    expect(await db.rows({table: "city", columns: ["id"], order: ["id"]})).toEqual(all.map((id) => ({id})));
  });

  test("makes one table of the files of both trees", async () => {
    const db = await opened(engine);
    await db.load({tables: ["distribution"]});
    expect(db.read).toEqual(["distribution.parquet", "share-alike/distribution.parquet"]);
    const rows = await db.rows({table: "distribution", columns: ["indicator", "count"], order: ["indicator"]});
    expect(rows).toEqual([
      {indicator: "drains", count: 2},
      {indicator: "no2", count: 6},
      {indicator: "rent", count: 3},
    ]);
  });

  test("fetches the years around the reference years of each indicator once, of whichever tree has them", async () => {
    const db = await opened(engine);
    await db.load({standing: ["no2", "population"]});
    await db.load({standing: ["drains", "no2"]});
    expect(db.read).toEqual([standingPath("no2"), `share-alike/${standingPath("drains")}`]);
    const columns = ["indicator", "city", "year"];
    const rows = await db.rows<{indicator: string; year: number}>({table: "standing", columns, order: columns});
    expect(
      Object.entries(Object.groupBy(rows, ({indicator}) => indicator)).map(([id, own]) => [id, own?.length]),
    ).toEqual([
      ["drains", 2],
      ["no2", 6],
    ]);
    expect(await held(db)).toEqual({});
  });

  test("fetches share-alike observations for a city of their country alone", async () => {
    const db = await opened(engine);
    await db.load({cities: CITIES});
    expect(db.read).not.toContain(DRAINS);
    await db.load({cities: ["natal"]});
    await db.load({cities: ["manaus"]});
    expect(db.read.filter((path) => path === DRAINS)).toHaveLength(1);
    expect(await held(db)).toMatchObject({"manaus drains": 2, "manaus no2": 2, "natal drains": 2});
  });

  test("fetches share-alike observations for an indicator that the release has nowhere else", async () => {
    const db = await opened(engine);
    await db.load({indicators: ["no2"]});
    expect(db.read).not.toContain(DRAINS);
    await db.load({indicators: ["drains", "drains"]});
    expect(db.read).toEqual(["observation/indicator=no2/data.parquet", DRAINS]);
    expect(Object.keys(await held(db)).filter((key) => key.endsWith("drains"))).toEqual([
      "manaus drains",
      "natal drains",
    ]);
  });

  test("fetches the buckets of the cities alone, each once; a city that nobody knows has none", async () => {
    const db = await opened(engine);
    await db.load({cities: ["graz", "vienna", "atlantis"]});
    await db.load({cities: ["vienna"]});
    expect(db.read.sort()).toEqual([...["graz", "vienna"].map(cityShard), shardOf("graz"), shardOf("vienna")].sort());
    expect(await held(db)).toEqual({"graz no2": 2, "graz pm25": 2, "vienna no2": 2, "vienna pm25": 2});
  });

  test("fetches the rows of some cities of a table alone, with those of the share-alike tree, each file once", async () => {
    const db = await opened(engine);
    const ask = (...cities: string[]) => db.load({ofCities: {tables: ["reference"], cities}});
    await Promise.all([ask("vienna", "natal"), ask("natal")]);
    await ask("vienna");
    const paths = ["vienna", "natal"].map((id) => `reference-by-city/${bucketOf(id, BUCKETS)}.parquet`);
    expect(db.read.sort()).toEqual([...paths, "share-alike/reference.parquet"].sort());
    expect(await db.rows({table: "reference", columns: ["city", "indicator"], order: ["city", "indicator"]})).toEqual([
      {city: "natal", indicator: "drains"},
      {city: "natal", indicator: "no2"},
      {city: "vienna", indicator: "no2"},
    ]);
  });

  test("knows a table of which the cities that were asked for have no rows", async () => {
    const db = await opened(engine);
    await db.load({ofCities: {tables: ["city"], cities: ["atlantis"]}});
    const names = {table: "city", columns: ["id"], order: ["id"]};
    expect([db.read, await db.rows(names)]).toEqual([[], []]);
    await db.load({ofCities: {tables: ["city"], cities: ["linz"]}});
    expect(await db.rows(names)).toEqual([{id: "linz"}]);
  });

  test.each(["before", "after", "with"] as const)(
    "holds no row twice where all come %s those of a city",
    async (when) => {
      const db = await opened(engine);
      const needs: Need[] = [{ofCities: {tables: ["city"], cities: ["linz", "wels"]}}, {tables: ["city"]}];
      if (when === "before") needs.reverse();
      if (when === "with") await Promise.all(needs.map(db.load));
      else for (const need of needs) await db.load(need);
      await db.load(needs[0]!);
      const rows = await db.rows<{id: string}>({table: "city", columns: ["id"], order: ["id"]});
      expect(rows.map(({id}) => id)).toEqual([...CITIES, ...BRAZILIAN].sort());
    },
  );

  test("fetches a table whole that does not lie by city, and where many cities are asked for", async () => {
    const db = await opened(engine);
    await db.load({ofCities: {tables: ["distribution"], cities: ["vienna"]}});
    const many = Array.from({length: BUCKETS}, (_, index) => `town-${index}`);
    await db.load({ofCities: {tables: ["city"], cities: many}});
    expect(db.read).toEqual(["distribution.parquet", "share-alike/distribution.parquet", "city.parquet"]);
  });

  test("fetches the distributions of no country and of some countries, each file once, unless all are there", async () => {
    const db = await opened(engine);
    const told = () => db.rows({table: "distribution", columns: ["indicator", "count"], order: ["indicator"]});
    const [drains, no2, rent] = [
      {indicator: "drains", count: 2},
      {indicator: "no2", count: 6},
      {indicator: "rent", count: 3},
    ];
    await db.load({countries: []});
    expect(await told()).toEqual([drains, no2]);
    await Promise.all([db.load({countries: ["AT", "FR"]}), db.load({countries: ["AT"]})]);
    expect(await told()).toEqual([drains, no2, rent]);
    const own = [distributionPath(null), "share-alike/distribution.parquet", distributionPath("AT")];
    expect(db.read).toEqual(own);
    await db.load({tables: ["distribution"]});
    await db.load({countries: ["AT"]});
    expect(await told()).toEqual([drains, no2, rent]);
    expect(db.read.slice(own.length)).toEqual(["distribution.parquet", "share-alike/distribution.parquet"]);
  });

  test("takes a file that the release does not have for one without rows", async () => {
    const db = await opened(engine);
    await db.load({indicators: ["population"]});
    expect(Object.keys(await held(db)).filter((key) => key.endsWith("population"))).toEqual([]);
  });

  test("the peers of cities and blocks of them come in parts, each once", async () => {
    const db = await opened(engine);
    const cities = () => db.rows({table: "peer", columns: ["city"], order: ["city"]});
    await db.load({peers: ["graz"]});
    expect(await cities()).toEqual([{city: "graz"}]);
    await Promise.all([db.load({peers: ["wels", "graz"]}), db.load({peerBlocks: [{basis: "size", block: 1}]})]);
    expect(await cities()).toEqual([{city: "graz"}, {city: "wels"}]);
    expect(await db.rows({table: "peercity", columns: ["block"], order: ["block"]})).toEqual([{block: 1}]);
  });

  test("fetches the blocks of published lines, each once, from the tree of their source, into one table", async () => {
    const db = await opened(engine);
    await db.load({published: [{source: "free", line: 3}]});
    await db.load({published: [{source: "free", line: 8000}]});
    await Promise.all([
      db.load({published: [{source: "own", line: 5}]}),
      db.load({
        published: [
          {source: "free", line: 9000},
          {source: "nobody", line: 1},
        ],
      }),
    ]);
    expect(new Set(db.read)).toEqual(
      new Set([
        "published/source=free/000.parquet",
        "share-alike/published/source=own/000.parquet",
        "published/source=free/001.parquet",
      ]),
    );
    const rows = await db.rows<{line: number}>({table: "published", columns: ["line"], order: ["line"]});
    expect(rows.map(({line}) => line)).toEqual([3, 5, 9000]);
  });

  test("fetches again what failed", async () => {
    const db = await opened(engine, {failures: 1});
    await expect(db.load({indicators: ["pm25"]})).rejects.toThrow("no network");
    await db.load({indicators: ["pm25"]});
    expect(Object.values(await held(db))).toEqual([2, 2, 2, 2, 2, 2]);
  });

  test("holds every row that was asked for, and none twice, in whatever order and company the shards come", async () => {
    const need = fc.record({
      cities: fc.subarray([...CITIES, ...BRAZILIAN]),
      indicators: fc.subarray(INDICATORS),
      together: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(need, {maxLength: 4}), async (needs) => {
        const db = await opened(engine);
        const running: Promise<void>[] = [];
        for (const {cities, indicators, together} of needs) {
          const asked: Need = {cities, indicators};
          running.push(db.load(asked));
          if (!together) await Promise.all(running);
        }
        await Promise.all(running);
        const rows = await held(db);
        expect(Object.values(rows).every((count) => count === 2)).toBe(true);
        for (const {cities, indicators} of needs) {
          for (const city of [...CITIES, ...BRAZILIAN])
            for (const indicator of BRAZILIAN.includes(city) ? ["no2", "pm25", "drains"] : ["no2", "pm25"])
              if (cities.includes(city) || indicators.includes(indicator))
                expect(rows).toHaveProperty(`${city} ${indicator}`);
        }
      }),
      {numRuns: 40, seed: 1},
    );
  });
});
