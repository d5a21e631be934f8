import fc from "fast-check";
import {expect, test} from "vitest";
import {percentileRank} from "./percentileRank.ts";
import vectors from "./vectors.json" with {type: "json"};

const HIGHER = {direction: "higher-is-better", decimals: 1} as const;
const LOWER = {direction: "lower-is-better", decimals: 1} as const;

test.each(Object.entries(vectors["M3.1"].expected))("M3.1: %s stands where the vector says", (value, expected) => {
  const {worse, equal, count, percentile} = percentileRank(vectors["M3.1"].input.values, Number(value), HIGHER);
  expect([worse, equal, count]).toEqual([expected.below, expected.equal, expected.n]);
  expect(percentile).toBeCloseTo(expected.pr, 4);
});

test("M3.2: of a lower-is-better indicator the higher values are worse", () => {
  const {input, expected} = vectors["M3.2"];
  const {worse, equal, count, percentile} = percentileRank(input.values, input.x, LOWER);
  expect([worse, equal, count]).toEqual([expected.worse, expected.equal, expected.n]);
  expect(percentile).toBeCloseTo(expected.pr, 4);
});

test("percentileRank(…) gives no percentile among four cities, and compares as printed", () => {
  expect(percentileRank([1, 2, 3, 4], 2, HIGHER)).toEqual({worse: 1, equal: 1, count: 4, percentile: null});
  expect(percentileRank([1.04, 1, 0.96], 1, HIGHER)).toMatchObject({worse: 0, equal: 3});
});

const cities = fc.array(fc.double({min: -1e6, max: 1e6, noNaN: true}), {minLength: 5, maxLength: 40});

test("percentileRank(…): a flipped sign mirrors it, the mean is 50, a city without a value changes nothing", () => {
  fc.assert(
    fc.property(cities, (values) => {
      const ranks = values.map((value) => percentileRank(values, value, HIGHER).percentile!);
      values.forEach((value, index) => {
        expect(ranks[index]).toBeGreaterThan(0);
        expect(ranks[index]).toBeLessThan(100);
        expect(percentileRank(values, value, LOWER).percentile).toBeCloseTo(100 - ranks[index]!, 9);
        expect(percentileRank([null, ...values], value, HIGHER).percentile).toBe(ranks[index]);
      });
      expect(ranks.reduce((a, b) => a + b, 0) / ranks.length).toBeCloseTo(50, 9);
    }),
    {seed: 1},
  );
});
