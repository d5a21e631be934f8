import fc from "fast-check";
import {expect, test} from "vitest";
import type {Rate, RatePart} from "./rate.ts";
import {groupRate, isSmallCount, rate} from "./rate.ts";
import vectors from "./vectors.json" with {type: "json"};

const CITY: RatePart = {value: 500_000, boundary: "municipality", vintage: 2021};

test("M1.1: a rate is numerator by denominator, times the multiplier", () => {
  const {input, expected} = vectors["M1.1"];
  const {value} = rate({...CITY, value: input.numerator}, {...CITY, value: input.denominator}, input.multiplier);
  expect(value).toBe(expected.rate);
});

test("M1.3: a group's rate is the ratio of the sums", () => {
  const {input, expected} = vectors["M1.3"];
  const members = input.numerators.map((numerator, i) => ({numerator, denominator: input.denominators[i]!}));
  expect(groupRate(members, input.multiplier).value).toBeCloseTo(expected.ratio_of_sums, 6);
  expect(groupRate([...members, {numerator: null, denominator: 9}], input.multiplier)).toEqual(
    groupRate(members, input.multiplier),
  );
});

test.each<[Partial<RatePart>, Partial<RatePart>, Rate]>([
  [{value: 0}, {}, {value: 0, refusal: null}],
  [{value: null}, {value: 0}, {value: null, refusal: null}],
  [{value: 5}, {value: null}, {value: null, refusal: null}],
  [{value: 5}, {value: 0}, {value: null, refusal: "BAD_DENOMINATOR"}],
  [{value: 5}, {value: -1}, {value: null, refusal: "BAD_DENOMINATOR"}],
  [{value: 5}, {value: Number.NaN}, {value: null, refusal: "BAD_DENOMINATOR"}],
  [{value: 5}, {boundary: "urban-centre"}, {value: null, refusal: "BASIS_MISMATCH"}],
  [{value: 5}, {vintage: 2015}, {value: null, refusal: "BASIS_MISMATCH"}],
  [{value: 5}, {vintage: 2016}, {value: 1, refusal: null}],
  [{value: 5}, {vintage: null}, {value: 1, refusal: null}],
])("rate(%j, %j) is %j", (numerator, denominator, expected) => {
  expect(rate({...CITY, ...numerator}, {...CITY, ...denominator}, 100_000)).toEqual(expected);
});

test("groupRate(…) refuses a bad denominator, and has no value for no members", () => {
  expect(groupRate([{numerator: 1, denominator: 0}], 1)).toEqual({value: null, refusal: "BAD_DENOMINATOR", count: 0});
  expect(groupRate([], 1)).toEqual({value: null, refusal: null, count: 0});
});

test("groupRate(…) lies between the lowest and the highest rate of its members", () => {
  const member = fc.record({numerator: fc.integer({min: 0, max: 1000}), denominator: fc.integer({min: 1, max: 1000})});
  fc.assert(
    fc.property(fc.array(member, {minLength: 1}), (members) => {
      const rates = members.map(({numerator, denominator}) => numerator / denominator);
      const {value} = groupRate(members, 1);
      expect(value).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-12);
      expect(value).toBeLessThanOrEqual(Math.max(...rates) + 1e-12);
    }),
    {seed: 1},
  );
});

test.each([
  [null, false],
  [0, true],
  [19, true],
  [20, false],
])("isSmallCount(%j) is %j", (events, expected) => {
  expect(isSmallCount(events)).toBe(expected);
});
