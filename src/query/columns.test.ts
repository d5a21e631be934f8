import {expect, test} from "vitest";
import {columns} from "./columns.ts";
import {databaseOf} from "./databaseOf.ts";

test("columns(…) names the columns of a table in the order of its file", async () => {
  const all = await columns(await databaseOf());
  const series = all.filter(({table}) => table === "series");
  expect(series.map(({column}) => column).slice(0, 4)).toEqual(["city", "indicator", "source", "boundary"]);
  expect(series.at(-1)).toEqual({table: "series", column: "breaks", type: "SMALLINT[]"});
});
