import fc from "fast-check";
import {expect, test} from "vitest";
import {goalpostScore, targetRangeScore} from "./goalpostScore.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M5.3: scores between fixed goalposts, clipped", () => {
  const {input, expected} = vectors["M5.3"];
  expect(input.x.map((value) => goalpostScore(value, {worst: input.hi, best: input.lo}))).toEqual(expected.score);
});

test("M5.4: full inside the target range, and in straight lines down to its zeros", () => {
  const {input, expected} = vectors["M5.4"];
  const target = {range: [input.range[0]!, input.range[1]!], zero: [input.lo, input.hi]} as const;
  expect(input.x.map((value) => targetRangeScore(value, target))).toEqual(expected.score);
});

test.each([
  [100, {worst: 1, best: 10_000}, 50],
  [0, {worst: 1, best: 10_000}, 0],
  [-5, {worst: 1, best: 10_000}, 0],
  [9, {worst: 0, best: 99}, 50],
  [9, {worst: 99, best: 0}, 50],
  [-5, {worst: 0, best: 99}, 0],
  [null, {worst: 1, best: 2}, null],
])("goalpostScore(%j, %j, log) is %j", (value, goalposts, expected) => {
  const score = goalpostScore(value, goalposts, "log");
  if (expected === null) expect(score).toBeNull();
  else expect(score).toBeCloseTo(expected, 9);
});

test("goalposts that make no scale are refused", () => {
  expect(() => goalpostScore(1, {worst: 2, best: 2})).toThrow("goalposts: expected two different values");
  expect(() => goalpostScore(1, {worst: -2, best: 2}, "log")).toThrow("goalposts: expected 0 or more on the log scale");
  expect(() => targetRangeScore(1, {range: [0, 60], zero: [0, 100]})).toThrow("target range: expected it inside");
  expect(targetRangeScore(null, {range: [40, 60], zero: [0, 100]})).toBeNull();
});

test("goalpostScore(…) is monotone, and within 0 and 100, on either scale", () => {
  const number = fc.integer({min: 0, max: 1000});
  fc.assert(
    fc.property(number, number, number, number, fc.constantFrom("linear", "log"), (a, b, worst, best, scale) => {
      fc.pre(worst !== best);
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((value) => goalpostScore(value, {worst, best}, scale)!);
      expect(best > worst ? high! - low! : low! - high!).toBeGreaterThanOrEqual(0);
      for (const score of [low!, high!]) expect(score >= 0 && score <= 100).toBe(true);
    }),
    {seed: 1},
  );
});
