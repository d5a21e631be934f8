import fc from "fast-check";
import {expect, test} from "vitest";
import {pooledDistance} from "./pooledDistance.ts";

const LOWER = {direction: "lower-is-better", decimals: 1} as const;
const HIGHER = {direction: "higher-is-better", decimals: 0} as const;

test.each([
  [[15, 10, 5, null], 5, LOWER, {distances: [10, 5, 0, null], total: 15, count: 3, there: 1}],
  [[5.04, 4], 5, LOWER, {distances: [0, 0], total: 0, shares: [null, null], count: 2, there: 2}],
  [[60, 95.4, 100], 95, HIGHER, {distances: [35, 0, 0], total: 35, shares: [1, 0, 0], there: 2}],
  [[null], 5, LOWER, {distances: [null], total: 0, shares: [null], count: 0, there: 0}],
  [[], 5, LOWER, {distances: [], total: 0, shares: [], count: 0, there: 0}],
] as const)("pooledDistance(%j, %d)", (values, target, options, expected) => {
  expect(pooledDistance(values, target, options)).toMatchObject(expected);
});

test("pooledDistance(…): shares sum to 1, and a city without a value changes nothing", () => {
  const values = fc.array(fc.double({min: -100, max: 100, noNaN: true}), {minLength: 1, maxLength: 12});
  fc.assert(
    fc.property(values, fc.integer({min: -50, max: 50}), (list, target) => {
      const {shares, ...pooled} = pooledDistance(list, target, LOWER);
      if (pooled.total > 0) expect(shares.reduce<number>((sum, share) => sum + share!, 0)).toBeCloseTo(1, 9);
      const more = pooledDistance([null, ...list], target, LOWER);
      expect(more).toEqual({...pooled, distances: [null, ...pooled.distances], shares: [null, ...shares]});
    }),
    {seed: 1},
  );
});
