import fc from "fast-check";
import {expect, test} from "vitest";
import {change} from "./change.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M8.1: growth and yearly change over seven years", () => {
  const {input, expected} = vectors["M8.1"];
  const {cagr, yearly} = change(input.x0, input.x1, input.years)!;
  expect(cagr).toBeCloseTo(expected.cagr, 8);
  expect(yearly).toBeCloseTo(expected.abs_per_year, 8);
});

test("change(…) has no growth from or to 0, nor across it, and none at all without two values and time between", () => {
  expect(change(0, 4, 2)).toEqual({absolute: 4, yearly: 2, cagr: null});
  expect(change(4, 0, 2)!.cagr).toBeNull();
  expect(change(-2, 2, 2)).toEqual({absolute: 4, yearly: 2, cagr: null});
  expect(change(null, 4, 2)).toBeNull();
  expect(change(4, null, 2)).toBeNull();
  expect(change(4, 5, 0)).toBeNull();
});

test("change(…): the growth, compounded, leads back to the value", () => {
  const positive = fc.double({min: 1, max: 1e4, noNaN: true});
  fc.assert(
    fc.property(positive, positive, fc.double({min: 1, max: 50, noNaN: true}), (from, to, years) => {
      const {cagr} = change(from, to, years)!;
      expect((from * (1 + cagr!) ** years) / to).toBeCloseTo(1, 6);
    }),
    {seed: 1},
  );
});
