import fc from "fast-check";
import {expect, test} from "vitest";
import type {Status} from "../model/status.ts";
import type {Trend} from "./trend.ts";
import {trend, trendsTogether} from "./trend.ts";
import vectors from "./vectors.json" with {type: "json"};

function series(values: readonly (number | null)[], {step = 1, statuses = {}, start = 2016} = {}) {
  const given: Record<number, Status> = statuses;
  return values.map((value, index) => {
    const year = start + index * step;
    return {year, value, status: given[year] ?? (value === null ? "O" : "A")};
  });
}

test("M8.2: a falling series improves where lower is better", () => {
  const {values} = vectors["M8.2"].input;
  expect(trend(series(values), "lower-is-better")).toMatchObject({
    label: "improving",
    first: 2016,
    last: 2023,
    count: 8,
  });
  expect(trend(series(values), "higher-is-better")!.label).toBe("worsening");
  expect(trend(series(values), "neutral")!.label).toBe("falling");
});

test("M8.3: a short series has no clear trend", () => {
  const {input, expected} = vectors["M8.3"];
  const {label, enough} = trend(series(input.values), "higher-is-better")!;
  expect(label.replaceAll("-", " ")).toBe(expected.label);
  expect(enough).toBe(false);
});

const RISING = [1, 2, 3, 4, 5, 6, 7, 8];

test.each([
  ["six values over five years are enough", series(RISING.slice(0, 6)), "rising", true],
  ["five values are not", series(RISING.slice(0, 5), {step: 2}), "no-clear-trend", false],
  ["nor are six with one missing", series([1, 2, null, 4, 5, 6]), "no-clear-trend", false],
  ["nor eight with a break inside", series(RISING, {statuses: {2019: "B"}}), "no-clear-trend", false],
  ["eight with the break at the start are", series(RISING, {statuses: {2016: "B"}}), "rising", true],
  ["a value with status B begins the new series", series(RISING, {statuses: {2018: "B"}}), "rising", true],
  [
    "a break without a value is a break",
    series([1, 2, 3, null, 5, 6], {statuses: {2019: "B"}}),
    "no-clear-trend",
    false,
  ],
  ["a forecast does not count", series(RISING.slice(0, 6), {statuses: {2021: "F"}}), "no-clear-trend", false],
  ["enough values may go nowhere", series([1, 3, 2, 3, 1, 2]), "no-clear-trend", true],
  ["six values within three years are too near", series(RISING.slice(0, 6), {step: 0.5}), "no-clear-trend", false],
])("trend(…): %s", (_, points, label, enough) => {
  expect(trend(points, "neutral")).toMatchObject({label, enough});
});

test("trend(…) of no values is null, of one has no line", () => {
  expect(trend(series([null, null]), "neutral")).toBeNull();
  expect(trend(series([5]), "neutral")).toMatchObject({line: null, test: null, count: 1, label: "no-clear-trend"});
});

test("trendsTogether(…) takes back the words that chance alone would give", () => {
  const clear = trend(series(RISING), "neutral")!;
  const faint: Trend = {...clear, test: {...clear.test!, p: 0.045}};
  const none = trend(series([1, 3, 2, 3, 1, 2]), "neutral")!;
  const short = trend(series([1, 2]), "neutral")!;
  expect(trendsTogether([faint])[0]!.label).toBe("rising");
  const labels = trendsTogether([clear, faint, none, none, none, short, null]).map((one) => one && one.label);
  expect(labels.slice(0, 2)).toEqual(["rising", "no-clear-trend"]);
  expect(labels.slice(5)).toEqual(["no-clear-trend", null]);
});

test("trend(…): order does not matter, a year without a value changes nothing, the other direction has the other word", () => {
  const other = {improving: "worsening", worsening: "improving"} as Record<string, string>;
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 30}), {minLength: 6, maxLength: 15}), (values) => {
      const plain = trend(series(values), "higher-is-better")!;
      expect(trend(series(values).reverse(), "higher-is-better")).toEqual(plain);
      expect(trend([...series(values), ...series([null], {start: 2050})], "higher-is-better")).toEqual(plain);
      expect(trend(series(values), "lower-is-better")!.label).toBe(other[plain.label] ?? plain.label);
      const turned = trend(series([...values].reverse()), "lower-is-better")!;
      expect(turned.label).toBe(plain.label);
      expect(turned.line!.slope).toBeCloseTo(-plain.line!.slope, 9);
    }),
    {seed: 1},
  );
});
