import fc from "fast-check";
import {expect, test} from "vitest";
import {byarInterval, rateInterval} from "./byarInterval.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M1.2: Byar's interval of a count and of its rate", () => {
  const {input, expected} = vectors["M1.2"];
  const counts = byarInterval(input.count, input.z);
  expect(counts.low).toBeCloseTo(expected.count_lo, 4);
  expect(counts.high).toBeCloseTo(expected.count_hi, 4);
  const rates = rateInterval(input.count, input.denominator, input)!;
  expect(rates.low).toBeCloseTo(expected.rate_lo, 4);
  expect(rates.high).toBeCloseTo(expected.rate_hi, 4);
  expect(Math.abs(counts.low - expected.exact_count_lo)).toBeLessThan(0.01);
  expect(Math.abs(counts.high - expected.exact_count_hi)).toBeLessThan(0.01);
});

test("rateInterval(…) is null where no rate is possible", () => {
  expect(rateInterval(null, 1000, {multiplier: 1})).toBeNull();
  expect(rateInterval(3, null, {multiplier: 1})).toBeNull();
  expect(rateInterval(3, 0, {multiplier: 1})).toBeNull();
  expect(rateInterval(-3, 1000, {multiplier: 1})).toBeNull();
});

test("byarInterval(…) holds the count, never falls below 0, and rises with the count", () => {
  expect(byarInterval(0).low).toBe(0);
  fc.assert(
    fc.property(fc.integer({min: 0, max: 100_000}), (events) => {
      const {low, high} = byarInterval(events);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(events);
      expect(high).toBeGreaterThan(events);
      expect(byarInterval(events + 1).low).toBeGreaterThanOrEqual(low);
    }),
    {seed: 1},
  );
});
