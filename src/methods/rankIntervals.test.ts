import fc from "fast-check";
import {expect, test} from "vitest";
import {composite} from "./composite.ts";
import {rankIntervals, weightsText} from "./rankIntervals.ts";
import vectors from "./vectors.json" with {type: "json"};

const {scores, weights} = vectors["M10.2"].input;
const CITIES = [scores.A, scores.B, scores.C];

test("M10.3: the weights are hashed as text, sorted by id", () => {
  expect(weightsText(weights)).toBe(vectors["M10.3"].input.strings[2]);
  expect(weightsText({mobility: 3, housing: 2, noise: 0, air: 5})).toBe(weightsText(weights));
  expect(weightsText({b: 1, a: 2})).toBe("a=0.666667|b=0.333333");
});

test("rankIntervals(…) are the same each time, in any order of cities and weights, and for weights in other units", () => {
  const found = rankIntervals(CITIES, weights);
  expect(found).toMatchObject([
    {low: 1, high: 2, firstThree: 1, place: null},
    {low: 1, high: 3, firstThree: 1, place: null},
    {low: 2, high: 3, firstThree: 1, place: null},
  ]);
  expect(rankIntervals(CITIES, weights)).toEqual(found);
  expect(rankIntervals(CITIES.toReversed(), {housing: 2, mobility: 3, air: 5})).toEqual(found.toReversed());
});

test("rankIntervals(…): a city without a composite has none, and changes no other's", () => {
  expect(rankIntervals([vectors["M10.1"].input.scores.D, ...CITIES], weights)).toEqual([
    null,
    ...rankIntervals(CITIES, weights),
  ]);
  expect(rankIntervals([], weights)).toEqual([]);
  expect(rankIntervals([{air: 50}], {})).toEqual([null]);
});

test("rankIntervals(…): a place that no weights can change is shown, from three cities on", () => {
  const far = [10, 30, 50, 70].map((score) => ({a: score, b: score + 5}));
  expect(rankIntervals(far, {a: 1, b: 1})).toEqual(
    [4, 3, 2, 1].map((rank) => ({
      low: rank,
      high: rank,
      firstThree: rank === 4 ? 0 : 1,
      place: {rank, tied: false, count: 4},
    })),
  );
  expect(rankIntervals(far.slice(0, 2), {a: 1, b: 1}).map((one) => one!.place)).toEqual([null, null]);
});

test("rankIntervals(…) lie among the places, and a city that is better throughout stands no worse", () => {
  const score = fc.integer({min: 0, max: 100});
  const cities = fc.array(fc.record({a: score, b: score, c: score}), {minLength: 1, maxLength: 8});
  fc.assert(
    fc.property(cities, (list) => {
      const better = {a: 100, b: 100, c: 100};
      const own = {a: 3, b: 2, c: 1};
      const [first, ...rest] = rankIntervals([better, ...list], own, 100);
      expect(first!.low).toBe(1);
      expect(first!.high).toBe(1);
      for (const {low, high} of rest.map((one) => one!)) {
        expect(low >= 1 && low <= high && high <= list.length + 1).toBe(true);
      }
      expect(composite(better, own)).toBeCloseTo(100, 9);
    }),
    {seed: 1, numRuns: 30},
  );
});
