import {createHash} from "node:crypto";
import {mkdtemp, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {QueryError} from "./database.ts";
import {databaseOf} from "./databaseOf.ts";
import {connect, openRelease} from "./node.ts";

describe("query(…)", () => {
  test("gives plain rows: counts, sums, decimals and lists of them are numbers", async () => {
    const db = await databaseOf({observation: [{value: 1}, {value: 2, period: "2021"}]});
    const [row] = await db.query(
      "SELECT count(*) AS count, sum(line) AS sum, 1.5 AS decimal, [1::BIGINT, NULL] AS list, NULL AS nothing, true AS yes FROM observation",
    );
    expect(row).toEqual({count: 2, sum: 4, decimal: 1.5, list: [1, null], nothing: null, yes: true});
  });

  test("gives a list of its own at each call, of rows that nobody may change", async () => {
    const db = await databaseOf({city: [{id: "graz"}, {id: "linz"}]});
    const ask = () => db.query<{id: string}>("SELECT id FROM city ORDER BY id");
    (await ask()).reverse();
    const rows = await ask();
    expect(rows.map(({id}) => id)).toEqual(["graz", "linz"]);
    expect(() => (rows[0]!.id = "wien")).toThrow(TypeError);
  });

  test("answers questions that are asked at the same time, each with its own parameters", async () => {
    const db = await databaseOf();
    const numbers = Array.from({length: 50}, (_, number) => number);
    const rows = await Promise.all(numbers.map((n) => db.query<{n: number}>("SELECT ?::INTEGER AS n", [n])));
    expect(rows.map(([row]) => row?.n)).toEqual(numbers);
  });

  test("throws the engine's words and the SQL", async () => {
    const db = await databaseOf();
    const wrong = db.query("SELECT vlaue FROM observation");
    await expect(wrong).rejects.toThrow(QueryError);
    await expect(wrong).rejects.toThrow(/"vlaue" not found[\s\S]*\n\nSELECT vlaue FROM observation$/);
  });
});

const PUBLISHED = "published/source=free/000.parquet";

describe("openRelease(…)", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "city's-release-"));
    await mkdir(join(folder, "observation/indicator=pm25"), {recursive: true});
    const connection = await connect();
    const write = (sql: string, path: string) =>
      connection.run(`COPY (${sql}) TO '${join(folder, path).replaceAll("'", "''")}' (FORMAT parquet)`);
    await mkdir(join(folder, "share-alike/observation/country=BR"), {recursive: true});
    await write("SELECT 'vienna' AS id", "city.parquet");
    await write("SELECT 'pm25' AS indicator", "distribution.parquet");
    await write("SELECT 'drains' AS indicator", "share-alike/distribution.parquet");
    await write(
      "SELECT 'natal' AS city, 'drains' AS indicator, 3.0::DOUBLE AS value, 2021 AS year, '2021' AS period",
      "share-alike/observation/country=BR/data.parquet",
    );
    await write(
      "SELECT 'vienna' AS city, 'pm25' AS indicator, 12.5::DOUBLE AS value, 2020 AS year, '2020' AS period",
      "observation/indicator=pm25/data.parquet",
    );
    await mkdir(join(folder, "published/source=free"), {recursive: true});
    await write("SELECT 'free' AS source, 3 AS line", PUBLISHED);
    const files = [
      "city.parquet",
      "distribution.parquet",
      "observation-by-city/98.parquet",
      "observation/indicator=pm25/data.parquet",
      "share-alike/LICENCE.txt",
      "share-alike/distribution.parquet",
      "share-alike/observation.csv.gz",
      "share-alike/observation/country=BR/data.parquet",
    ];
    await mkdir(join(folder, "observation-by-city"));
    for (const path of files.filter((path) => !/y\.parquet|n\.parquet|data\.parquet/.test(path)))
      await writeFile(join(folder, path), "no table");
    const listed = await Promise.all(files.map(async (path) => ({path, rows: 1, bytes: 1, sha256: await hash(path)})));
    const list = async (): Promise<object> => {
      const [path, from] = ["files/published/0.json", PUBLISHED];
      const one = {path: from, rows: 1, bytes: 1, sha256: await hash(from)};
      await mkdir(join(folder, "files/published"), {recursive: true});
      await writeFile(join(folder, path), JSON.stringify({files: [one], lists: []}));
      return {path, rows: 1, bytes: 1, sha256: await hash(path), from};
    };
    await writeFile(
      join(folder, "release.json"),
      JSON.stringify({release: "2026.1.0", commit: null, buckets: {}, files: listed, lists: [await list()]}),
    );
    await writeFile(join(folder, "SHA256SUMS"), `${await hash("release.json")}  release.json\n`);
  });
  const hash = async (path: string) =>
    createHash("sha256")
      .update(await readFile(join(folder, path)))
      .digest("hex");
  afterAll(() => rm(folder, {recursive: true}));

  test("makes a table of the files of both trees, and one of all observations with each column once", async () => {
    const db = await openRelease(folder);
    expect(db.release.release).toBe("2026.1.0");
    expect(await db.query("SELECT * FROM city")).toEqual([{id: "vienna"}]);
    expect(await db.query("SELECT * FROM distribution ORDER BY indicator")).toEqual([
      {indicator: "drains"},
      {indicator: "pm25"},
    ]);
    expect(await db.query("SELECT * FROM observation")).toEqual([
      {city: "natal", indicator: "drains", value: 3, year: 2021, period: "2021"},
      {city: "vienna", indicator: "pm25", value: 12.5, year: 2020, period: "2020"},
    ]);
  });

  test("finds the files that a list names, and tells of all", async () => {
    const db = await openRelease(folder);
    expect(await db.query("FROM published")).toEqual([{source: "free", line: 3}]);
    const paths = db.release.files.map(({path}) => path);
    expect(paths).toEqual(expect.arrayContaining(["city.parquet", "files/published/0.json", PUBLISHED]));
    expect(paths).toEqual(paths.toSorted());
  });

  test.each(["city.parquet", "share-alike/LICENCE.txt", "release.json", "files/published/0.json", PUBLISHED])(
    "names %s where one byte is another",
    async (path) => {
      const whole = await readFile(join(folder, path));
      const other = Buffer.from(whole);
      other[other.length - 3] = other[other.length - 3]! ^ 1;
      await writeFile(join(folder, path), path === "release.json" ? `${whole.toString()} ` : other);
      await expect(openRelease(folder)).rejects.toThrow(
        `${join(folder, path)}: expected the sha256 of ${path === "release.json" ? "SHA256SUMS" : "release.json"}, `,
      );
      await writeFile(join(folder, path), whole);
    },
  );

  test("names the manifest that is missing", async () => {
    await expect(openRelease("/nowhere")).rejects.toThrow(
      "/nowhere/release.json: expected the manifest of a release; `npm run data` makes one",
    );
  });
});
