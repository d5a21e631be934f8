import {expect, test} from "vitest";
import {QueryError} from "./database.ts";
import {trouble, troubleOf} from "./trouble.ts";

test.each([
  ["the error itself", trouble("offline", "city.parquet: could not be fetched"), "offline"],
  ["what caused it", new QueryError("SELECT 1", trouble("engine", "the query engine stopped")), "engine"],
  ["no such kind", new TypeError("x is not a function"), undefined],
  ["no error at all", "broken", undefined],
])("troubleOf(…) reads the kind of %s", (_, error, kind) => {
  expect(troubleOf(error)).toBe(kind);
});
