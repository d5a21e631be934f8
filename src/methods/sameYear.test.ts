import {expect, test} from "vitest";
import {sameYear} from "./sameYear.ts";

const row = (year: number, value: number | null, status: "A" | "F" = "A") => ({year, value, status});

test.each([
  ["the newest common year", [row(2018, 1), row(2019, 2), row(2021, 3)], [row(2018, 4), row(2019, 5)], [2, 5, 3]],
  ["the newest of both where none is common", [row(2021, 3)], [row(2018, 4), row(2019, 5)], [3, 5, null]],
  [
    "no forecast, and nothing missing",
    [row(2019, 2)],
    [row(2018, 4), row(2019, null), row(2030, 6, "F")],
    [2, 4, null],
  ],
  ["the first of several for a year", [row(2019, 2)], [row(2019, 5), row(2019, 7)], [2, 5, 3]],
  ["values as printed", [row(2019, 2.04)], [row(2019, 2.06)], [2.04, 2.06, 0.1]],
])("sameYear(…) takes %s", (_, shown, others, expected) => {
  const pair = sameYear(shown, others, 1)!;
  expect([pair.shown.value, pair.other.value, pair.apart && Math.round(10 * pair.apart) / 10]).toEqual(expected);
});

test("sameYear(…) is null where one of the two tells nothing", () => {
  expect(sameYear([row(2019, 2)], [row(2019, null)], 1)).toBeNull();
  expect(sameYear([], [row(2019, 2)], 1)).toBeNull();
});
