import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {variables} from "./variables.ts";

test("variables(…) gives what a source's variables mean, by name", async () => {
  const db = await databaseOf({variable: [{variable: "so2", basis: "inferred"}, {}, {source: "other"}]});
  expect(await variables(db, "test")).toEqual([
    {source: "test", variable: "pm", meaning: "A test.", unit: "ug/m3", basis: "stated", area: null},
    {source: "test", variable: "so2", meaning: "A test.", unit: "ug/m3", basis: "inferred", area: null},
  ]);
});
