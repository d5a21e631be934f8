import {expect, test} from "vitest";
import {ingestPeriod} from "./ingestPeriod.ts";

test.each([
  ["2019", 2019, "2019-01-01"],
  ["1950", 1950, "1950-01-01"],
  ["2019-07", 2019, "2019-07-01"],
  ["2019-12-31", 2019, "2019-12-31"],
  ["2000-01-01/P20Y", 2010, "2000-01-01"],
  ["2018-01-01/P5Y", 2020, "2018-01-01"],
  ["2019-07/P12M", 2020, "2019-07-01"],
  ["2019-07-01/P1Y", 2020, "2019-07-01"],
])("ingestPeriod(%j) lies around %j and begins on %s", (period, year, start) => {
  expect(ingestPeriod(period)).toEqual({year, start});
});

test.each([
  "",
  "19",
  "20190",
  "2019/2020",
  "2000/2019",
  "2019-13",
  "2019-00",
  "2019-01-32",
  "2019-1",
  "2019/P",
  " 2019",
  "n/a",
  "0019",
])("ingestPeriod(%j) is null", (period) => {
  expect(ingestPeriod(period)).toBeNull();
});
