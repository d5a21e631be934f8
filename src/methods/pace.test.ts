import fc from "fast-check";
import {expect, test} from "vitest";
import type {ChangeClass, PaceCase, PaceVerdict} from "./pace.ts";
import {changeClass, pace, ratioVerdict} from "./pace.ts";
import vectors from "./vectors.json" with {type: "json"};

interface Input {
  y0: number;
  t0: number;
  yt: number;
  t: number;
  target: number;
  target_year: number;
}

function caseOf({y0, t0, yt, t, target, target_year}: Input, direction: PaceCase["direction"]): PaceCase {
  return {
    base: {year: t0, value: y0},
    latest: {year: t, value: yt},
    target: {year: target_year, value: target},
    direction,
  };
}

test("M9.1: the pace, what is needed from now, and when the target is reached", () => {
  const {input, expected} = vectors["M9.1"];
  const found = pace(caseOf(input, "lower-is-better"))!;
  expect(found).toMatchObject({verdict: "nearly", method: "compound", beyond: false});
  expect(expected.class).toBe("moderate");
  expect(found.actual).toBeCloseTo(expected.cagr_actual, 8);
  expect(found.required).toBeCloseTo(expected.cagr_required, 7);
  expect(found.ratio).toBeCloseTo(expected.ratio, 6);
  expect(found.needed).toBeCloseTo(expected.cagr_needed_from_now, 8);
  expect(found.projected! - input.t).toBeCloseTo(expected.years_to_target_at_pace, 6);
  expect(found.progress).toBeCloseTo(expected.progress_pct, 9);
  const linear = pace(caseOf(input, "lower-is-better"), "linear")!;
  expect(linear.actual).toBeCloseTo(expected.linear_actual, 8);
  expect(linear.required).toBeCloseTo(expected.linear_required, 8);
  expect(linear.ratio).toBeCloseTo(expected.linear_ratio, 6);
});

test("M9.2: towards zero the pace is linear", () => {
  const {input, expected} = vectors["M9.2"];
  const found = pace(caseOf(input, "lower-is-better"))!;
  expect(found).toMatchObject({verdict: "on-track", method: input.method});
  expect(expected.class).toBe("significant");
  expect(found.actual).toBeCloseTo(expected.linear_actual, 8);
  expect(found.required).toBeCloseTo(expected.linear_required, 8);
  expect(found.ratio).toBeCloseTo(expected.ratio, 9);
  expect(found.projected).toBeCloseTo(2043, 9);
});

test("M9.3: away from the target", () => {
  const {input, expected} = vectors["M9.3"];
  const found = pace(caseOf(input, "higher-is-better"))!;
  expect(found).toMatchObject({verdict: "moving-away", projected: null, beyond: false});
  expect(expected.class).toBe("away");
  expect(found.ratio).toBeCloseTo(expected.ratio, 6);
  expect(found.progress).toBeCloseTo(-10, 9);
});

test("M9.4: the lower bound of each class belongs to it", () => {
  const {input, expected} = vectors["M9.4"];
  const names: Record<string, PaceVerdict> = {
    on_track: "on-track",
    moderate: "nearly",
    too_slow: "too-slow",
    moving_away: "moving-away",
  };
  expect(input.ratios.map(ratioVerdict)).toEqual(expected.class.map((name) => names[name]));
});

test.each<[string, Partial<Input>, object]>([
  ["at the target", {yt: 4}, {verdict: "met", ratio: null, needed: null, projected: null, progress: 100}],
  ["beyond it, after its year", {yt: 3, t: 2031}, {verdict: "met", progress: 125}],
  ["short of it in its year", {yt: 5, t: 2030}, {verdict: "missed", ratio: null, needed: null}],
  ["standing still", {yt: 8}, {verdict: "too-slow", ratio: 0, projected: null, progress: 0}],
  ["creeping", {yt: 7.99}, {verdict: "too-slow", beyond: true}],
  [
    "fallen back from the target",
    {y0: 3, yt: 5},
    {verdict: "moving-away", ratio: null, required: null, progress: null},
  ],
  ["there from the base on", {y0: 3, yt: 3.5}, {verdict: "met", required: null, progress: null}],
])("pace(…) %s", (_, change, expected) => {
  expect(pace(caseOf({...vectors["M9.1"].input, ...change}, "lower-is-better"))).toMatchObject(expected);
});

test("pace(…) needs a latest value after the base", () => {
  expect(pace(caseOf({...vectors["M9.1"].input, t: 2015}, "lower-is-better"))).toBeNull();
});

test("pace(…): a city that keeps the needed pace is on track, and arrives in the target's year", () => {
  const value = fc.integer({min: 1, max: 1000});
  fc.assert(
    fc.property(value, value, fc.constantFrom("compound", "linear"), (from, to, method) => {
      fc.pre(from !== to);
      const direction = to < from ? "lower-is-better" : "higher-is-better";
      const half = method === "linear" ? (from + to) / 2 : Math.sqrt(from * to);
      const input = {y0: from, t0: 2010, yt: half, t: 2020, target: to, target_year: 2030};
      const found = pace(caseOf(input, direction), method)!;
      expect(found).toMatchObject({verdict: "on-track", method});
      expect(found.ratio).toBeCloseTo(1, 6);
      expect(found.projected).toBeCloseTo(2030, 6);
      expect(found.needed).toBeCloseTo(found.required!, 6);
    }),
    {seed: 1},
  );
});

test.each<[number, PaceCase["direction"], ChangeClass]>([
  [0.01, "higher-is-better", "significant"],
  [0.0099, "higher-is-better", "moderate"],
  [0, "lower-is-better", "moderate"],
  [0.0099, "lower-is-better", "moderate-away"],
  [0.01, "lower-is-better", "significant-away"],
  [-0.05, "lower-is-better", "significant"],
])("changeClass(%j, %s) is %s", (cagr, direction, expected) => {
  expect(changeClass(cagr, direction)).toBe(expected);
});
