import fc from "fast-check";
import {expect, test} from "vitest";
import {competitionRank} from "./rank.ts";
import {estimateRanks} from "./estimateRanks.ts";
import {difference} from "./significance.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M11.2: neighbours whose difference is not certain share an interval of places", () => {
  const {input, expected} = vectors["M11.2"];
  const estimates = Object.values(input.estimates).map(([value, margin]) => ({value: value!, margin: margin!}));
  const intervals = estimateRanks(estimates, "lower-is-better", 0.9).map((interval) => [
    interval!.first,
    interval!.last,
  ]);
  expect(intervals).toEqual(Object.values(expected.rank_interval));
  const turned = estimateRanks(estimates, "higher-is-better", 0.9).map((interval) => [
    6 - interval!.last,
    6 - interval!.first,
  ]);
  expect(turned).toEqual(intervals);
});

test("estimateRanks(…): what has no margin counts and widens, what has no value does not count", () => {
  const [exact, unknown, missing] = estimateRanks(
    [
      {value: 1, margin: 0.1},
      {value: 9, margin: null},
      {value: null, margin: 1},
    ],
    "lower-is-better",
  );
  expect(exact).toEqual({first: 1, last: 2, count: 2});
  expect([unknown, missing]).toEqual([null, null]);
});

const estimate = fc.record({
  value: fc.integer({min: -200, max: 200}),
  margin: fc.double({min: 0, max: 30, noNaN: true}),
});

test("estimateRanks(…) counts as certain what difference(…) says is", () => {
  fc.assert(
    fc.property(fc.array(estimate, {minLength: 2, maxLength: 12}), (estimates) => {
      estimateRanks(estimates, "lower-is-better").forEach((interval, index) => {
        const others = estimates.map((other) => difference(other, estimates[index]!)!);
        const certain = others.filter(({significant}) => significant);
        expect(interval!.first).toBe(1 + certain.filter(({z}) => z < 0).length);
        expect(interval!.last).toBe(estimates.length - certain.filter(({z}) => z > 0).length);
      });
    }),
    {seed: 1},
  );
});

test("estimateRanks(…) hold the place of the values themselves, and a null changes nothing", () => {
  fc.assert(
    fc.property(fc.array(estimate, {minLength: 1, maxLength: 20}), (estimates) => {
      const intervals = estimateRanks(estimates, "higher-is-better");
      const values = estimates.map(({value}) => value);
      competitionRank(values, {direction: "higher-is-better", decimals: 0}).forEach((place, index) => {
        expect(intervals[index]!.first).toBeLessThanOrEqual(place!.rank);
        expect(intervals[index]!.last).toBeGreaterThanOrEqual(place!.rank);
      });
      const more = estimateRanks([{value: null, margin: null}, ...estimates], "higher-is-better");
      expect(more).toEqual([null, ...intervals]);
    }),
    {seed: 1},
  );
});
