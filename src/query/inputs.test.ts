import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {inputs} from "./inputs.ts";

test("inputs(…) gives the further lines of one figure", async () => {
  const db = await databaseOf({input: [{part: 5}, {role: "added", part: 9}, {line: 3}, {indicator: "no2"}]});
  const found = await inputs(db, {source: "test", indicator: "pm25", line: 2});
  expect(found.map(({role, part}) => [role, part])).toEqual([
    ["added", 9],
    ["whole", 5],
  ]);
});
