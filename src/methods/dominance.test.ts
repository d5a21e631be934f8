import fc from "fast-check";
import {expect, test} from "vitest";
import {composite} from "./composite.ts";
import {dominance, dominates} from "./dominance.ts";

test.each([
  [{a: 60, b: 50}, {a: 50, b: 50}, true],
  [{a: 50, b: 50}, {a: 50, b: 50}, false],
  [{a: 90, b: 49}, {a: 50, b: 50}, false],
  [{a: 90, b: null}, {a: 50, b: 50}, false],
  [{a: 90, b: 90}, {a: 50}, false],
])("dominates(%j, %j) is %j", (one, other, expected) => {
  expect(dominates(one, other, ["a", "b"])).toBe(expected);
});

test("dominance(…) lists whom each city beats on every indicator", () => {
  const cities = [
    {a: 80, b: 60},
    {a: 60, b: 60},
    {a: 90, b: 5},
  ];
  expect(dominance(cities, ["a", "b"])).toEqual([[1], [], []]);
  expect(dominance(cities, [])).toEqual([[], [], []]);
});

test("a city that dominates has the higher composite under any weights, and is never dominated back", () => {
  const score = fc.integer({min: 1, max: 5});
  const city = fc.record({a: score, b: score});
  const weight = fc.integer({min: 1, max: 100});
  fc.assert(
    fc.property(city, city, weight, weight, (one, other, a, b) => {
      fc.pre(dominates(one, other, ["a", "b"]));
      expect(dominates(other, one, ["a", "b"])).toBe(false);
      expect(composite(one, {a, b})!).toBeGreaterThan(composite(other, {a, b})!);
    }),
    {seed: 1},
  );
});
