import fc from "fast-check";
import {expect, test} from "vitest";
import {theilSen} from "./theilSen.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M8.2: the slope is the median of all pairs", () => {
  const {input, expected} = vectors["M8.2"];
  const line = theilSen(input.years.map((time, index) => ({time, value: input.values[index]!})))!;
  expect(line.slope).toBeCloseTo(expected.slope, 9);
  expect(line.intercept).toBeCloseTo(expected.intercept_median, 6);
  expect(line.pairs).toBe(expected.n_pairs);
});

test("theilSen(…) counts with the real distances, and leaves out what has no value", () => {
  expect(
    theilSen([
      {time: 2010, value: 1},
      {time: 2015, value: null},
      {time: 2020, value: 6},
    ]),
  ).toEqual({slope: 0.5, intercept: 3.5 - 0.5 * 2015, pairs: 1});
  expect(theilSen([{time: 2010, value: 1}])).toBeNull();
  expect(
    theilSen([
      {time: 2010, value: 1},
      {time: 2010, value: 2},
    ]),
  ).toBeNull();
});

const values = fc.array(fc.integer({min: -1000, max: 1000}), {minLength: 2, maxLength: 15});

test("theilSen(…): a series turned round has the mirrored slope, and a null changes nothing", () => {
  fc.assert(
    fc.property(values, (list) => {
      const series = list.map((value, index) => ({time: 2000 + index, value}));
      const turned = list.map((value, index) => ({time: 2000 - index, value}));
      const {slope} = theilSen(series)!;
      expect(theilSen(turned)!.slope).toBeCloseTo(-slope, 9);
      expect(theilSen([...series].reverse())).toEqual(theilSen(series));
      expect(theilSen([{time: 1990, value: null}, ...series])).toEqual(theilSen(series));
    }),
    {seed: 1},
  );
});
