import {expect, test} from "vitest";
import {collected} from "./synthetic.ts";

test("a line that says the same as an earlier one is refused, the first stays", async () => {
  const {ask} = await collected({alpha: ["k1,thing,2020,1,A", "k1,thing,2021,1,A", "k1,thing,2020,1.0,A"]});
  expect(await ask("SELECT line, reason, detail FROM #quarantine")).toEqual([[4, "DUPLICATE_LINE", "repeats line 2"]]);
  expect(await ask("SELECT line FROM #observation ORDER BY line")).toEqual([[2], [3]]);
});

test.each([
  ["value", "k1,thing,2020,2,A"],
  ["status", "k1,thing,2020,1,P"],
  ["level", "k1,thing,2020,1,A:region"],
])("lines of one key that differ in %s are all refused, with their texts", async (_, line) => {
  const {ask} = await collected({alpha: ["k1,thing,2020,1,A", line, "k1,thing,2020,1,A", "k2,thing,2020,1,A"]});
  const detail = "thing city1 2020: lines 2, 3, 4 differ";
  expect(await ask("SELECT line, reason, detail, text FROM #quarantine")).toEqual([
    [2, "DUPLICATE_KEY", detail, "k1,thing,2020,1,A"],
    [3, "DUPLICATE_KEY", detail, line],
    [4, "DUPLICATE_KEY", detail, "k1,thing,2020,1,A"],
  ]);
  expect(await ask("SELECT city FROM #observation")).toEqual([["city2"]]);
});

test("lines of one city, indicator and period are no duplicates when source, order or key differ", async () => {
  const {accounts} = await collected({
    alpha: ["k1,thing,2020,1,A", "k1,thing,2020,2,A::1", "k1b,thing,2020,3,A"],
    beta: ["k1,thing,2020,4,A"],
  });
  expect(accounts).toMatchObject([
    {observations: 1, alternatives: 2, quarantined: 0},
    {observations: 0, alternatives: 1, quarantined: 0},
  ]);
});
