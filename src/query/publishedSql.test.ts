/** The lines are made up. */
import {describe, expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import type {Replayed} from "./publishedSql.ts";
import {publishedSql} from "./publishedSql.ts";

const PLAIN: Replayed = {source: "test", line: 2, parts: [], formula: null, factor: 1, years: null, commas: false};
const LINES = ["30", "20", "500", "200", "100", "1,000"].map((value, index) => ({line: index + 2, value}));

test("a figure as published is a question of one line", () => {
  expect(publishedSql(PLAIN)).toBe(
    "SELECT CAST(value AS DOUBLE) AS value\nFROM published WHERE source = 'test' AND line = 2",
  );
});

describe("the engine answers", () => {
  test.each<[string, Partial<Replayed>, number]>([
    ["as published", {}, 30],
    ["in another unit", {factor: 1000}, 30_000],
    ["with commas of thousands", {line: 7, commas: true}, 1000],
    ["what is left of 100", {formula: "complement"}, 70],
    ["a sum", {parts: [{role: "added", line: 3}]}, 50],
    [
      "a ratio",
      {
        formula: "ratio",
        factor: 100,
        parts: [
          {role: "added", line: 3},
          {role: "whole", line: 4},
          {role: "less", line: 5},
          {role: "less", line: 6},
        ],
      },
      25,
    ],
    ["growth", {formula: "growth", line: 4, years: 1, parts: [{role: "before", line: 5}]}, 150],
  ])("%s", async (_, replayed, value) => {
    const db = await databaseOf({published: [...LINES, {source: "it's", line: 2, value: "9"}]});
    const [row] = await db.query<{value: number}>(publishedSql({...PLAIN, ...replayed}));
    expect(row!.value).toBeCloseTo(value, 10);
  });

  test("of a source whose name holds a quote", async () => {
    const db = await databaseOf({published: [{source: "it's", line: 2, value: "9"}]});
    expect(await db.query(publishedSql({...PLAIN, source: "it's"}))).toEqual([{value: 9}]);
  });
});
