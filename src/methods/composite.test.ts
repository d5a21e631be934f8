import fc from "fast-check";
import {expect, test} from "vitest";
import {arithmeticComposite, composite, equalWeights, geometricMean, isComposable} from "./composite.ts";
import {goalpostScore} from "./goalpostScore.ts";
import vectors from "./vectors.json" with {type: "json"};

test.each(["A", "B", "C", "D"] as const)("M10.1: the composite of %s", (city) => {
  const {input, expected} = vectors["M10.1"];
  const found = composite(input.scores[city], input.weights);
  if (city === "D") expect([found, expected.geometric[city]]).toEqual([null, null]);
  else {
    expect(found).toBeCloseTo(expected.geometric[city], 4);
    expect(arithmeticComposite(input.scores[city], input.weights)).toBeCloseTo(expected.arithmetic[city], 9);
  }
});

test("composite(…) needs four fifths of the weight, and counts scores below 1 as 1", () => {
  const weights = {a: 0.7, b: 0.1, c: 0.2};
  expect(composite({a: 50, b: 50}, weights)).toBeCloseTo(50, 9);
  expect(composite({a: 50, c: 50}, weights)).toBeCloseTo(50, 9);
  expect(composite({b: 50, c: 50}, weights)).toBeNull();
  expect(arithmeticComposite({b: 50, c: 50}, weights)).toBeNull();
  expect(geometricMean({b: 50, c: 50}, weights)).toBeCloseTo(50, 9);
  expect(composite({a: 0, b: 0, c: 0}, weights)).toBe(1);
  expect(composite({}, {})).toBeNull();
  expect(composite({a: 5}, {a: 0})).toBeNull();
});

test("equalWeights(…) are equal by theme, then within it", () => {
  const indicators = [
    {id: "pm25", theme: "air"},
    {id: "no2", theme: "air"},
    {id: "transit", theme: "mobility"},
  ];
  expect(equalWeights(indicators)).toEqual({pm25: 0.25, no2: 0.25, transit: 0.5});
  expect(equalWeights([])).toEqual({});
});

const score = fc.double({min: 1, max: 100, noNaN: true});
const weight = fc.double({min: 0.01, max: 10, noNaN: true});
const scores = fc.record({a: score, b: score, c: score});
const weights = fc.record({a: weight, b: weight, c: weight});

test("composite(…) of equal scores is that score", () => {
  fc.assert(
    fc.property(score, weights, (same, own) => {
      expect(composite({a: same, b: same, c: same}, own)).toBeCloseTo(same, 9);
    }),
    {seed: 1},
  );
});

test("composite(…) never falls when a score rises, lies among the scores, and below the arithmetic mean", () => {
  fc.assert(
    fc.property(scores, weights, score, (city, own, other) => {
      const found = composite(city, own)!;
      expect(composite({...city, a: Math.max(city.a, other)}, own)).toBeGreaterThanOrEqual(found);
      expect(found).toBeGreaterThanOrEqual(Math.min(...Object.values(city)) - 1e-9);
      expect(found).toBeLessThanOrEqual(arithmeticComposite(city, own)! + 1e-9);
    }),
    {seed: 1},
  );
});

test("composite(…) does not change when all weights are scaled", () => {
  fc.assert(
    fc.property(scores, weights, fc.double({min: 0.001, max: 1000, noNaN: true}), (city, own, factor) => {
      const scaled = {a: own.a * factor, b: own.b * factor, c: own.c * factor};
      expect(composite(city, scaled)).toBeCloseTo(composite(city, own)!, 8);
    }),
    {seed: 1},
  );
});

test("adding a city never moves another's score", () => {
  const value = fc.double({min: 0, max: 100, noNaN: true});
  const cities = fc.array(fc.record({a: value, b: value}), {minLength: 1, maxLength: 10});
  const scored = (list: {a: number; b: number}[]): (number | null)[] =>
    list.map(({a, b}) => {
      const own = {a: goalpostScore(a, {worst: 75, best: 5}), b: goalpostScore(b, {worst: 0, best: 60}, "log")};
      return composite(own, {a: 2, b: 1});
    });
  fc.assert(
    fc.property(cities, fc.record({a: value, b: value}), (list, added) => {
      expect(scored([...list, added]).slice(0, -1)).toEqual(scored(list));
    }),
    {seed: 1},
  );
});

test.each([
  ["city", "A", true],
  ["city", "E", true],
  ["city", "U", false],
  ["city", "G", false],
  ["city", "F", false],
  ["city", "O", false],
  ["region", "A", false],
] as const)("isComposable(…) of a figure of a %s with status %s is %s", (level, status, expected) => {
  expect(isComposable({level, status})).toBe(expected);
});
