import fc from "fast-check";
import {expect, test} from "vitest";
import {capScore, robustScores, zScores} from "./standardScore.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M5.1: one outlier makes an above-average value look below average, unless the score is robust", () => {
  const {input, expected} = vectors["M5.1"];
  const z = zScores(input.values);
  expect(z[6]).toBeCloseTo(expected.z_of_50, 6);
  expect(z[1]).toBeCloseTo(expected.z_of_8, 6);
  const [atMean, oneDeviation] = zScores([expected.mean, expected.mean + expected.sd_pop], input.values);
  expect(atMean).toBeCloseTo(0, 6);
  expect(oneDeviation).toBeCloseTo(1, 6);
  const robust = robustScores(input.values);
  expect(robust[6]).toBeCloseTo(expected.rz_of_50, 6);
  expect(robust[1]).toBeCloseTo(expected.rz_of_8, 6);
  const [atMedian, oneUnit] = robustScores([expected.median, expected.median + 1.4826 * expected.mad], input.values);
  expect(atMedian).toBe(0);
  expect(oneUnit).toBeCloseTo(1, 12);
});

test("M5.2: the mean deviation stands in where half of the values are equal", () => {
  const {input, expected} = vectors["M5.2"];
  const robust = robustScores(input.values);
  expect(robust[4]).toBeCloseTo(expected.rz_of_9, 6);
  expect(robust[0]).toBe(expected.rz_of_5);
});

test.each([zScores, robustScores])("$name: nulls stay null, no spread gives 0, no reference gives null", (score) => {
  expect(score([0.1, null, 0.1, 0.1])).toEqual([0, null, 0, 0]);
  expect(score([1, 2], [])).toEqual([null, null]);
  expect(score([1, 2], [null])).toEqual([null, null]);
});

test.each([zScores, robustScores])(
  "$name: a city added to the list moves no score against a frozen reference",
  (score) => {
    const list = fc.array(fc.option(fc.integer({min: -100, max: 100})), {minLength: 1});
    fc.assert(
      fc.property(list, list, fc.integer(), (values, reference, added) => {
        expect(score([...values, added], reference).slice(0, -1)).toEqual(score(values, reference));
        expect(score([...values, null])).toEqual([...score(values), null]);
      }),
      {seed: 1},
    );
  },
);

test.each([
  [14.8, 3],
  [-4, -3],
  [0.5, 0.5],
])("capScore(%j) is %j", (score, expected) => {
  expect(capScore(score)).toBe(expected);
});
