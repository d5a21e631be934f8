import {expect, test} from "vitest";
import {formatNumber, formatTicks, formatValue} from "./number.ts";

test.each([
  ["en", 1234567.891, 1, "1,234,567.9"],
  ["en", 0, 1, "0.0"],
  ["en", -2.5, 0, "-3"],
  ["en", 2.5, 0, "3"],
  ["en", 1.005, 2, "1.01"],
  ["en", -0.004, 1, "0.0"],
  ["en", -0, 0, "0"],
  ["fr", 52600, 0, "52\u202f600"],
  ["es", 4568, 0, "4568"],
  ["es", 45680, 0, "45.680"],
  ["ru", 0.51, 2, "0,51"],
  ["zh", 4568, 0, "4,568"],
  ["ar", 4568.5, 1, "4,568.5"],
])("formatNumber(%s, %d, %d) is %s", (locale, value, decimals, expected) => {
  expect(formatNumber(locale, value, decimals)).toBe(expected);
});

test.each([
  ["en", 12.44, {decimals: 1, unit: "µg/m³"}, "12.4\u202fµg/m³"],
  ["en", 0.51, {decimals: 2, unit: ""}, "0.51"],
  ["en", 24, {decimals: 0, unit: "%"}, "24%"],
  ["fr", 24, {decimals: 0, unit: "%"}, "24\u202f%"],
  ["en", 97.6, {decimals: 0, unit: "% of residents"}, "98% of residents"],
])("formatValue(%s, %d, %o) is %s", (locale, value, format, expected) => {
  expect(formatValue(locale, value, format).replaceAll("\u00a0", "\u202f")).toBe(expected);
});

test.each([
  ["en", [0, 2.5, 5], ["0.0", "2.5", "5.0"]],
  ["en", [0, 1000, 2000], ["0", "1,000", "2,000"]],
  ["en", [0, 20e6, 40e6], ["0", "20m", "40m"]],
  ["en", [0.1, 0.2, 0.30000000000000004], ["0.1", "0.2", "0.3"]],
  ["en", [], []],
  ["fr", [1e6], ["1\u00a0M"]],
])("formatTicks(%s, %j) is %j", (locale, ticks, expected) => {
  expect(formatTicks(locale, ticks)).toEqual(expected);
});
