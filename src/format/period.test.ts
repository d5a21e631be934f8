import {expect, test} from "vitest";
import {formatPeriod} from "./period.ts";

test.each([
  ["en", "2019", "2019"],
  ["en", "2000-01-01/P20Y", "2000–2019"],
  ["en", "2000/P20Y", "2000–2019"],
  ["en", "2018-01-01/P1Y", "2018"],
  ["en", "2018-07/P1Y", "Jul 2018 – Jun 2019"],
  ["en", "2018-07-01/P1M", "Jul 2018"],
  ["en", "2018-07", "Jul 2018"],
  ["en", "2018-07-04", "4 Jul 2018"],
  ["fr", "2000-01-01/P20Y", "2000–2019"],
  ["zh", "2018-07", "2018年7月"],
  ["en", "2018-Q3", "2018-Q3"],
  ["en", "", ""],
])("formatPeriod(%s, %j) is %s", (locale, period, expected) => {
  expect(formatPeriod(locale, period)).toBe(expected);
});
