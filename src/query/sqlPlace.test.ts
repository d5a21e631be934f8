import {expect, test} from "vitest";
import {sealedTables} from "./sealedTables.ts";
import {sqlPlace} from "./sqlPlace.ts";
import {sqlResult} from "./sqlResult.ts";
import {wasmInNode} from "./wasmInNode.ts";

const connection = await sealedTables(await wasmInNode(), new Map());
const LONG = `SELECT ${Array.from({length: 60}, (_, index) => `${index} AS column${index}`).join(", ")}, nothing, 1`;

test.each([
  ["SELEC 1", "SELEC", 1],
  ["SELECT 1,\n\n  nothing", "nothing", 3],
  ["SELECT 'é' AS a, nothing", "nothing", 1],
  [LONG, "nothing", 1],
])("sqlPlace(…) finds what DuckDB's own error is about: %s", async (sql, word, line) => {
  const error = await sqlResult(connection, sql).catch((error: unknown) => error as Error);
  const place = sqlPlace((error as Error).message, sql)!;
  expect([sql.slice(place.offset).startsWith(word), place.line]).toEqual([true, line]);
  expect(sql.split("\n")[line - 1]!.slice(place.column - 1)).toMatch(new RegExp(`^${word}`));
});

test.each(["Out of Memory Error: no more", "LINE 9: SELECT 1\n        ^", "LINE 1: SELECT 2\n        ^"])(
  "sqlPlace(%j) is no place",
  (message) => expect(sqlPlace(message, "SELECT 1")).toBeNull(),
);
