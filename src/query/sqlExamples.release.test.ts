/** Each example, and what the scatter shows as SQL, over the release by the engine of the page with its settings. */
import {readFile} from "node:fs/promises";
import {beforeAll, expect, test} from "vitest";
import type {Connection} from "./sealedTables.ts";
import {sealedTables} from "./sealedTables.ts";
import {scatterSql} from "./scatterSql.ts";
import {SQL_EXAMPLES} from "./sqlExamples.ts";
import {sqlResult} from "./sqlResult.ts";
import {tableFiles} from "./tableFiles.ts";
import {wasmInNode} from "./wasmInNode.ts";
import {wholeRelease} from "./wholeRelease.ts";

const FOLDER = "public/data/latest/";
let connection: Connection;

beforeAll(async () => {
  const tables = tableFiles((await wholeRelease(FOLDER)).files);
  const read = async (path: string) => ({path, bytes: new Uint8Array(await readFile(FOLDER + path))});
  const loaded = [...tables.values()].map(
    async ({table, paths}) => [table, await Promise.all(paths.map(read))] as const,
  );
  connection = await sealedTables(await wasmInNode(), new Map(await Promise.all(loaded)));
});

test.each(SQL_EXAMPLES)("$id", async ({sql}) => {
  const {columns, rows, count} = await sqlResult(connection, sql);
  expect(count).toBeGreaterThan(4);
  expect(count).toBeLessThan(5000);
  expect(columns.length).toBeGreaterThan(2);
  for (const index of columns.keys()) expect(rows.some((row) => row[index] !== null)).toBe(true);
});

test("the scatter as SQL has one row a city that has both", async () => {
  const {columns, rows} = await sqlResult(connection, scatterSql("pm25", "gdp-per-inhabitant"));
  expect(columns.map(({name}) => name)).toEqual([
    ...["name", "region", "population", "pm25", "gdp-per-inhabitant", "xyear", "yyear"],
  ]);
  expect(rows.length).toBe(851);
});
