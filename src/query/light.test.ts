import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Filter, Parameter} from "./database.ts";
import {QueryError} from "./database.ts";
import {rowsBySql} from "./filterSql.ts";
import {light} from "./light.ts";
import type {Target} from "./loader.ts";
import {connect, databaseOn} from "./node.ts";
import {readColumns} from "./parquet.ts";

/** Made-up rows of every type that a release has, with gaps in each column but the first. */
const TABLE = `
  SELECT i AS id, i * 7 % 5 AS part, 'München ' || i % 3 AS name, i * 3000000000 AS big, i / 7.0::DOUBLE AS share,
    (i % 300)::SMALLINT AS small, i % 2 = 0 AS even, [i::SMALLINT, NULL, 3] AS list, [i / 3.0::DOUBLE] AS numbers, '' AS empty
  FROM range(5000) t(i)`;
const COLUMNS = ["id", "part", "name", "big", "share", "small", "even", "list", "numbers", "empty"];

let folder: string;
let duckdb: Target["rows"];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "light-"));
  const connection = await connect();
  const gaps = COLUMNS.slice(1).map(
    (name, at) => `CASE WHEN id % ${at + 11} = 0 THEN NULL ELSE ${name} END AS ${name}`,
  );
  await connection.run(`CREATE TABLE made AS SELECT id, ${gaps.join()} FROM (${TABLE})`);
  for (const version of ["V1", "V2"]) {
    const options = `FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION ${version}, ROW_GROUP_SIZE 2048`;
    await connection.run(`COPY made TO '${join(folder, version)}' (${options})`);
    await connection.run(`COPY (FROM made LIMIT 0) TO '${join(folder, `${version}-empty`)}' (${options})`);
  }
  const db = databaseOn(connection, {release: "2026.1.0", commit: null, buckets: {}, files: [], lists: []});
  duckdb = rowsBySql(db.query);
});

afterAll(() => rm(folder, {recursive: true}));

async function opened(version: string): Promise<Target> {
  const engine = light(readColumns);
  await engine.create("made", [{path: version, bytes: new Uint8Array(await readFile(join(folder, version)))}]);
  return engine;
}

test.each(["V1", "V2"])(
  "rows(…) reads every type and gap of a file of Parquet %s, over several groups of rows",
  async (version) => {
    const filter = {table: "made", columns: COLUMNS, order: ["id"]};
    const rows = await (await opened(version)).rows(filter);
    expect(rows).toHaveLength(5000);
    expect(rows).toEqual(await duckdb(filter));
    expect(rows.every(Object.isFrozen)).toBe(true);
  },
);

test("rows(…) of a file without rows are none, whichever column is asked for", async () => {
  const {rows} = await opened("V2-empty");
  expect(await rows({table: "made", columns: COLUMNS, where: {name: ["x"]}, order: ["id"]})).toEqual([]);
});

test("rows(…) filters and orders as DuckDB does", async () => {
  const {rows} = await opened("V2");
  const values: Record<string, fc.Arbitrary<Parameter>> = {
    part: fc.constantFrom(0, 1, 4, 9),
    name: fc.constantFrom("München 0", "München 1", "munchen", ""),
    even: fc.boolean(),
    big: fc.constantFrom(0, 3_000_000_000, 9_000_000_000),
  };
  const condition = fc
    .constantFrom(...Object.keys(values))
    .chain((column) =>
      fc.record({column: fc.constant(column), wanted: fc.array(fc.option(values[column]!, {freq: 9}), {maxLength: 3})}),
    );
  const filters = fc.record({
    conditions: fc.uniqueArray(condition, {maxLength: 2, selector: ({column}) => column}),
    order: fc.shuffledSubarray(["part", "name", "share", "small", "even", "big"]),
    columns: fc.shuffledSubarray(COLUMNS, {minLength: 1}),
  });
  await fc.assert(
    fc.asyncProperty(filters, async ({conditions, order, columns}) => {
      const where = Object.fromEntries(conditions.map(({column, wanted}) => [column, wanted]));
      const filter: Filter = {table: "made", columns, where, order: [...order, "id"]};
      expect(await rows(filter)).toEqual(await duckdb(filter));
    }),
    {numRuns: 40, seed: 1},
  );
});

test("rows(…) names what is not there", async () => {
  const {rows} = await opened("V1");
  const wrong = rows({table: "made", columns: ["vlaue"], order: []});
  await expect(wrong).rejects.toThrow(QueryError);
  await expect(wrong).rejects.toThrow(/"vlaue" is not there\n\nSELECT "vlaue" FROM "made"$/);
  await expect(rows({table: "town", columns: ["id"], order: []})).rejects.toThrow('"town" is not there');
});

test("create(…) names the file that it cannot read", async () => {
  const damaged = {path: "city.parquet", bytes: new TextEncoder().encode("no Parquet at all")};
  await expect(light(readColumns).create("city", [damaged])).rejects.toThrow("city.parquet: ");
});
