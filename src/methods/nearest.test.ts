import fc from "fast-check";
import {expect, test} from "vitest";
import {nearest} from "./nearest.ts";

const CITIES = [1, 3, 4, 6, 9].map((trait) => ({city: `city-${trait}`, trait}));

test.each([
  [4, 2, ["city-3", "city-6"]],
  [5, 2, ["city-4", "city-6"]],
  [0, 2, ["city-1", "city-3"]],
  [10, 1, ["city-9"]],
  [5, 1, ["city-4"]],
  [5, 9, ["city-1", "city-3", "city-4", "city-6", "city-9"]],
])("of a city at %i the %i nearest are %j", (trait, count, expected) => {
  expect(nearest(CITIES, {city: `city-${trait}`, trait}, count).sort()).toEqual(expected);
});

test("nearest(…) leaves none nearer out than it takes in", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 30})), fc.integer({min: 0, max: 30}), (traits, trait) => {
      const sorted = traits.toSorted((a, b) => a - b).map((own, index) => ({city: `city-${index}`, trait: own}));
      const taken = new Set(nearest(sorted, {city: "own", trait}, 3));
      const apart = (inside: boolean) =>
        sorted.filter(({city}) => taken.has(city) === inside).map((one) => Math.abs(one.trait - trait));
      expect(taken.size).toBe(Math.min(3, sorted.length));
      expect(Math.max(...apart(true))).toBeLessThanOrEqual(Math.min(...apart(false)));
    }),
    {seed: 1},
  );
});
