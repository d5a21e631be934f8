import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {PLAIN_NUMBERS} from "./plainNumbers.ts";
import type {Connection} from "./sealedTables.ts";
import {sealedTables} from "./sealedTables.ts";
import {sqlResult} from "./sqlResult.ts";
import {wasmInNode} from "./wasmInNode.ts";

let connection: Connection;

beforeAll(async () => {
  const engine = await wasmInNode();
  await engine.open(PLAIN_NUMBERS);
  const folder = await mkdtemp(join(tmpdir(), "sql-result-"));
  const path = join(folder, "city.parquet"); // in Node the engine writes to the disk
  await (
    await engine.connect()
  ).query(`COPY (SELECT 'lyon' AS id, 3 AS value UNION ALL SELECT 'porto', NULL) TO '${path}'`);
  const bytes = new Uint8Array(await readFile(path));
  await rm(folder, {recursive: true});
  connection = await sealedTables(engine, new Map([["city", [{path: "city.parquet", bytes}]]]));
});

const run = (sql: string) => sqlResult(connection, sql);

describe("sqlResult(…)", () => {
  test("gives the columns with their kind, the rows, and how many there are", async () => {
    expect(await run("SELECT id, value FROM city ORDER BY id")).toEqual({
      columns: [
        {name: "id", kind: "text"},
        {name: "value", kind: "number"},
      ],
      rows: [
        ["lyon", 3],
        ["porto", null],
      ],
      count: 2,
    });
  });

  test("gives every kind of value as plain data, also under one name", async () => {
    const {columns, rows} = await run(
      `SELECT 1.5 AS a, 12::BIGINT AS a, 1::HUGEINT AS h, true AS b, DATE '2020-01-31' AS d, TIMESTAMP '2020-01-31 10:00:00' AS t,
              [1, NULL] AS l, {'x': 1} AS s, NULL AS n`,
    );
    expect(rows).toEqual([[1.5, 12, 1, true, "2020-01-31", "2020-01-31T10:00:00.000Z", "[1,null]", '{"x":1}', null]]);
    expect(columns.map(({name}) => name).slice(0, 2)).toEqual(["a", "a"]);
  });

  test("an answer without rows has its columns", async () => {
    expect(await run("SELECT id FROM city WHERE false")).toEqual({
      columns: [{name: "id", kind: "text"}],
      rows: [],
      count: 0,
    });
  });

  test("counts all rows and keeps the first 100,000", async () => {
    const {rows, count} = await run("SELECT range AS n FROM range(100500)");
    expect([rows.length, rows.at(-1), count]).toEqual([100_000, [99_999], 100_500]);
  });

  test.each(["DELETE FROM city", "DROP TABLE city", "CREATE OR REPLACE TABLE city AS SELECT 1", "COMMIT", "ROLLBACK"])(
    "takes back what %s changed",
    async (sql) => {
      await run(sql);
      expect((await run("SELECT count(*) FROM city")).rows).toEqual([[2]]);
    },
  );

  test("says what is wrong, where, and of which SQL", async () => {
    const sql = "SELECT id,\n  valu FROM city";
    await expect(run(sql)).rejects.toThrow(/"valu" not found(.|\n)*LINE 2:   valu FROM city\n +\^\n\nSELECT id,\n/);
    await expect(run("SELECT 1; SELECT 2")).rejects.toThrow("Cannot prepare multiple statements at once!");
  });

  test("ends what takes too much memory with an error, and answers on", async () => {
    const sql = "SELECT count(DISTINCT range::VARCHAR || repeat('x', 100000)) FROM range(20000)";
    await expect(run(sql)).rejects.toThrow(/^Out of Memory Error/);
    expect((await run("SELECT 1")).rows).toEqual([[1]]);
  }, 60_000);
});

describe("a sealed database reaches nothing outside", () => {
  const LOCKED = "the configuration has been locked";
  const REFUSED: readonly [sql: string, words: string][] = [
    ["ATTACH 'other.db'", "Attaching on-disk databases is disabled"],
    ["COPY city TO 'city.csv'", "COPY TO is disabled"],
    ["EXPORT DATABASE 'all'", "COPY TO is disabled"],
    ["IMPORT DATABASE 'all'", "Import is disabled"],
    ["INSTALL httpfs", "Error"],
    ["LOAD httpfs", "Loading external extensions is disabled"],
    ["PRAGMA enable_external_access=true", LOCKED],
    ["SET enable_external_access=true", LOCKED],
    ["RESET memory_limit", LOCKED],
    ["SET autoload_known_extensions=true", LOCKED],
    ["SELECT * FROM read_csv_auto('http://127.0.0.1/a.csv')", "Scanning CSV files is disabled"],
    ["SELECT * FROM read_parquet('https://example.org/a.parquet')", "Scanning Parquet files is disabled"],
    ["SELECT * FROM 'a.parquet'", "Scanning Parquet files is disabled"],
    ["SELECT * FROM glob('*')", "Scanning Globbing files is disabled"],
  ];

  test.each(REFUSED)("%s", async (sql, words) => {
    await expect(run(sql)).rejects.toThrow(words);
  });
});
