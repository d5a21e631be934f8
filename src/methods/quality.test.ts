import fc from "fast-check";
import {expect, test} from "vitest";
import {accuracy, completeness, consistency, peerComparability, provenance, timeliness} from "./quality.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M14.2: two years later than announced is halfway to nothing", () => {
  const {input, expected} = vectors["M14.2"];
  expect(timeliness([{age: input.age_years, lag: input.expected_lag, cycle: input.cycle}])).toBe(expected.timeliness);
});

test.each([
  [1, 1, 1, 100],
  [0, 1, 1, 100],
  [5, 1, 1, 0],
  [30, 1, 1, 0],
  [11, 1, 10, 75],
])("timeliness(…) at age %d, lag %d, cycle %d is %d", (age, lag, cycle, expected) => {
  expect(timeliness([{age, lag, cycle}])).toBe(expected);
});

test("completeness(…) weighs core figures twice, and leaves profile figures out", () => {
  const core = {role: "core", present: true} as const;
  const supporting = {role: "supporting", present: false} as const;
  expect(completeness([core, supporting, supporting])).toBe(50);
  expect(completeness([core, {role: "profile", present: false}])).toBe(100);
  expect(completeness([{role: "profile", present: true}])).toBeNull();
});

test("consistency(…), provenance(…), accuracy(…) and peerComparability(…) are shares of what there is", () => {
  const whole = {url: "https://example.org", retrieved: "2025-01-01", licence: "CC-BY-4.0", method: "survey"};
  expect(consistency(200, 3)).toBeCloseTo(98.5, 12);
  expect(consistency(2, 3)).toBe(0);
  expect(provenance([whole, {...whole, method: ""}, {...whole, licence: null}, whole])).toBe(50);
  expect(accuracy(["A", "P", "E", "U"])).toBe(50);
  expect(peerComparability([70, null, 90])).toBe(80);
});

test("no score is given of nothing", () => {
  expect([
    completeness([]),
    timeliness([]),
    consistency(0, 0),
    provenance([]),
    accuracy([]),
    peerComparability([]),
  ]).toEqual(Array(6).fill(null));
});

test("timeliness(…) stays within 0 and 100 and never rises with age", () => {
  const years = fc.double({min: 0, max: 60, noNaN: true});
  fc.assert(
    fc.property(years, years, fc.double({min: 0.1, max: 10, noNaN: true}), years, (age, lag, cycle, more) => {
      const score = timeliness([{age, lag, cycle}])!;
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(timeliness([{age: age + more, lag, cycle}])).toBeLessThanOrEqual(score);
    }),
    {seed: 1},
  );
});
