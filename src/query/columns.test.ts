import {expect, test} from "vitest";
import {columns} from "./columns.ts";
import {databaseOf} from "./databaseOf.ts";
import {connect, databaseOn} from "./node.ts";

test("columns(…) names the columns of a table in the order of its file", async () => {
  const all = await columns(await databaseOf());
  const series = all.filter(({table}) => table === "series");
  expect(series.map(({column}) => column).slice(0, 4)).toEqual(["city", "indicator", "source", "boundary"]);
  expect(series.at(-1)).toEqual({table: "series", column: "breaks", type: "SMALLINT[]"});
});

test("columns(…) leaves out the tables of texts in other languages", async () => {
  const connection = await connect();
  await connection.run(`CREATE TABLE "definition" (question VARCHAR); CREATE TABLE "definition.fr" (question VARCHAR)`);
  const db = databaseOn(connection, {release: "2026.1.0", commit: null, buckets: {}, files: [], lists: []});
  expect(new Set((await columns(db)).map(({table}) => table))).toEqual(new Set(["definition"]));
});
