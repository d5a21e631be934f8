import {existsSync} from "node:fs";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {bucketOf} from "../model/bucket.ts";
import type {Database, Need} from "./database.ts";
import {OBSERVATION_COLUMNS} from "./database.ts";
import {light} from "./light.ts";
import type {Target} from "./loader.ts";
import {loader} from "./loader.ts";
import {connect, databaseOn} from "./node.ts";
import {readColumns} from "./parquet.ts";
import {sqlTarget} from "./sqlTarget.ts";

const CITIES = ["graz", "linz", "vienna", "wels"];
const INDICATORS = ["no2", "pm25", "population"];
const RELEASE = {release: "2026.1.0", commit: null, files: []};
let folder: string;

interface Opened extends Pick<Database, "load" | "rows"> {
  /** The files that were read, in order. */
  read: string[];
}

/** A city's bucket follows from its id; every city has two years of every indicator, but nobody has the population. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loader-"));
  const connection = await connect();
  await connection.run(
    `CREATE TABLE city AS SELECT * FROM (VALUES ${CITIES.map((id) => `('${id}', ${bucketOf(id)})`).join()}) t(id, bucket)`,
  );
  await connection.run(`CREATE TABLE observation (${OBSERVATION_COLUMNS})`);
  await connection.run(
    `INSERT INTO observation
     SELECT id, indicator, year::VARCHAR, year, year, NULL, NULL, 'A', 'test', 2, 'city', 'municipality', 'measured', NULL
     FROM city, (VALUES ('no2'), ('pm25')) i(indicator), (VALUES (2019), (2020)) y(year)`,
  );
  const write = (sql: string, path: string) =>
    connection.run(`COPY (${sql}) TO '${file(path)}' (FORMAT parquet, COMPRESSION zstd)`);
  await write("FROM city", "city.parquet");
  for (const indicator of ["no2", "pm25"]) {
    await write(`FROM observation WHERE indicator = '${indicator}'`, `observation/indicator=${indicator}/data.parquet`);
  }
  for (const bucket of CITIES.map(bucketOf)) {
    await write(
      `SELECT observation.* FROM observation JOIN city ON id = city WHERE bucket = ${bucket}`,
      `observation-by-city/${bucket}.parquet`,
    );
  }
});

afterAll(() => rm(folder, {recursive: true}));

function shardOf(city: string): string {
  return `observation-by-city/${bucketOf(city)}.parquet`;
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
      has: (path) => existsSync(file(path)),
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
    async apply({bytes}, statements) {
      const copy = join(folder, `copy-${Math.random()}.parquet`);
      await writeFile(copy, bytes);
      await connection.run(`BEGIN; ${statements(`read_parquet('${copy}', hive_partitioning = false)`)}; COMMIT`);
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
    expect(await db.rows({table: "city", columns: ["id"], order: ["id"]})).toEqual(CITIES.map((id) => ({id})));
  });

  test("fetches the buckets of the cities alone, each once; a city that nobody knows has none", async () => {
    const db = await opened(engine);
    await db.load({cities: ["graz", "vienna", "atlantis"]});
    await db.load({cities: ["vienna"]});
    expect(db.read).toEqual([shardOf("graz"), shardOf("vienna")]);
    expect(await held(db)).toEqual({"graz no2": 2, "graz pm25": 2, "vienna no2": 2, "vienna pm25": 2});
  });

  test("takes a file that the release does not have for one without rows", async () => {
    const db = await opened(engine);
    await db.load({indicators: ["population"]});
    expect([db.read, await held(db)]).toEqual([[], {}]);
  });

  test("fetches again what failed", async () => {
    const db = await opened(engine, {failures: 1});
    await expect(db.load({indicators: ["pm25"]})).rejects.toThrow("no network");
    await db.load({indicators: ["pm25"]});
    expect(Object.values(await held(db))).toEqual([2, 2, 2, 2]);
  });

  test("holds every row that was asked for, and none twice, in whatever order and company the shards come", async () => {
    const need = fc.record({
      cities: fc.subarray(CITIES),
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
          for (const city of CITIES)
            for (const indicator of ["no2", "pm25"])
              if (cities.includes(city) || indicators.includes(indicator))
                expect(rows).toHaveProperty(`${city} ${indicator}`);
        }
      }),
      {numRuns: 40, seed: 1},
    );
  });
});
