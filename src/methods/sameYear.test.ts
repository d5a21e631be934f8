import {expect, test} from "vitest";
import {sameYear} from "./sameYear.ts";

const row = (year: number, value: number | null, status: "A" | "F" = "A") => ({year, value, status});

test.each([
  ["the newest common year", [row(2018, 1), row(2019, 2), row(2021, 3)], [row(2018, 4), row(2019, 5)], [2, 5]],
  ["the other's newest where none is common", [row(2021, 3)], [row(2018, 4), row(2019, 5)], [undefined, 5]],
  [
    "no forecast, and nothing missing",
    [row(2019, 2)],
    [row(2018, 4), row(2019, null), row(2030, 6, "F")],
    [undefined, 4],
  ],
  ["the first of several for a year", [row(2019, 2)], [row(2019, 5), row(2019, 7)], [2, 5]],
])("sameYear(…) takes %s", (_, shown, others, expected) => {
  const pair = sameYear(shown, others)!;
  expect([pair.shown?.value, pair.other.value]).toEqual(expected);
});

test("sameYear(…) is null where the other source tells nothing", () => {
  expect(sameYear([row(2019, 2)], [row(2019, null)])).toBeNull();
});
