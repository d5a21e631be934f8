import {expect, test} from "vitest";
import {protocol} from "./json-rows.ts";
import {rowsOfAnswer} from "./synthetic.ts";

test("json-rows: the first list names the columns; null is blank", async () => {
  const answer = [
    ["NAME", "S1901_C01_012E", "state"],
    ["Nowhere city, Texas", "1", "48"],
    ["Nothing city, Texas", null, "48"],
  ];
  expect(await rowsOfAnswer(protocol, answer)).toEqual([
    {NAME: "Nowhere city, Texas", S1901_C01_012E: "1", state: "48"},
    {NAME: "Nothing city, Texas", S1901_C01_012E: "", state: "48"},
  ]);
});

test.each([
  [{error: "unknown variable"}, "expected a list of lists"],
  ["error: unknown variable", 'expected JSON; received "error: unknown variable"'],
])("json-rows: %j is refused", async (answer, message) => {
  await expect(rowsOfAnswer(protocol, answer)).rejects.toThrow(message);
});
